import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50

/** The files in a document for an office program, as text by name. */
export function docxFiles(file: string): ReadonlyMap<string, string> {
  const zip = readFileSync(file)
  const found = new Map<string, string>()
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== DIRECTORY_END) end -= 1
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const plain = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)
    found.set(zip.toString('utf8', at + 46, at + 46 + nameLength), plain.toString('utf8'))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return found
}

/** The headings of a level in a document, in order. */
export function docxHeadings(files: ReadonlyMap<string, string>, level: 1 | 2 | 3): readonly string[] {
  const body = files.get('word/document.xml') ?? ''
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="Heading${level}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text ?? '').join(''))
}
