import type { Sheet } from '#shared/import/sheet.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import type { SheetError } from './tame-sheet.ts'
import { type ZipEntry, zipEntries, type ZipError } from './zip-entries.ts'

/** Why a file is no table that can be read. */
export type TableFileError =
  | ZipError
  | SheetError
  | { readonly code: 'empty' }
  /** A workbook of before 2007, or of the binary kind. */
  | { readonly code: 'oldExcel' }
  /** A workbook of another program than Excel. */
  | { readonly code: 'openDocument' }
  | { readonly code: 'notATable' }

/** How workbooks of before 2007 begin, and ones with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const
const ZIP = [0x50, 0x4b] as const

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** The name that an encrypted workbook gives its contents, in UTF-16. */
const ENCRYPTED_PACKAGE = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0])

function contains(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, nr) => bytes[at + nr] === byte)) return true
  }
  return false
}

/** What a zip is, by what is in it. */
function kindOfZip(entries: readonly ZipEntry[]): 'workbook' | 'oldExcel' | 'openDocument' | 'notATable' {
  const has = (name: string) => entries.some((entry) => entry.name.toLowerCase() === name)
  if (has('xl/workbook.xml')) return 'workbook'
  if (has('xl/workbook.bin')) return 'oldExcel'
  return has('mimetype') && has('content.xml') ? 'openDocument' : 'notATable'
}

/** Text that is no table although it is text: pages and documents that were given another ending. */
const OTHER_TEXT = /^\s*(?:<(?:!doctype|html|\?xml|table|meta)|\{\\rtf|%PDF)/iu

/**
 * Reads a file as a table, by what is in it and not by its ending. Sheets without anything in them are left out.
 * @param progress 0–1
 */
export async function readTableFile(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Result<readonly Sheet[], TableFileError>> {
  if (bytes.byteLength === 0) return fail({ code: 'empty' })
  if (beginsWith(bytes, OLE)) return fail({ code: contains(bytes, ENCRYPTED_PACKAGE) ? 'encrypted' : 'oldExcel' })
  if (beginsWith(bytes, ZIP)) return readZip(bytes, signal, progress)
  const text = decodeText(bytes)
  if (text === null || OTHER_TEXT.test(text)) return fail({ code: 'notATable' })
  const sheet = readCsv(text)
  if (!sheet.ok) return sheet
  return sheet.value.rows.length === 0 ? fail({ code: 'empty' }) : ok([sheet.value])
}

async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Result<readonly Sheet[], TableFileError>> {
  const entries = zipEntries(bytes)
  if (!entries.ok) return entries
  const kind = kindOfZip(entries.value)
  if (kind !== 'workbook') return fail({ code: kind })
  // Loaded on first use: most sessions read no workbook.
  const { readWorkbook } = await import('./read-workbook.ts')
  const sheets = await readWorkbook(entries.value, signal, progress)
  return sheets.ok && sheets.value.length === 0 ? fail({ code: 'empty' }) : sheets
}
