import { basename, dirname, join } from 'node:path'
import {
  type DocumentError,
  type DocumentFormat,
  type MainRequest,
  MOST_DOCUMENT_BYTES,
} from '#shared/ipc/main-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { errorCode, writeAtomically, writeFailure } from './atomic-file.ts'
import { proposedName } from './proposed-name.ts'
import { chooseTarget, type Endings } from './save-target.ts'
import type { Texts } from './texts.ts'
import { isWritable } from './vault-folder.ts'

/** What saving a document needs from the world around it. */
export interface DocumentTools {
  /** Native save dialog; null when the operator changed their mind. */
  readonly ask: (proposedPath: string) => Promise<string | null>
  /** Folder that the dialog opens in. */
  readonly startFolder: string
  readonly write?: (target: string, bytes: Uint8Array) => Promise<void>
}

/** How every zip file with something in it begins; documents and workbooks are such files. */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04] as const
/** Without it Excel takes UTF-8 for the workstation's own character set. */
const UTF8_MARK = [0xef, 0xbb, 0xbf] as const

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** A zip that says it holds the part without which no office program opens it. Names in a zip are not compressed. */
const zipWith =
  (part: string) =>
  (bytes: Uint8Array): boolean =>
    beginsWith(bytes, ZIP_START) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part)

/** Text in UTF-8, and none of the bytes that programs and not people write. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte === 0x7f || (byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** How a calendar file begins and ends (RFC 5545). It has no mark: calendars would not know it for one. */
const CALENDAR_START = Buffer.from('BEGIN:VCALENDAR\r\n')
const CALENDAR_END = Buffer.from('\r\nEND:VCALENDAR\r\n')

function isCalendar(bytes: Uint8Array): boolean {
  if (!isText(bytes)) return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    file.subarray(0, CALENDAR_START.length).equals(CALENDAR_START) &&
    file.subarray(-CALENDAR_END.length).equals(CALENDAR_END)
  )
}

/** Per format: what a page may have written to disk under which ending. */
const formats = {
  docx: { endings: ['.docx'], isOne: zipWith('word/document.xml') },
  xlsx: { endings: ['.xlsx'], isOne: zipWith('xl/workbook.xml') },
  csv: { endings: ['.csv'], isOne: (bytes) => beginsWith(bytes, UTF8_MARK) && isText(bytes) },
  ics: { endings: ['.ics'], isOne: isCalendar },
} as const satisfies Record<
  DocumentFormat,
  { readonly endings: Endings; readonly isOne: (bytes: Uint8Array) => boolean }
>

/** Bounded, and in the shape that its ending promises. */
function unfit({ format, bytes }: MainRequest<'document:save'>): 'tooLarge' | 'notADocument' | null {
  if (bytes.byteLength > MOST_DOCUMENT_BYTES) return 'tooLarge'
  return formats[format].isOne(bytes) ? null : 'notADocument'
}

/** Asks where, and writes. Nothing is left behind when it fails. */
export async function saveDocument(
  request: MainRequest<'document:save'>,
  texts: Texts,
  { ask, startFolder, write = writeAtomically }: DocumentTools,
): Promise<Result<{ readonly fileName: string }, DocumentError>> {
  const code = unfit(request)
  if (code !== null) return fail({ code })
  const { endings } = formats[request.format]
  const target = await chooseTarget(join(startFolder, proposedName(request, texts, endings[0])), endings, ask)
  if (target === null) return fail({ code: 'cancelled' })
  if (!(await isWritable(dirname(target)))) return fail({ code: 'notWritable' })
  try {
    await write(target, request.bytes)
    return ok({ fileName: basename(target) })
  } catch (error) {
    return fail({ code: writeFailure(errorCode(error)) })
  }
}
