import { describe, expect, it } from 'vitest'
import { testDate } from '../domain/policy-fixtures.ts'
import { tableCsv } from '../report/table-csv.ts'
import { restTable } from './rest-table.ts'

const words = { name: 'Niet ingelezen', line: 'Regel', reason: 'Waarom' }

describe('the rows that were not taken in', () => {
  it('stand as they were, each with its number and the reason, also where it was shorter or longer', () => {
    const rows = [
      { line: 7, cells: ['Robin', '31-02-2027', 'extra'], reason: 'bestaat niet' },
      { line: 9, cells: [{ date: testDate('2027-01-01') }], reason: 'geen naam' },
    ]
    const text = new TextDecoder().decode(tableCsv(restTable(['Naam', 'Geldig tot'], rows, words)))
    expect(text).toBe(
      'Naam;Geldig tot;;Regel;Waarom\r\nRobin;31-02-2027;extra;7;bestaat niet\r\n2027-01-01;;;9;geen naam\r\n',
    )
  })

  it('cannot carry a formula out', () => {
    const rows = [{ line: 2, cells: ['=HYPERLINK("x")'], reason: 'x' }]
    const text = new TextDecoder().decode(tableCsv(restTable(['Naam'], rows, words)))
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
