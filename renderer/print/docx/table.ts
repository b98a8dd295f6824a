import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { PaperCell, PaperColumn, PaperFact, PaperTable } from '#shared/report/paper.ts'
import { lines } from './rich-text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const hair = { style: BorderStyle.SINGLE, size: 2, color: 'D8D3CB' } as const
const rule = { style: BorderStyle.SINGLE, size: 6, color: '21201E' } as const

interface CellAs {
  readonly as: 'head' | 'group' | 'row' | 'cell'
  /** Columns that it takes. */
  readonly span?: number
  /** Its text is read from below. */
  readonly upright?: boolean
}

function paragraphs(cell: PaperCell, column: PaperColumn, as: CellAs['as']): Paragraph[] {
  const alignment = column.kind === 'mark' && as === 'cell' ? AlignmentType.CENTER : AlignmentType.LEFT
  const bold = as !== 'cell' || (column.kind === 'mark' && (cell === 'A' || cell === 'R'))
  // A group does not begin at the foot of a page, and a note stays with what it explains.
  const paragraph = (style: string, text: string, isBold: boolean, keepNext: boolean) =>
    new Paragraph({ style, alignment, keepNext, children: lines(text, { bold: isBold }) })
  if (typeof cell === 'string') {
    return [paragraph(as === 'head' ? 'TableHead' : 'TableText', cell, bold, as === 'group' || as === 'head')]
  }
  return [paragraph('TableText', cell.text, bold, true), paragraph('TableNote', cell.note, false, false)]
}

const MARGINS = { top: 50, bottom: 50, left: 0, right: 120, marginUnitType: WidthType.DXA } as const

const tableCell = (cell: PaperCell, column: PaperColumn, { as, span, upright = false }: CellAs): TableCell =>
  new TableCell({
    children: paragraphs(cell, column, as),
    borders: { top: none, left: none, right: none, bottom: as === 'head' ? rule : hair },
    margins: column.kind === 'mark' ? { ...MARGINS, right: 0 } : MARGINS,
    verticalAlign: as === 'head' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(upright ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
  })

/** A row that stays on one page. */
const row = (children: TableCell[]): TableRow => new TableRow({ cantSplit: true, children })

function bodyRows({ columns, groups }: PaperTable): TableRow[] {
  const [first] = columns
  return groups.flatMap(({ head, rows }) => [
    ...(head === null || first === undefined
      ? []
      : [row([tableCell(head, first, { as: 'group', span: columns.length })])]),
    ...rows.map((cells) =>
      row(
        columns.map((column, at) =>
          tableCell(cells[at] ?? '', column, { as: at === 0 && columns.length > 2 ? 'row' : 'cell' }),
        ),
      ),
    ),
  ])
}

const shell = (columns: readonly PaperColumn[], width: number, rows: TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map((column) => Math.round((column.width * width) / 100)),
    rows,
  })

/** Height of heads that are read from below, in twentieths of a point: room for the longest name of a role on one line. */
const UPRIGHT_HEAD = 1_800

/**
 * A table whose heads come back on every page.
 * @param width of the text on the page, in twentieths of a point
 */
export function tableOf(table: PaperTable, width: number): Table {
  const upright = ({ kind }: PaperColumn) => table.wide && kind === 'mark'
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(table.columns.some(upright) ? { height: { value: UPRIGHT_HEAD, rule: HeightRule.ATLEAST } } : {}),
    children: table.columns.map((column) => tableCell(column.head, column, { as: 'head', upright: upright(column) })),
  })
  return shell(table.columns, width, [head, ...bodyRows(table)])
}

/** What it is about on the left, what there is to say about it on the right. */
export function factsTable(facts: readonly PaperFact[], width: number): Table {
  const label: PaperColumn = { head: '', width: 24, kind: 'text' }
  const value: PaperColumn = { head: '', width: 76, kind: 'text' }
  const rows = facts.map((fact) =>
    row([tableCell(fact.label, label, { as: 'cell' }), tableCell(fact.value, value, { as: 'row' })]),
  )
  return shell([label, value], width, rows)
}
