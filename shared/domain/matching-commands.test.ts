import { describe, expect, it } from 'vitest'
import type { Standing } from './matching.ts'
import {
  chooseCoach,
  isMatching,
  proposeCoach,
  recordChemistry,
  recordCoacheeChoice,
  removeChemistry,
  setMatchingWishes,
  undoChoice,
  withdrawCandidate,
} from './matching-commands.ts'
import { codesOf, contextAt, day, idOf, ready, requested, valueOf } from './trajectory-fixtures.ts'
import { trajectorySchema, type Trajectory } from './trajectory.ts'

const context = contextAt('2026-01-20')
const open: Trajectory = { ...requested, status: 'matching', coachId: null, decidedOn: day('2026-01-12') }
const fits: Standing = { rank: 1, barred: false, passed: [], weak: [] }
const barred: Standing = { ...fits, rank: null, barred: true }
const [anna, bas, cees, dora] = [idOf(11), idOf(12), idOf(13), idOf(14)] as const

const propose = (trajectory: Trajectory, ...ids: readonly (typeof anna)[]): Trajectory =>
  ids.reduce((file, id) => valueOf(proposeCoach(file, id, fits, context)), trajectory)
const meeting = { on: day('2026-01-18'), minutes: 30, note: ' Alleen op vrijdag ' }
const choice = { coachId: anna, on: day('2026-01-19'), motive: '', comparisonId: null }

describe('wishes', () => {
  it('are kept with the kind of question, until a coach has been chosen', () => {
    const wishes = { specialism: ' feedback ', language: 'Nederlands', place: '', online: true }
    const input = { questionKind: 'executive', wishes } as const
    const saved = valueOf(setMatchingWishes(open, input))
    expect(saved).toMatchObject({ questionKind: 'executive', matching: { wishes: { specialism: 'feedback' } } })
    expect(codesOf(setMatchingWishes(requested, input))).toEqual(['coachChosen'])
  })
})

describe('a proposal', () => {
  it('holds a place in the ranking of that day, and fits the schema of the vault', () => {
    const proposed = propose(open, anna)
    expect(proposed.matching.candidates).toEqual([
      { coachId: anna, proposedOn: '2026-01-20', rank: 1, metOn: null, coacheeChoice: null, note: '' },
    ])
    expect(trajectorySchema.safeParse(proposed).success).toBe(true)
    expect(propose(proposed, anna)).toBe(proposed)
  })

  it('has three coaches at most, those who were turned down aside', () => {
    const three = propose(open, anna, bas, cees)
    expect(codesOf(proposeCoach(three, dora, fits, context))).toEqual(['tooManyCandidates'])
    const none = valueOf(recordCoacheeChoice(three, null))
    expect(propose(none, dora).matching.candidates).toHaveLength(4)
    const six = valueOf(recordCoacheeChoice(propose(none, dora, idOf(15), idOf(16)), null))
    expect(codesOf(proposeCoach(six, idOf(17), fits, context))).toEqual(['tooManyCandidates'])
  })

  it('has nobody whom a requirement bars', () => {
    expect(codesOf(proposeCoach(open, anna, barred, context))).toEqual(['coachBarred'])
  })

  it('is taken back until the two have met', () => {
    const proposed = propose(open, anna, bas)
    expect(valueOf(withdrawCandidate(proposed, anna)).matching.candidates).toHaveLength(1)
    const met = valueOf(recordChemistry(proposed, anna, meeting, context))
    expect(codesOf(withdrawCandidate(met, anna))).toEqual(['candidateMet'])
    expect(codesOf(withdrawCandidate(proposed, cees))).toEqual(['notFound'])
  })

  it('waits while the request does, and ends with the choice', () => {
    expect(isMatching(open)).toBe(true)
    expect(isMatching({ status: 'onHold', coachId: null })).toBe(false)
    expect(isMatching(requested)).toBe(false)
    expect(codesOf(proposeCoach({ ...open, status: 'onHold' }, anna, fits, context))).toEqual(['wrongStatus'])
    expect(codesOf(proposeCoach(requested, anna, fits, context))).toEqual(['coachChosen'])
  })
})

