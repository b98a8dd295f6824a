import type { Language } from '#shared/domain/primitives.ts'
import { goalLevelSchema, type Goal, type GoalScoreValue, type RequestReason } from '#shared/domain/trajectory.ts'
import { starterGoals, textsOfStarter, type StarterGoal } from '../presets/starter-goals.ts'
import type { Rng } from './random.ts'

/** Under which reason for a request each starter goal is at home. */
const reasonOf: Readonly<Record<string, RequestReason>> = {
  'stating-limits': 'planningLimits',
  'giving-feedback': 'leadership',
  delegating: 'leadership',
  'taking-up-new-role': 'newRole',
  'raising-tension-early': 'collaboration',
  'planning-priorities': 'planningLimits',
  'visible-in-management-team': 'influence',
  'preparing-career-choice': 'career',
  'meetings-that-decide': 'conversations',
  'working-across-departments': 'collaboration',
  'asking-for-help-in-time': 'currentJob',
  'leading-team-through-change': 'change',
  'asking-before-answering': 'currentJob',
  'delivering-difficult-message': 'conversations',
}

const forLeaders = new Set(['leadership', 'change', 'influence'])

/** What a trajectory is about: the reason ticked, the question asked and the goals that fit it, most fitting first. */
export interface Theme {
  readonly reason: RequestReason
  readonly question: string
  readonly goals: readonly StarterGoal[]
}

/** Picks a theme that suits the person: leading a team is asked by those who lead one. */
export function createTheme(rng: Rng, leads: boolean, language: Language): Theme {
  const fitting = starterGoals.filter((goal) => leads || !forLeaders.has(reasonOf[goal.id] ?? 'otherWork'))
  const goals = rng.sample(fitting, 4)
  const first = goals[0] ?? rng.pick(starterGoals)
  return { reason: reasonOf[first.id] ?? 'otherWork', question: first.question[language], goals }
}

const oneToThree = [
  [1, 2],
  [2, 4],
  [3, 3],
] as const

/** Number of joint goals: two to four is normal (domain.md §4). */
export const goalCount = (rng: Rng): number => rng.weighted([[1, 5], [2, 10], [3, 7], [4, 2]] as const) // prettier-ignore

/** The first goals of a theme as agreed at the start: five levels, weight and baseline, no end score. */
export function createGoals(rng: Rng, theme: Theme, count: number, language: Language): readonly Goal[] {
  const weighted = rng.chance(0.4)
  return theme.goals.slice(0, count).map((goal) => ({
    ...textsOfStarter(goal, language),
    id: rng.id(),
    importance: weighted ? rng.weighted(oneToThree) : 1,
    difficulty: weighted ? rng.weighted(oneToThree) : 1,
    baseline: rng.chance(0.72) ? -2 : -1,
    scores: [],
    noticed: [],
    dropped: null,
    deteriorated: false,
  }))
}

const bounded = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.round(value)))

/** Roughly normal around 0 with a spread of about 1: the sum of three uniform numbers, scaled. */
export const spread = (rng: Rng): number => (rng.next() + rng.next() + rng.next() - 1.5) * 2

/**
 * Level reached on a goal, given how well the trajectory went (about −1 … +1.5). Its mean lies a little above "as
 * expected", as goal scores in practice do when the parties set the levels themselves.
 */
export const createScore = (rng: Rng, success: number): GoalScoreValue =>
  goalLevelSchema.parse(bounded(success + spread(rng) * 0.7, -2, 2))

/** A mark of 1–5 or 1–10 around a mean that follows how well the trajectory went. */
export const createMark = (rng: Rng, success: number, mean: number, highest: number): number =>
  bounded(mean + success * (highest / 9) + spread(rng) * (highest / 8), 1, highest)
