import { describe, expect, it } from 'vitest'
import { adoptedNormsSchema } from './adopted-norms.ts'
import { testCertificate, testCoach } from './coach-fixtures.ts'
import type { CoachNorms } from './coach-norms.ts'
import { adoptNorms, coachesTouched, newerOfProgram } from './norms-update.ts'
import { testBody, testLevel, testNorms, testRequirement } from './norms-fixtures.ts'
import { testContext, testDate } from './policy-fixtures.ts'

const on = testDate('2026-11-24')
const before = testNorms()
const withBody = (change: Parameters<typeof testBody>[0]): CoachNorms => testNorms({ bodies: [testBody(change)] })
const [practitioner = testLevel(), senior = testLevel()] = testBody().levels
const coach = testCoach({ name: 'Marleen' })
const kinds = (after: CoachNorms, coaches = [coach]) =>
  coachesTouched(coaches, before, after, on).map(({ level, certificates }) => [
    level,
    certificates.map(({ touches }) => touches.map(({ kind }) => kind)),
  ])

describe('coaches whom other norms touch', () => {
  it('are nobody when nothing of their certificates changes', () => {
    expect(kinds(before)).toEqual([])
    expect(kinds(withBody({ levels: [practitioner, { ...senior, rank: 'master' }] }))).toEqual([])
    expect(kinds(testNorms({ bodies: [testBody(), testBody({ id: 'icf', name: 'ICF' })] }))).toEqual([])
  })

  it('are told their level before and after', () => {
    const after = withBody({ levels: [{ ...practitioner, rank: 'foundation' }, senior] })
    expect(kinds(after)).toEqual([[{ from: 'practitioner', to: 'foundation' }, [['rank']]]])
    // Another certificate carries the level: the certificate changes, the coach does not.
    const both = testCoach({
      certificates: [testCertificate(), testCertificate({ levelId: 'senior-practitioner', level: 'Senior' })],
    })
    expect(kinds(after, [both])).toEqual([[null, [['rank']]]])
  })

  it('are told that the norms do not know their level any more', () => {
    // The words of an EIA certificate still say which level it was.
    expect(kinds(withBody({ levels: [senior], renewal: [] }))).toEqual([[null, [['levelGone', 'requirements']]]])
    const unnamed = testCoach({ certificates: [testCertificate({ level: 'P' })] })
    expect(kinds(testNorms({ bodies: [testBody({ id: 'icf' })] }), [unnamed])).toEqual([
      [{ from: 'practitioner', to: null }, [['rank', 'levelGone']]],
    ])
  })

  it.each([
    ['2029-04-30', 5, 4, true],
    ['2028-05-01', 5, 4, false], // four years to the day
    ['2028-05-02', 5, 4, true],
    ['2029-04-30', 5, null, false],
  ])('are told of a certificate until %s when the period goes from %d to %s', (until, from, to, isLonger) => {
    const certificate = testCertificate({ validUntil: testDate(until) })
    const [touched] = coachesTouched(
      [testCoach({ certificates: [certificate] })],
      before,
      withBody({ validityYears: to }),
      on,
    )
    expect(touched?.certificates[0]?.touches).toEqual([{ kind: 'validity', from, to, isLonger }])
    expect(touched?.level).toBeNull()
  })

  it('count a leap day as the last of its period', () => {
    const certificate = testCertificate({ validFrom: testDate('2024-02-29'), validUntil: testDate('2028-02-29') })
    const four = coachesTouched(
      [testCoach({ certificates: [certificate] })],
      before,
      withBody({ validityYears: 4 }),
      on,
    )
    expect(four[0]?.certificates[0]?.touches).toMatchObject([{ isLonger: false }])
    // 29 February 2027 does not exist: three years end on the 28th.
    const until = testCertificate({ validFrom: testDate('2024-02-29'), validUntil: testDate('2027-03-01') })
    const three = coachesTouched([testCoach({ certificates: [until] })], before, withBody({ validityYears: 3 }), on)
    expect(three[0]?.certificates[0]?.touches).toMatchObject([{ isLonger: true }])
  })

  it('are told of other figures for their level, its renewal and the body, not of those for another level', () => {
    const hours = { ...practitioner, requirements: [testRequirement({ value: 150 })] }
    const renewal = [testRequirement({ period: 'per5Years', levelId: 'senior-practitioner' })]
    const [touched] = coachesTouched(
      [coach],
      before,
      withBody({ levels: [hours, senior], renewal, checked: 'sampled' }),
      on,
    )
    expect(touched?.certificates[0]?.touches).toMatchObject([
      { kind: 'checked', from: 'tested', to: 'sampled' },
      {
        kind: 'requirements',
        changes: [
          { part: 'level', key: 'clientHours', to: { value: 150 } },
          { part: 'level', key: 'clients', to: null },
          { part: 'renewal', levelId: 'practitioner', to: null },
        ],
      },
    ])
  })

  it('are those with a certificate that still runs, on its last day too, and who are in the pool', () => {
    const after = withBody({ validityYears: 3 })
    const until = (day: string) => testCoach({ certificates: [testCertificate({ validUntil: testDate(day) })] })
    expect(kinds(after, [until('2026-11-24')])).toHaveLength(1)
    expect(kinds(after, [until('2026-11-23')])).toEqual([])
    expect(kinds(after, [testCoach({ status: 'out' })])).toEqual([])
  })

  it('come in the order of what it means: those whose level changes first, then by name', () => {
    const signedUp = testCertificate({ checked: 'signUpOnly' })
    const names = [
      testCoach({ name: 'Anna', certificates: [signedUp] }),
      testCoach({ name: 'Zoë' }),
      testCoach({ name: 'Bram' }),
    ]
    const after = withBody({ levels: [{ ...practitioner, rank: null }, senior] })
    expect(coachesTouched(names, before, after, on).map((each) => each.coach.name)).toEqual(['Bram', 'Zoë', 'Anna'])
  })
})

