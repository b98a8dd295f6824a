import writeWorkbook, { type Cell, type SheetOptions } from 'write-excel-file/universal'
import type { Table, TableCell } from '#shared/report/table.ts'

/** Excel shows it in the order of the workstation's own language; other programs as `24-11-2026`. */
const DATE = 'dd-mm-yyyy'
/** The marks follow the workstation's own language: 1.250,00 in Dutch Excel. */
const MONEY = '#,##0.00'

function cellOf(cell: TableCell): Cell {
  if (cell === null) return null
  switch (cell.kind) {
    case 'text':
      // Always text, never a formula; `@` keeps Excel from reading a number or a date in it.
      return { type: String, value: cell.text, format: '@', wrap: true, alignVertical: 'top' }
    case 'date':
      return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: DATE, alignVertical: 'top' }
    case 'number':
      return { type: Number, value: cell.value, alignVertical: 'top' }
    case 'money':
      return { type: Number, value: cell.cents / 100, format: MONEY, alignVertical: 'top' }
  }
}

const head = (header: string): Cell => ({
  type: String,
  value: header,
  format: '@',
  fontWeight: 'bold',
  backgroundColor: '#E4EEEF',
  wrap: true,
  alignVertical: 'top',
})

/** The table as a workbook: real dates and numbers, a head that stays in view, columns wide enough to read. */
export async function tableXlsx({ name, columns, rows }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const options: SheetOptions<Blob> = {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  }
  const data = [columns.map(({ header }) => head(header)), ...rows.map((cells) => cells.map(cellOf))]
  const file = await writeWorkbook(data, options, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}