describe('a chemistry meeting', () => {
  const met = valueOf(recordChemistry(propose(open, anna, bas), anna, meeting, context))

  it('is kept with the candidate and among the meetings', () => {
    expect(met.matching.candidates[0]).toMatchObject({ metOn: '2026-01-18', note: 'Alleen op vrijdag' })
    expect(met.sessions).toMatchObject([{ on: '2026-01-18', minutes: 30, kind: 'chemistry' }])
  })

  it('lies between the request and today, and is recorded once', () => {
    const with_ = (on: string) =>
      codesOf(recordChemistry(propose(open, anna), anna, { ...meeting, on: day(on) }, context))
    expect(with_('2026-01-05')).toEqual([])
    expect(with_('2026-01-04')).toEqual(['datesOutOfOrder'])
    expect(with_('2026-01-20')).toEqual([])
    expect(with_('2026-01-21')).toEqual(['datesOutOfOrder'])
    expect(codesOf(recordChemistry(met, anna, meeting, context))).toEqual(['candidateMet'])
    expect(codesOf(recordChemistry(open, anna, meeting, context))).toEqual(['notFound'])
  })

  it('is taken back from both, one meeting of that day only', () => {
    const both = valueOf(recordChemistry(met, bas, meeting, context))
    const back = valueOf(removeChemistry(both, anna))
    expect(back.sessions).toHaveLength(1)
    expect(back.matching.candidates.map(({ metOn }) => metOn)).toEqual([null, '2026-01-18'])
    expect(codesOf(removeChemistry(open, anna))).toEqual(['notFound'])
  })
})

describe('the choice of the coachee', () => {
  it('leaves the others on record', () => {
    const chosen = valueOf(recordCoacheeChoice(propose(open, anna, bas), bas))
    expect(chosen.matching.candidates.map(({ coacheeChoice }) => coacheeChoice)).toEqual(['notChosen', 'chosen'])
    expect(codesOf(recordCoacheeChoice(open, null))).toEqual(['notFound'])
    expect(codesOf(recordCoacheeChoice(propose(open, anna), bas))).toEqual(['notFound'])
  })
})

describe('the decision', () => {
  const asked = valueOf(recordCoacheeChoice(propose(open, anna, bas), anna))

  it('follows the coachee without a motive, and leads on to the three-way meeting', () => {
    const chosen = valueOf(chooseCoach(asked, choice, fits, context))
    expect(chosen).toMatchObject({
      status: 'threeWayMeeting',
      coachId: anna,
      matching: { decision: { on: '2026-01-19', by: 'Noor Visser', motive: '', comparisonId: null } },
    })
    expect(trajectorySchema.safeParse(chosen).success).toBe(true)
  })

  it('beside the proposal has its motive', () => {
    expect(codesOf(chooseCoach(asked, { ...choice, coachId: bas }, fits, context))).toEqual(['motiveMissing'])
    expect(codesOf(chooseCoach(open, { ...choice, motive: '  ' }, fits, context))).toEqual(['motiveMissing'])
    const motivated = { ...choice, coachId: bas, motive: ' Kan eerder beginnen ' }
    expect(valueOf(chooseCoach(asked, motivated, fits, context)).matching.decision?.motive).toBe('Kan eerder beginnen')
  })

  it('passes a requirement with a motive, but never one that bars', () => {
    const passes: Standing = { ...fits, rank: null, passed: [{ code: 'insuranceEndsDuring', on: day('2026-03-01') }] }
    expect(codesOf(chooseCoach(asked, choice, passes, context))).toEqual(['motiveMissing'])
    expect(chooseCoach(asked, { ...choice, motive: 'Polis wordt verlengd' }, passes, context).ok).toBe(true)
    expect(codesOf(chooseCoach(asked, { ...choice, motive: 'Toch' }, barred, context))).toEqual(['coachBarred'])
  })

  it('is asked for a soft point as well', () => {
    expect(codesOf(chooseCoach(asked, choice, { ...fits, weak: ['language'] }, context))).toEqual(['motiveMissing'])
  })

  it('lies between the request and today', () => {
    const on = (date: string) => codesOf(chooseCoach(asked, { ...choice, on: day(date) }, fits, context))
    expect(on('2026-01-05')).toEqual([])
    expect(on('2026-01-04')).toEqual(['datesOutOfOrder'])
    expect(on('2026-01-20')).toEqual([])
    expect(on('2026-01-21')).toEqual(['datesOutOfOrder'])
  })

  it('before the request is granted leaves it to be granted', () => {
    const early = { ...asked, status: 'requested', decidedOn: null } as const
    expect(valueOf(chooseCoach(early, choice, fits, context)).status).toBe('requested')
  })

  it('is taken once', () => {
    const chosen = valueOf(chooseCoach(asked, choice, fits, context))
    expect(codesOf(chooseCoach(chosen, choice, fits, context))).toContain('coachChosen')
  })
})

describe('undoing the choice', () => {
  const chosen = valueOf(chooseCoach(propose(open, anna), { ...choice, motive: 'Snel' }, fits, context))

  it('leads back to choosing, with the proposal as it was and without agreements', () => {
    const agreed = { ...chosen, agreement: ready.agreement }
    expect(valueOf(undoChoice(agreed))).toEqual({ ...propose(open, anna) })
  })

  it('is too late once the three have met or the sessions have begun', () => {
    expect(codesOf(undoChoice(ready))).toEqual(['threeWayWasHeld'])
    expect(codesOf(undoChoice({ ...chosen, status: 'running' }))).toEqual(['wrongStatus'])
    expect(codesOf(undoChoice(open))).toEqual(['coachMissing'])
  })
})
