import writeWorkbook, { type Cell } from 'write-excel-file/node'
import { cellText } from '#shared/import/plain-text.ts'
import type { SheetCell } from '#shared/import/sheet.ts'
import { messyRows } from '#shared/testing/messy-coaches.ts'

const cellOf = (cell: SheetCell): Cell => {
  if (cell === null) return null
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cellText(cell) }
}

/** Writes the messy list of five hundred coaches as a workbook, with its title in a merged cell. */
export async function writeMessyWorkbook(path: string): Promise<void> {
  const [title = [], ...rest] = messyRows()
  const merged: Cell[] = [
    { type: String, value: cellText(title[0] ?? null), columnSpan: 8 },
    ...Array.from({ length: 7 }, () => null),
  ]
  await writeWorkbook([merged, ...rest.map((row) => row.map(cellOf))], { sheet: 'Coaches 2026' }).toFile(path)
}
