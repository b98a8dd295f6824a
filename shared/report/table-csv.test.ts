import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { testDate } from '../domain/policy-fixtures.ts'
import type { TableCell } from './table.ts'
import { guarded, tableCsv, unguarded } from './table-csv.ts'

const column = (header: string) => ({ header, width: 10 })
const tableOf = (rows: readonly (readonly TableCell[])[], headers = ['A']) => ({
  name: 'Blad',
  columns: headers.map(column),
  rows,
})
const textIn = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
/** Reads a file back with a library that knows nothing of how it was written. */
const read = (bytes: Uint8Array): string[][] =>
  Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ';', skipEmptyLines: false }).data.slice(0, -1)

/** Anything a person can have in a field: quotes, semicolons, line ends, formulas, other scripts. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(';', '"', "'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a'), maxLength: 8 }),
)

describe('a table as CSV', () => {
  it('is what Dutch Excel opens at once: mark, semicolons, commas in numbers', () => {
    const cells: TableCell[] = [
      { kind: 'text', text: 'Zoë; "de coach"' },
      { kind: 'date', date: testDate('2026-11-24') },
      { kind: 'money', cents: 125_005 },
      { kind: 'number', value: 12.5 },
      null,
    ]
    expect(textIn(tableCsv(tableOf([cells], ['Naam', 'Dag', 'Bedrag', 'Uren', 'Leeg'])))).toBe(
      '\ufeffNaam;Dag;Bedrag;Uren;Leeg\r\n"Zoë; ""de coach""";2026-11-24;1250,05;12,5;\r\n',
    )
  })

  it('gives every text back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
        const cells = rows.map((row) => row.map((text): TableCell => ({ kind: 'text', text })))
        const [, ...back] = read(tableCsv(tableOf(cells, ['A', 'B'])))
        expect(back.map((row) => row.map(unguarded))).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })

  it('holds no cell that a spreadsheet could run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, [cell = '']] = read(tableCsv(tableOf([[{ kind: 'text', text }]]))) as [string[], string[]]
        expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['=1+1', '+31 6 1234', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', "'=1", "''-x"])(
    'guards %j and takes the guard off again',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`)
      expect(unguarded(guarded(text))).toBe(text)
    },
  )

  it.each(['’s Avonds', "'s Avonds", 'a=b', '12', ''])('leaves %j alone', (text) => {
    expect(guarded(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  it('leaves out what only programs write', () => {
    expect(read(tableCsv(tableOf([[{ kind: 'text', text: 'a\u0000b\u001bc\ud800d' }]])))[1]).toEqual(['abc\ufffdd'])
  })
})
