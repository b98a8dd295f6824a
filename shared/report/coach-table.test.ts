import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCertificate, testCoach } from '../domain/coach-fixtures.ts'
import { testDate } from '../domain/policy-fixtures.ts'
import { idSchema } from '../domain/primitives.ts'
import { coachColumns } from './coach-columns.ts'
import { coachCell, coachTable } from './coach-table.ts'
import { joinItems, readItems } from './table.ts'

const on = testDate('2026-11-24')
const languages = ['nl', 'en'] as const
const id = idSchema.parse('00000000-0000-4000-8000-000000000001')

const columnOf = (name: string) => {
  const found = coachColumns.find((column) => column.id === name)
  if (found === undefined) throw new Error(name)
  return found
}
const cell = (name: string, coach: Parameters<typeof coachCell>[1]) => coachCell(columnOf(name), coach, on, 'nl')

describe('the columns of a table of coaches', () => {
  it.each(languages)('have a name and a header of their own, in %s', (language) => {
    expect(new Set(coachColumns.map((column) => column.id)).size).toBe(coachColumns.length)
    const headers = coachColumns.map(({ header }) => header[language].toLowerCase())
    expect(new Set(headers).size).toBe(headers.length)
  })
  it.each(languages)('have a word of its own for each fixed answer, in %s', (language) => {
    for (const column of coachColumns) {
      if (column.kind !== 'choice' && column.kind !== 'choices') continue
      const words = column.options.map(({ label }) => label[language])
      expect(new Set(words).size, column.id).toBe(words.length)
    }
  })
  it('are wide enough for their headers', () => {
    for (const { header, width } of coachColumns) {
      expect(width, header.nl).toBeGreaterThanOrEqual(
        Math.max(...languages.map((language) => header[language].length)) - 6,
      )
    }
  })
})

describe('a coach in a table', () => {
  it('speaks of the certificate that counts, not of the one that was only signed up for', () => {
    const coach = testCoach({
      certificates: [
        testCertificate({ level: 'Practitioner', validUntil: testDate('2027-01-31') }),
        testCertificate({ level: 'Lid', checked: 'signUpOnly', validUntil: testDate('2030-01-31') }),
      ],
    })
    expect(cell('certificateLevel', coach)).toEqual({ kind: 'text', text: 'Practitioner' })
    expect(cell('certificateUntil', coach)).toEqual({ kind: 'date', date: '2027-01-31' })
    expect(cell('certificateLevel', testCoach({ certificates: [] }))).toBeNull()
  })

  it('asks the rate that holds on the day, without and with VAT', () => {
    const rate = { id, unit: 'hour', vatRegime: 'standard', note: '' } as const
    const coach = testCoach({
      rates: [
        { ...rate, from: testDate('2025-01-01'), amountCents: 15_000 },
        { ...rate, from: testDate('2026-07-01'), amountCents: 16_550 },
        { ...rate, from: testDate('2027-01-01'), amountCents: 18_000 },
      ],
    })
    expect(cell('rate.hour.amount', coach)).toEqual({ kind: 'money', cents: 16_550 })
    // 16,550 × 1.21 = 20,025.5, to the nearest cent.
    expect(cell('rate.hour.withVat', coach)).toEqual({ kind: 'money', cents: 20_026 })
    expect(cell('rate.hour.from', coach)).toEqual({ kind: 'date', date: '2026-07-01' })
    expect(cell('rate.session.amount', coach)).toBeNull()
    const exempt = testCoach({
      rates: [{ ...rate, from: testDate('2025-01-01'), amountCents: 15_000, vatRegime: 'careExempt' }],
    })
    expect(cell('rate.hour.withVat', exempt)).toEqual({ kind: 'money', cents: 15_000 })
  })

  it('says since when the standing holds, and never why', () => {
    const suspended = testCoach({
      status: 'suspended',
      suspension: { on: testDate('2026-10-01'), reason: 'klacht in onderzoek' },
    })
    expect(cell('statusSince', suspended)).toEqual({ kind: 'date', date: '2026-10-01' })
    const table = coachTable({ coaches: [suspended], on, language: 'nl', withRates: true })
    expect(JSON.stringify(table)).not.toContain('klacht')
    expect(cell('statusSince', testCoach())).toBeNull()
  })

  it('leaves out every column about money when rates are not in', () => {
    const table = coachTable({ coaches: [testCoach()], on, language: 'nl', withRates: false })
    expect(table.columns.filter(({ header }) => /tarief|btw/i.test(header))).toEqual([])
    expect(table.rows[0]).toHaveLength(table.columns.length)
  })
})

describe('several items in one cell', () => {
  it('come back as they were, commas and all', () => {
    const item = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !/[;\r\n]/.test(text) && text.trim() !== '')
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        expect(readItems(joinItems(items))).toEqual(items)
      }),
    )
  })
  it('are also read apart at commas, as people type them', () => {
    expect(readItems('Nederlands, Engels')).toEqual(['Nederlands', 'Engels'])
    expect(readItems('')).toEqual([])
  })
})
