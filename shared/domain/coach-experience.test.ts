import { expect, it } from 'vitest'
import { sampleEvaluation, sampleGoal, sampleId, sampleTrajectory } from '../testing/trajectory-sample.ts'
import { coachExperience, lastQuarterEnd } from './coach-experience.ts'
import { testDate } from './policy-fixtures.ts'
import type { Trajectory } from './trajectory.ts'

const on = testDate('2026-11-24')
const coach = (n: number) => sampleId(3_000_000 + n)

interface Given {
  readonly endScore?: -1 | 0 | null
  readonly marks?: Readonly<Record<string, number | null>>
  readonly endedOn?: string
  readonly status?: Trajectory['status']
}

/** `count` closed trajectories of different coachees with one coach. */
const closed = (
  n: number,
  count: number,
  { endScore = 0, marks = { matched: 4, 'free-to-speak': 5 }, endedOn = '2026-06-10', status = 'closed' }: Given = {},
): readonly Trajectory[] =>
  Array.from({ length: count }, (_, at) =>
    sampleTrajectory(n * 1_000 + at, {
      status,
      coachId: coach(n),
      endedOn,
      goals: [sampleGoal(endScore)],
      evaluations: [sampleEvaluation('coachee', marks)],
    }),
  )
const experience = (...files: readonly (readonly Trajectory[])[]) => coachExperience(files.flat(), on, 5)
const hidden = { kind: 'hidden' }
const all = { trajectories: hidden, alliance: hidden, reached: hidden }

it.each([
  ['2026-11-24', '2026-09-30'],
  ['2026-10-01', '2026-09-30'],
  ['2026-01-01', '2025-12-31'],
  ['2026-03-31', '2025-12-31'],
  ['2024-04-15', '2024-03-31'],
])('on %s counts what was over on %s', (day, end) => {
  expect(lastQuarterEnd(testDate(day))).toBe(end)
})

it('tells of a coach with enough coachees how they worked together and what was reached', () => {
  // Five times (4 + 5) / 2, and five times 3 because one item was left open: 22.5 + 15 over 10.
  const halves = [...closed(1, 5), ...closed(2, 5, { endScore: -1, marks: { matched: 3, 'free-to-speak': null } })]
  const files = halves.map((file) => ({ ...file, coachId: one() }))
  expect(coachExperience(files, on, 5)).toEqual([
    {
      coachId: coach(1),
      trajectories: { kind: 'value', value: 10 },
      alliance: { kind: 'value', value: 3.75 },
      reached: { kind: 'value', value: 0.5 },
    },
  ])
})

it('hides a coach with four coachees, and another so that the four do not follow from the whole', () => {
  expect(experience(closed(1, 4), closed(2, 8), closed(3, 6))).toMatchObject([
    { coachId: coach(1), ...all },
    { coachId: coach(2), trajectories: { kind: 'value', value: 8 } },
    { coachId: coach(3), ...all },
  ])
  expect(experience(closed(1, 4))).toMatchObject([all])
})

it('counts people, not trajectories', () => {
  const [one] = closed(1, 1)
  if (one === undefined) throw new Error('no file')
  expect(experience(Array.from({ length: 12 }, () => one))).toMatchObject([all])
})

it('leaves out what runs, what was anonymised, and what ended in this quarter', () => {
  expect(experience(closed(1, 9, { status: 'followUp' }), closed(2, 9, { status: 'anonymised' }))).toEqual([])
  expect(experience(closed(1, 9, { endedOn: '2026-10-01' }))).toEqual([])
  expect(experience(closed(1, 9, { endedOn: '2026-09-30' }))).toHaveLength(1)
})

it('says nothing of the working relationship when too few answered', () => {
  const silent = closed(1, 12, { marks: {} }).map((file, at) => (at < 4 ? { ...file, evaluations: [] } : file))
  expect(experience(silent)).toMatchObject([{ alliance: { kind: 'empty' }, reached: { kind: 'value', value: 1 } }])
  const few = [...closed(1, 4), ...closed(2, 8, { marks: {} })].map((file) => ({ ...file, coachId: one() }))
  expect(coachExperience(few, on, 5)).toMatchObject([{ alliance: hidden }])
})

function one() {
  const [file] = closed(1, 1)
  return file?.coachId ?? null
}
