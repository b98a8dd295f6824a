import { describe, expect, it } from 'vitest'
import {
  listFrom,
  listText,
  removeAbsence,
  removeLine,
  removePractice,
  saveAbsence,
  saveCoachFacts,
  savePractice,
  saveRate,
  saveRelation,
} from './coach-file.ts'
import { testCoach } from './coach-fixtures.ts'
import { testContext, testDate } from './policy-fixtures.ts'
import { idOf } from './trajectory-fixtures.ts'

const ctx = testContext('2026-11-24')
const today = testDate('2026-11-24')

/** The value of a success, or the errors as `path code`. */
const outcome = <Value>(
  result: { ok: true; value: Value } | { ok: false; error: readonly { path: string; code: string }[] },
) => (result.ok ? result.value : result.error.map(({ path, code }) => `${path} ${code}`))

describe('the facts of a coach', () => {
  it('are taken over, lists without blanks and doubles', () => {
    const facts = { languages: [' Nederlands', 'Engels ', '', 'Nederlands'], online: true }
    expect(outcome(saveCoachFacts(testCoach(), facts, today))).toMatchObject({
      languages: ['Nederlands', 'Engels'],
      online: true,
      name: 'Marleen Visser',
    })
    expect(listFrom('Nederlands, Engels;Duits\nFrans,')).toEqual(['Nederlands', 'Engels', 'Duits', 'Frans'])
    expect(listText(['Nederlands', 'Engels'])).toBe('Nederlands, Engels')
  })

  it('are refused where they do not fit, at their own field', () => {
    const signedOn = testDate('2026-11-25')
    expect(outcome(saveCoachFacts(testCoach(), { ethicsCode: { name: 'IEC', signedOn } }, today))).toEqual([
      'ethicsCode.signedOn inFuture',
    ])
    expect(outcome(saveCoachFacts(testCoach(), { maxParallel: 0 }, today))).toEqual(['maxParallel notValid'])
    const contact = { email: 'x'.repeat(201), phone: '', website: '' }
    expect(outcome(saveCoachFacts(testCoach(), { contact }, today))).toEqual(['contact.email notValid'])
    const many = Array.from({ length: 21 }, (_, at) => `Taal ${at}`)
    expect(outcome(saveCoachFacts(testCoach(), { languages: many }, today))).toEqual(['languages tooMany'])
  })
})

describe('the lines of a file', () => {
  const rate = {
    from: testDate('2026-01-01'),
    unit: 'hour',
    amountCents: 12_500,
    vatRegime: 'standard',
    note: '',
  } as const

  it('hold each rate once per unit and day', () => {
    const saved = saveRate(testCoach(), rate, null, ctx)
    if (!saved.ok) throw new Error('refused')
    expect(outcome(saveRate(saved.value, rate, null, ctx))).toEqual(['from twice'])
    expect(outcome(saveRate(saved.value, { ...rate, unit: 'session' }, null, ctx))).toMatchObject({
      rates: [{ unit: 'hour' }, { unit: 'session' }],
    })
    // Changing a line is not doubling it.
    const id = saved.value.rates[0]?.id ?? null
    expect(outcome(saveRate(saved.value, { ...rate, amountCents: 13_000 }, id, ctx))).toMatchObject({
      rates: [{ id, amountCents: 13_000 }],
    })
    expect(outcome(saveRate(testCoach(), { ...rate, amountCents: -1 }, null, ctx))).toEqual([
      'rates.0.amountCents notValid',
    ])
    expect(id === null ? null : removeLine(saved.value, 'rates', id).rates).toEqual([])
  })

  it('hold relations, and remove only from their own list', () => {
    const to = { kind: 'person', personId: idOf(1) } as const
    const saved = saveRelation(testCoach(), { to, nature: 'friend', note: '' }, null, ctx)
    if (!saved.ok) throw new Error('refused')
    const id = saved.value.relations[0]?.id ?? idOf(99)
    expect(removeLine(saved.value, 'rates', id).relations).toHaveLength(1)
    expect(removeLine(saved.value, 'relations', id).relations).toEqual([])
  })

  it('hold a year once, in order', () => {
    const year = (given: number) => ({ year: given, contactHours: 100, supervisionHours: null, intervisionMeetings: 5 })
    const first = savePractice(testCoach(), year(2025), null)
    if (!first.ok) throw new Error('refused')
    expect(outcome(savePractice(first.value, year(2025), null))).toEqual(['year twice'])
    const both = savePractice(first.value, year(2024), null)
    expect(outcome(both)).toMatchObject({ practice: [{ year: 2024 }, { year: 2025 }] })
    // A year can be corrected, also in its number.
    expect(outcome(savePractice(first.value, year(2023), 2025))).toMatchObject({ practice: [{ year: 2023 }] })
    expect(removePractice(first.value, 2025).practice).toEqual([])
  })

  it('hold absences that end on or after the day they begin', () => {
    const from = testDate('2026-12-01')
    expect(outcome(saveAbsence(testCoach(), { from, until: testDate('2026-11-30') }, null, ctx))).toEqual([
      'until endsBeforeStart',
    ])
    const saved = saveAbsence(testCoach(), { from, until: from }, null, ctx)
    if (!saved.ok) throw new Error('refused')
    const id = saved.value.availability.absences[0]?.id ?? idOf(99)
    expect(removeAbsence(saved.value, id).availability.absences).toEqual([])
  })
})
