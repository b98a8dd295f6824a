/** A file of a zip, with its name. */
type Entry = readonly [name: string, bytes: Uint8Array<ArrayBuffer>]

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/**
 * Reads a zip back, for tests: what a document holds is looked up in the file itself.
 * @throws when the bytes are no zip
 */
export async function unzip(zip: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end > 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) throw new Error('no zip')
  const entries: Promise<Entry>[] = []
  let at = view.getUint32(end + 16, true)
  while (view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths
    entries.push(entryAt(zip, view, at, nameLength))
    at += 46 + nameLength + extraLength + commentLength
  }
  return new Map(await Promise.all(entries))
}

async function entryAt(zip: Uint8Array<ArrayBuffer>, view: DataView, at: number, nameLength: number): Promise<Entry> {
  const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength))
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('no zip')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const bytes = zip.slice(start, start + view.getUint32(at + 20, true))
  return [name, view.getUint16(at + 10, true) === 0 ? bytes : await inflated(bytes)]
}
