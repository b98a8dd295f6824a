import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coach } from './coach.ts'
import { admittedCoach } from './matching-fixtures.ts'
import {
  matchParts,
  type MatchPartName,
  maximumPoints,
  pointsOf,
  ranked,
  tellingDecision,
  weakParts,
} from './matching-ranking.ts'
import { matchCoaches, motiveReasons, standingOf } from './matching.ts'
import { coachee, day, idOf, manager, noNorms, plainRules, requested } from './trajectory-fixtures.ts'
import type { MatchWishes } from './matching-record.ts'
import type { Trajectory } from './trajectory.ts'

const noWishes: MatchWishes = { specialism: '', language: '', place: '', online: false }
const facts = (wishes: Partial<MatchWishes> = {}, free: number | null = null) =>
  ({ questionKind: 'leadership', wishes: { ...noWishes, ...wishes }, free }) as const
const partOf = (coach: Coach, name: MatchPartName, with_ = facts()) =>
  matchParts(coach, with_).find((part) => part.name === name)

const open: Trajectory = { ...requested, status: 'matching', coachId: null, decidedOn: day('2026-01-12') }
const match = (coaches: readonly Coach[], trajectory = open) =>
  matchCoaches({
    trajectory,
    rules: plainRules,
    norms: noNorms,
    coaches,
    personOf: (id) => [coachee, manager].find((person) => person.id === id),
    trajectories: [],
    today: day('2026-01-12'),
  })

describe('the parts of a place in the ranking', () => {
  it('give the assessment fifty points at most: (4 − 1) / 4 × 50 = 37.5', () => {
    expect(partOf(admittedCoach({ total: 4 }), 'assessment')).toMatchObject({ points: 37.5 })
    // 3.1 / 4 × 50 = 38.75, half up.
    expect(partOf(admittedCoach({ total: 4.1 }), 'assessment')).toMatchObject({ points: 38.8 })
    expect(partOf(admittedCoach({ total: 5 }), 'assessment')).toMatchObject({ points: 50 })
    expect(partOf(admittedCoach({ total: 1 }), 'assessment')).toMatchObject({ points: 0 })
    expect(partOf(admittedCoach({}, { decisions: [] }), 'assessment')?.reason).toEqual({ kind: 'notAssessed' })
  })

  it('go by the last decision on criteria for this kind of question, and say when there is none', () => {
    const other = admittedCoach({ purpose: 'career', total: 5 })
    expect(partOf(other, 'assessment')?.reason).toMatchObject({ total: 5, otherKind: true })
    const both = admittedCoach({ purpose: 'leadership', total: 3 })
    const [later] = other.decisions.map((decision) => ({
      ...decision,
      id: idOf(500),
      on: day('2026-01-02'),
      assessmentIds: [idOf(501)],
    }))
    const [career] = other.assessments.map((assessment) => ({ ...assessment, id: idOf(501) }))
    if (later === undefined || career === undefined) throw new Error('fixture')
    const coach = { ...both, decisions: [...both.decisions, later], assessments: [...both.assessments, career] }
    expect(tellingDecision(coach, 'leadership')?.total).toBe(3)
    expect(tellingDecision(coach, 'career')?.total).toBe(5)
    expect(tellingDecision(coach, 'executive')?.total).toBe(5)
  })

  it('ask whether the coach takes this kind of question', () => {
    expect(partOf(admittedCoach({}, { questionKinds: ['leadership'] }), 'kind')?.points).toBe(15)
    expect(partOf(admittedCoach({}, { questionKinds: ['career'] }), 'kind')?.reason).toEqual({ kind: 'no' })
    expect(partOf(admittedCoach(), 'kind')?.reason).toEqual({ kind: 'notRecorded' })
  })

  it('leave out what nobody wished for', () => {
    expect(matchParts(admittedCoach(), facts()).map(({ name }) => name)).toEqual(['assessment', 'kind', 'capacity'])
    expect(maximumPoints(matchParts(admittedCoach(), facts()))).toBe(75)
    const all = facts({ specialism: 'conflicten', language: 'Nederlands', place: 'Utrecht' })
    expect(maximumPoints(matchParts(admittedCoach(), all))).toBe(100)
  })

  it('share the points of a specialism over its words: two of three is 6.7', () => {
    const coach = admittedCoach({}, { specialisms: 'Conflicthantering, stress', groups: 'Managers' })
    const part = partOf(coach, 'specialism', facts({ specialism: 'conflict met managers in verandering' }))
    expect(part).toMatchObject({ points: 6.7, reason: { kind: 'words', found: ['conflict', 'managers'], asked: 3 } })
  })

  it('take online for a place only where that will do', () => {
    const online = admittedCoach({}, { online: true, regions: ['Groningen'] })
    const place = (wishes: Partial<MatchWishes>) => partOf(online, 'place', facts(wishes))?.reason.kind
    expect(place({ place: 'Utrecht' })).toBe('no')
    expect(place({ place: 'Utrecht', online: true })).toBe('online')
    expect(place({ place: 'groningen' })).toBe('yes')
    expect(place({ online: true })).toBe('online')
    expect(partOf(admittedCoach(), 'place', facts({ place: 'Utrecht' }))?.reason.kind).toBe('notRecorded')
  })

  it('give room for one half of room for two', () => {
    const points = (free: number | null) => partOf(admittedCoach(), 'capacity', facts({}, free))?.points
    expect([0, 1, 2, 9, null].map(points)).toEqual([0, 5, 10, 10, 5])
  })

  it('speak against a choice where they are a plain no, not where nothing is recorded', () => {
    const coach = admittedCoach({}, { questionKinds: ['career'], languages: ['Engels'] })
    const wishes = facts({ language: 'Nederlands', specialism: 'conflicten' }, 0)
    expect(weakParts(matchParts(coach, wishes))).toEqual(['kind', 'language', 'capacity'])
    const known = { ...coach, specialisms: 'Loopbaan' }
    expect(weakParts(matchParts(known, wishes))).toContain('specialism')
  })
})

