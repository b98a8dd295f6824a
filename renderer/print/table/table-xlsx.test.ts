import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Table, TableCell } from '#shared/report/table.ts'
import { unzip } from '../docx/unzip.ts'
import { tableXlsx } from './table-xlsx.ts'

const cells: readonly TableCell[] = [
  { kind: 'text', text: '=1+1 & <b>' },
  { kind: 'text', text: '0612345678' },
  { kind: 'date', date: isoDateSchema.parse('2028-02-29') },
  { kind: 'money', cents: 125_005 },
  { kind: 'number', value: 12.5 },
  null,
]
const table: Table = {
  name: 'Coaches',
  columns: ['Naam', 'Telefoon', 'Dag', 'Bedrag', 'Uren', 'Leeg'].map((header) => ({ header, width: 20 })),
  rows: [cells],
}

const filesOf = async (of: Table) => {
  const files = await unzip(await tableXlsx(of))
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

describe('a table as workbook', () => {
  it('holds real dates and numbers, and text that stays text', async () => {
    const rows = await readSheet(new Blob([await tableXlsx(table)]))
    expect(rows[0]).toEqual(['Naam', 'Telefoon', 'Dag', 'Bedrag', 'Uren', 'Leeg'])
    expect(rows[1]).toEqual(['=1+1 & <b>', '0612345678', new Date('2028-02-29T00:00:00Z'), 1250.05, 12.5, null])
  })

  it('has no formula in it, keeps its head in view and names nobody around the sheet', async () => {
    const files = await filesOf(table)
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toMatch(/<col [^>]*width="20"/)
    expect([...files.keys()].filter((name) => name.startsWith('docProps'))).toEqual([])
  })

  it('stands also when it is long: half a thousand rows', async () => {
    const long: Table = { ...table, rows: Array.from({ length: 500 }, () => cells) }
    expect(await readSheet(new Blob([await tableXlsx(long)]))).toHaveLength(501)
  })
})
