import readWorkbookFile from 'read-excel-file/universal'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Sheet, SheetCell } from '#shared/import/sheet.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { withoutTail } from './read-csv.ts'
import { type SheetError, tameSheet } from './tame-sheet.ts'
import { storedZip, unpack, type ZipEntry, type ZipError } from './zip-entries.ts'

/** Most that may come out of a workbook: five thousand coaches with every column filled stay below 15 MB. */
const MOST_UNPACKED = 48 * 1024 * 1024

/** What of a workbook is looked at: its text, not its pictures, and no drawings or comments. */
const isNeeded = ({ name }: ZipEntry): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/iu.test(
    name,
  )

const isSheet = (name: string): boolean => /^xl\/worksheets\//iu.test(name)

function cellOf(value: unknown): SheetCell {
  if (value instanceof Date) {
    const date = isoDateSchema.safeParse(Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10))
    return date.success ? { date: date.data } : null
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Reads every sheet of a workbook with something in it. */
export async function readWorkbook(
  entries: readonly ZipEntry[],
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Result<readonly Sheet[], ZipError | SheetError>> {
  const unpacked = await unpack({ entries: entries.filter(isNeeded), mostBytes: MOST_UNPACKED, signal, progress })
  if (!unpacked.ok) return unpacked
  const tame = new Map<string, Uint8Array>()
  for (const [name, bytes] of unpacked.value) {
    if (!isSheet(name)) {
      tame.set(name, bytes)
      continue
    }
    const sheet = tameSheet(new TextDecoder().decode(bytes))
    if (!sheet.ok) return sheet
    tame.set(name, new TextEncoder().encode(sheet.value))
  }
  if (signal.aborted) return fail({ code: 'cancelled' })
  try {
    const sheets = await readWorkbookFile(storedZip(tame), { trim: false })
    return ok(
      sheets
        .map(({ sheet, data }) => ({ name: sheet, rows: withoutTail(data.map((row) => row.map(cellOf))) }))
        .filter(({ rows }) => rows.length > 0),
    )
  } catch {
    // The reader says what a programmer wants to know; for the operator the file is not a workbook that can be read.
    return fail({ code: 'damaged' })
  }
}
