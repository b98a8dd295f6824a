import { fail, ok, type Result } from '#shared/result.ts'

/** Why a zip file is not unpacked. */
export type ZipError =
  | { readonly code: 'damaged' }
  | { readonly code: 'encrypted' }
  /** More comes out of it, or it says so, than a table of any use: a zip bomb, or a workbook full of pictures. */
  | { readonly code: 'tooMuchInside' }
  | { readonly code: 'cancelled' }

/** A file in a zip, not yet unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly packed: Uint8Array<ArrayBuffer>
  readonly isDeflated: boolean
  /** What the zip says it holds unpacked, in bytes. */
  readonly declaredSize: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 2_000
const [STORED, DEFLATED] = [0, 8]
/** Largest comment behind the end record, and the record itself. */
const END_REACH = 0xffff + 22

/** Where the end record stands: -1 when there is none. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_REACH)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

function entryAt(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  at: number,
): Result<ZipEntry & { next: number }, ZipError> {
  if (view.getUint32(at, true) !== CENTRAL) return fail({ code: 'damaged' })
  if ((view.getUint16(at + 8, true) & 1) === 1) return fail({ code: 'encrypted' })
  const method = view.getUint16(at + 10, true)
  if (method !== STORED && method !== DEFLATED) return fail({ code: 'damaged' })
  const packedSize = view.getUint32(at + 20, true)
  const nameLength = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL) return fail({ code: 'damaged' })
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.byteLength) return fail({ code: 'damaged' })
  return ok({
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    packed: bytes.subarray(start, start + packedSize),
    isDeflated: method === DEFLATED,
    declaredSize: view.getUint32(at + 24, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  })
}

/** What is in a zip file, from its own list. Nothing is unpacked. Zip64, which a table never needs, counts as damaged. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): Result<readonly ZipEntry[], ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endOf(view)
    if (end < 0) return fail({ code: 'damaged' })
    const count = view.getUint16(end + 10, true)
    if (count > MOST_ENTRIES) return fail({ code: 'tooMuchInside' })
    const entries: ZipEntry[] = []
    let at = view.getUint32(end + 16, true)
    for (let nr = 0; nr < count; nr++) {
      const entry = entryAt(bytes, view, at)
      if (!entry.ok) return entry
      entries.push(entry.value)
      at = entry.value.next
    }
    return ok(entries)
  } catch {
    // A place beyond the end of the file.
    return fail({ code: 'damaged' })
  }
}

/** Unpacks one file, and stops at the first byte that is more than may come out of it. */
async function inflated(entry: ZipEntry, most: number): Promise<Result<Uint8Array<ArrayBuffer>, ZipError>> {
  if (!entry.isDeflated) return entry.packed.byteLength > most ? fail({ code: 'tooMuchInside' }) : ok(entry.packed)
  const reader = new Blob([entry.packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > most) {
        await reader.cancel()
        return fail({ code: 'tooMuchInside' })
      }
      parts.push(value)
    }
  } catch {
    return fail({ code: 'damaged' })
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return ok(whole)
}

/** What to unpack, and how much may come out of it. */
export interface UnpackOrder {
  readonly entries: readonly ZipEntry[]
  readonly mostBytes: number
  readonly signal: AbortSignal
  /** 0–1. */
  readonly progress: (share: number) => void
}

/** Unpacks files by name. Refuses by what the zip says of its size, and again by what really comes out. */
export async function unpack(
  order: UnpackOrder,
): Promise<Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, ZipError>> {
  const { entries, mostBytes, signal, progress } = order
  const declared = entries.reduce((sum, { declaredSize }) => sum + declaredSize, 0)
  if (declared > mostBytes) return fail({ code: 'tooMuchInside' })
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  let left = mostBytes
  for (const entry of entries) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    const file = await inflated(entry, left)
    if (!file.ok) return file
    left -= file.value.byteLength
    files.set(entry.name, file.value)
    progress(files.size / entries.length)
  }
  return ok(files)
}

const header = (name: Uint8Array, size: number, signature: number, before: number, after: readonly number[]) => {
  const bytes = new Uint8Array(before + 26 + after.reduce((sum, length) => sum + length, 0) + name.byteLength)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  view.setUint32(before + 14, size, true)
  view.setUint32(before + 18, size, true)
  view.setUint16(before + 22, name.byteLength, true)
  bytes.set(name, bytes.byteLength - name.byteLength)
  return { bytes, view }
}

/** A zip of files that are not packed, for a reader that takes nothing but a zip. Its checksums are left zero. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const [path, file] of files) {
    const name = new TextEncoder().encode(path)
    const local = header(name, file.byteLength, LOCAL, 4, [])
    const listed = header(name, file.byteLength, CENTRAL, 6, [14])
    listed.view.setUint32(42, at, true)
    parts.push(local.bytes, file)
    central.push(listed.bytes)
    at += local.bytes.byteLength + file.byteLength
  }
  const listSize = central.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, END, true)
  end.setUint16(8, files.size, true)
  end.setUint16(10, files.size, true)
  end.setUint32(12, listSize, true)
  end.setUint32(16, at, true)
  const whole = new Uint8Array(at + listSize + 22)
  let place = 0
  for (const part of [...parts, ...central, new Uint8Array(end.buffer)]) {
    whole.set(part, place)
    place += part.byteLength
  }
  return whole.buffer
}
