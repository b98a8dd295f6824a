import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coachImportTable } from './coach/coach-import-table.ts'
import { readCell } from './read-cell.ts'
import { readCents, readDate, readNumber, readParts, readYesNo } from './read-values.ts'
import type { SheetCell } from './sheet.ts'

const value = (read: { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } }) =>
  read.ok ? read.value : read.error?.code

describe('dates', () => {
  it.each([
    [46_082, '2026-03-01'],
    ['46082', '2026-03-01'],
    [46_082.75, '2026-03-01'],
    ['01-03-2026', '2026-03-01'],
    ['1/3/26', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['1\u00a0mrt. 2026 ', '2026-03-01'],
    ['2026-03-01T00:00:00.000Z', '2026-03-01'],
    ['01-03-2026 00:00', '2026-03-01'],
    ['29-2-2028', '2028-02-29'],
    ['31-02-2026', 'noSuchDate'],
    ['29-2-2027', 'noSuchDate'],
    ['3/25/2026', 'noSuchDate'],
    ['31 april 2026', 'noSuchDate'],
    ['00-00-0000', 'noSuchDate'],
    ['1 maart', 'dateWithoutYear'],
    ['01-03', 'dateWithoutYear'],
    ['volgt', 'notADate'],
    [12, 'notADate'],
    [true, 'notADate'],
  ] satisfies [SheetCell, string][])('reads %j as %s', (cell, date) => {
    expect(value(readDate(cell))).toBe(date)
  })
})

describe('amounts', () => {
  it.each([
    ['€ 1.250,50', 125_050],
    ['€1,250.50', 125_050],
    ['125,-', 12_500],
    ['125,--', 12_500],
    ['125.–', 12_500],
    [1250.5, 125_050],
    ['1250.5', 125_050],
    ['1.250', 125_000],
    ['1 250', 125_000],
    ['EUR 95', 9_500],
    ['95 euro', 9_500],
    ['€\u00a095 p/u', 9_500],
    ['95 per uur', 9_500],
    ['€ 110 excl. btw', 11_000],
    ['0,125', 13],
    ['0', 0],
    [0.1 + 0.2, 30],
    ['€ 115 incl. btw', 'amountWithVat'],
    ['in overleg', 'notAnAmount'],
    ['95-110', 'notAnAmount'],
    ['1.25.0', 'notAnAmount'],
    ['', 'notAnAmount'],
  ] satisfies [SheetCell, number | string][])('reads %j as %s cents', (cell, cents) => {
    expect(value(readCents(cell))).toBe(cents)
  })
})

describe('numbers, answers and lists', () => {
  it.each([
    ['120 uur', 120],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.250', 1250],
    ['veel', 'notANumber'],
  ] satisfies [SheetCell, number | string][])('reads %j as %s', (cell, number) => {
    expect(value(readNumber(cell))).toBe(number)
  })

  it.each([
    ['Ja', true],
    [' j ', true],
    ['YES', true],
    ['x', true],
    ['✓', true],
    [1, true],
    [true, true],
    ['nee', false],
    ['No', false],
    [0, false],
    ['misschien', null],
    [7, null],
  ] satisfies [SheetCell, boolean | null][])('takes %j for %s', (cell, answer) => {
    expect(readYesNo(cell)).toBe(answer)
  })

  it('takes lists apart at the strongest mark in them', () => {
    expect(readParts('Nederlands; Engels')).toEqual(['Nederlands', 'Engels'])
    expect(readParts('Nederlands / Engels, Duits')).toEqual(['Nederlands', 'Engels', 'Duits'])
    expect(readParts('Zwolle, Overijssel;')).toEqual(['Zwolle, Overijssel'])
    expect(readParts('Utrecht\nutrecht\n Breda')).toEqual(['Utrecht', 'Breda'])
    expect(readParts('Bergen en Dal')).toEqual(['Bergen en Dal'])
    expect(readParts('Nederlands en Engels', true)).toEqual(['Nederlands', 'Engels'])
  })
})

describe('cells', () => {
  const kindOf = (id: string) => {
    const column = coachImportTable.columns.find((each) => each.id === id)
    if (column === undefined) throw new Error(id)
    return column.cell
  }

  it('hold nothing where people write that they do not', () => {
    for (const cell of ['', ' \u00a0 ', '-', '–', 'n.v.t.', 'N/A', null]) {
      expect(readCell(kindOf('insuredUntil'), cell)).toEqual({ ok: true, value: null })
    }
  })

  it.each(['#N/B', '#REF!', '#NAAM?', '#DIV/0!'])('say of %s that a formula went wrong', (text) => {
    expect(readCell(kindOf('organisation'), text)).toEqual({ ok: false, error: { code: 'formulaError' } })
  })

  it('know an answer by its words, in either language and by what else it is called', () => {
    expect(readCell(kindOf('foundHow'), 'Via-via')).toEqual({ ok: true, value: 'viaVia' })
    expect(readCell(kindOf('foundHow'), 'word of mouth')).toEqual({ ok: true, value: 'viaVia' })
    expect(readCell(kindOf('certificateBody'), 'NOBCO/EMCC')).toEqual({ ok: true, value: 'emcc-eia' })
    expect(readCell(kindOf('questionKinds'), 'Loopbaan; directie en bestuur')).toEqual({
      ok: true,
      value: ['career', 'executive'],
    })
    expect(readCell(kindOf('foundHow'), 'gevonden')).toMatchObject({ ok: false, error: { code: 'notAnOption' } })
  })

  it('refuse what is too long, too much or outside its bounds', () => {
    expect(readCell(kindOf('organisation'), 'x'.repeat(201))).toMatchObject({ error: { code: 'tooLong', limit: 200 } })
    expect(readCell(kindOf('regions'), 'abcdefghijklmnopqrstu'.split('').join(';'))).toMatchObject({
      error: { code: 'tooMany', count: 21 },
    })
    expect(readCell(kindOf('maxParallel'), 51)).toMatchObject({ error: { code: 'outOfRange' } })
    expect(readCell(kindOf('maxParallel'), 2.5)).toMatchObject({ error: { code: 'notWhole' } })
    expect(readCell(kindOf('rate.hour.amount'), -1)).toMatchObject({ error: { code: 'notAnAmount' } })
    expect(readCell(kindOf('rate.hour.amount'), 100_001)).toMatchObject({ error: { code: 'amountTooHigh' } })
  })

  it('never throw, whatever stands in them', () => {
    const piece = fc.constantFrom(
      '1',
      '31',
      '-',
      '/',
      '.',
      ',',
      ' ',
      'maart',
      '€',
      '#',
      '=',
      'ja',
      '\u00a0',
      '٣',
      '\ud800',
      '2026',
    )
    const cells: fc.Arbitrary<SheetCell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
      fc.double(),
      fc.boolean(),
    )
    fc.assert(
      fc.property(cells, fc.constantFrom(...coachImportTable.columns), (cell, column) => {
        const read = readCell(column.cell, cell)
        expect(typeof read.ok).toBe('boolean')
        if (read.ok && typeof read.value === 'number') expect(Number.isFinite(read.value)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})