describe('the order', () => {
  it('gives equal sums the same place and skips the next', () => {
    const item = (name: string, points: number) => ({ name, id: name, points })
    const order = ranked([item('C', 2), item('B', 3), item('A', 2), item('D', 1)])
    expect(order.map(({ name, rank }) => [name, rank])).toEqual([
      ['B', 1],
      ['A', 2],
      ['C', 2],
      ['D', 4],
    ])
  })

  const anyCoaches = fc
    .array(fc.record({ total: fc.integer({ min: 10, max: 50 }), takes: fc.boolean(), same: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    })
    .map((sketches) =>
      sketches.map(({ total, takes, same }, index) =>
        admittedCoach(
          { n: 1000 + index * 10, total: total / 10 },
          { name: same ? 'Zelfde Naam' : `Coach ${index}`, questionKinds: takes ? ['leadership'] : ['career'] },
        ),
      ),
    )
  const places = (coaches: readonly Coach[]) => match(coaches).ranked.map(({ coach, rank }) => [coach.id, rank])

  it('does not depend on the order of the register', () => {
    fc.assert(
      fc.property(
        anyCoaches.chain((coaches) =>
          fc.tuple(fc.constant(coaches), fc.shuffledSubarray(coaches, { minLength: coaches.length })),
        ),
        ([coaches, shuffled]) => {
          expect(places(shuffled)).toEqual(places(coaches))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('never lowers a coach whose assessment is higher', () => {
    fc.assert(
      fc.property(anyCoaches, fc.nat(), fc.integer({ min: 1, max: 20 }), (coaches, pick, raise) => {
        const at = pick % coaches.length
        const raised = coaches.map((coach, index) =>
          index === at
            ? {
                ...coach,
                decisions: coach.decisions.map((one) => ({ ...one, total: Math.min(5, one.total + raise / 10) })),
              }
            : coach,
        )
        const rankOf = (list: readonly Coach[]) =>
          match(list).ranked.find(({ coach }) => coach.id === coaches[at]?.id)?.rank
        expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(coaches) ?? 0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a match', () => {
  const first = admittedCoach({ n: 400, total: 4.5 }, { name: 'Anna' })
  const second = admittedCoach({ n: 410, total: 3.5 }, { name: 'Bas' })
  const ending = admittedCoach({ n: 420 }, { name: 'Cees', insuredUntil: day('2026-03-01') })
  const candidate = admittedCoach({ n: 430 }, { name: 'Dora', status: 'candidate', decisions: [] })
  const matches = match([candidate, second, ending, first])

  it('ranks who meets the requirements and lists everybody else with the reasons', () => {
    expect(matches.ranked.map(({ coach, rank }) => [coach.name, rank])).toEqual([
      ['Anna', 1],
      ['Bas', 2],
    ])
    expect(matches.dropped.map(({ coach, passable }) => [coach.name, passable])).toEqual([
      ['Cees', true],
      ['Dora', false],
    ])
    expect(matches.ranked[0]?.points).toBe(pointsOf(matches.ranked[0]?.parts ?? []))
  })

  it('asks no motive for the choice of the coachee among the first places', () => {
    const standing = standingOf(matches, first.id)
    if (standing === null) throw new Error('not matched')
    const proposed = { coachId: first.id, proposedOn: day('2026-01-12'), rank: 1, metOn: null, note: '' }
    const candidates = [{ ...proposed, coacheeChoice: 'chosen' as const }]
    expect(motiveReasons({ candidates }, first.id, standing)).toEqual([])
    expect(motiveReasons({ candidates: [{ ...proposed, coacheeChoice: null }] }, first.id, standing)).toEqual([
      { code: 'notCoacheeChoice' },
    ])
    expect(motiveReasons({ candidates: [] }, first.id, standing)).toEqual([{ code: 'notProposed' }])
    expect(motiveReasons({ candidates }, first.id, { ...standing, rank: 3 })).toEqual([])
    expect(motiveReasons({ candidates }, first.id, { ...standing, rank: 4 })).toEqual([{ code: 'lowRank', rank: 4 }])
  })

  it('asks one for what is passed', () => {
    expect(standingOf(matches, ending.id)).toMatchObject({ rank: null, barred: false })
    expect(standingOf(matches, candidate.id)).toMatchObject({ barred: true })
    expect(standingOf(matches, idOf(1))).toBeNull()
    const standing = standingOf(matches, ending.id)
    expect(standing && motiveReasons({ candidates: [] }, ending.id, standing)).toEqual([
      { code: 'notProposed' },
      { code: 'requirement', obstacle: { code: 'insuranceEndsDuring', on: '2026-03-01' } },
    ])
  })
})