describe('adopting norms', () => {
  it('makes the one row that the vault accepts, with who did it and when', () => {
    const adopted = adoptNorms(before, { from: 'file', by: ' Iris ' }, testContext('2026-11-24'))
    expect(adopted).toMatchObject({ ok: true, value: { by: 'Iris', adoptedOn: '2026-11-24', from: 'file' } })
    if (adopted.ok) expect(adoptedNormsSchema.parse(adopted.value)).toEqual(adopted.value)
  })

  it.each([
    [' ', 'missing'],
    ['x'.repeat(121), 'tooLong'],
  ])('asks who does it, not %j', (by, code) => {
    expect(adoptNorms(before, { from: 'file', by }, testContext())).toEqual({ ok: false, error: { field: 'by', code } })
  })
})

describe('norms of the program beside those adopted', () => {
  const adopted = (norms: CoachNorms, from: 'program' | 'file') => {
    const made = adoptNorms(norms, { from, by: 'Iris' }, testContext())
    return made.ok ? made.value : null
  }
  const newer = withBody({ validityYears: 3 })

  it('are proposed when they are of a later month and say something else', () => {
    expect(newerOfProgram(adopted(before, 'file'), { ...newer, validAsOf: '2027-06' })).toMatchObject({
      validAsOf: '2027-06',
    })
    expect(newerOfProgram(adopted(before, 'file'), { ...before, validAsOf: '2027-06' })).toBeNull()
    expect(newerOfProgram(adopted(before, 'file'), { ...newer, validAsOf: '2026-05' })).toBeNull()
    expect(newerOfProgram(null, { ...newer, validAsOf: '2027-06' })).toBeNull()
  })

  it('are proposed within the month when a later program mends its own, never over a file of that month', () => {
    expect(newerOfProgram(adopted(before, 'program'), newer)).toBe(newer)
    expect(newerOfProgram(adopted(before, 'program'), before)).toBeNull()
    expect(newerOfProgram(adopted(before, 'file'), newer)).toBeNull()
  })
})
