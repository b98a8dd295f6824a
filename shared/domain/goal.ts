import type { CommandContext } from './primitives.ts'
import type { MeasuredGoal } from './goal-attainment.ts'
import { goalLevels, type Goal, type GoalScoreValue, type ScoreMoment, type Scorer } from './trajectory.ts'
import type { TrajectoryObstacle } from './trajectory-obstacles.ts'

/** Most goals in one trajectory: more cannot be kept in view. Two to four is usual (domain.md §4). */
export const MAX_GOALS = 5

/** The order in which levels are written: what you realistically expect comes first, then less, then more. */
export const levelWritingOrder = [0, -1, -2, 1, 2] as const satisfies readonly GoalScoreValue[]

/** The text of one level. */
export const levelText = (goal: Pick<Goal, 'levels'>, level: GoalScoreValue): string =>
  goal.levels[goalLevels.indexOf(level)] ?? ''

/** A goal's weight: importance × difficulty, so 1, 2, 3, 4, 6 or 9. */
export const weightOf = (goal: Pick<Goal, 'importance' | 'difficulty'>): number => goal.importance * goal.difficulty

/** Goals that have not been given up. */
export const livingGoals = (goals: readonly Goal[]): readonly Goal[] => goals.filter(({ dropped }) => dropped === null)

/** The level of a goal at a moment as somebody saw it, the three together unless told; null when not scored. */
export const scoreOf = (
  { scores }: Pick<Goal, 'scores'>,
  moment: ScoreMoment = 'end',
  by: Scorer = 'joint',
): GoalScoreValue | null => scores.find((score) => score.moment === moment && score.by === by)?.score ?? null

/** The goals as the formula sees them at a moment. Goals that were given up leave both sides (domain.md §4). */
export const measuredGoals = (goals: readonly Goal[], moment: ScoreMoment = 'end'): readonly MeasuredGoal[] =>
  livingGoals(goals).map((goal) => ({
    weight: weightOf(goal),
    baseline: goal.baseline,
    endScore: scoreOf(goal, moment),
  }))

/** Points between two views of one goal from which on it is something to talk about. */
export const TALK_ABOUT = 2

/** Whether coachee, manager and coach saw a goal so differently at a moment that it is something to talk about. */
export function isToTalkAbout(goal: Pick<Goal, 'scores'>, moment: ScoreMoment): boolean {
  const views = goal.scores.filter((score) => score.moment === moment && score.by !== 'joint').map(({ score }) => score)
  return views.length > 1 && Math.max(...views) - Math.min(...views) >= TALK_ABOUT
}

/** The texts a starter goal fills in, already in one language. */
export type GoalTexts = Pick<
  Goal,
  'title' | 'awareness' | 'responsibility' | 'noticeableBy' | 'managerContribution' | 'levels'
>

const emptyTexts: GoalTexts = {
  title: '',
  awareness: '',
  responsibility: '',
  noticeableBy: '',
  managerContribution: '',
  levels: ['', '', '', '', ''],
}

/** A new goal: empty, or started from an example. Unweighted, and without a baseline until somebody chooses it. */
export function newGoal(context: Pick<CommandContext, 'newId'>, texts: GoalTexts = emptyTexts): Goal {
  return {
    ...texts,
    id: context.newId(),
    importance: 1,
    difficulty: 1,
    baseline: null,
    scores: [],
    noticed: [],
    dropped: null,
    deteriorated: false,
  }
}

const comparable = (text: string) => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')

/** Two or more levels with the same text, lowest first; empty when all differ. Empty texts are not compared. */
export function equalLevels(goal: Pick<Goal, 'levels'>): readonly GoalScoreValue[] {
  const texts = goal.levels.map(comparable)
  const isTwin = (text: string, index: number) =>
    text !== '' && texts.some((other, at) => at !== index && other === text)
  return goalLevels.filter((_, index) => isTwin(texts[index] ?? '', index))
}

/** What a goal still lacks before anyone can agree to it. */
export function goalObstacles(goal: Goal): TrajectoryObstacle[] {
  const obstacles: TrajectoryObstacle[] = []
  if (goal.title.trim() === '') obstacles.push({ code: 'goalTitleMissing', goalId: goal.id })
  const missing = goalLevels.filter((level) => levelText(goal, level).trim() === '')
  if (missing.length > 0) obstacles.push({ code: 'levelsIncomplete', goalId: goal.id, missing })
  const twins = equalLevels(goal)
  if (twins.length > 0) obstacles.push({ code: 'levelsNotDistinct', goalId: goal.id, levels: twins })
  if (goal.baseline === null) obstacles.push({ code: 'baselineMissing', goalId: goal.id })
  return obstacles
}

/** What a set of goals still lacks before the three parties can agree to it. */
export const goalsObstacles = (goals: readonly Goal[]): TrajectoryObstacle[] =>
  livingGoals(goals).length === 0 ? [{ code: 'noGoal' }] : livingGoals(goals).flatMap(goalObstacles)

/** Whether two versions of a goal say the same. Scores are not part of what was agreed. */
export function saysTheSame(one: Goal, other: Goal): boolean {
  return (
    one.title === other.title &&
    one.awareness === other.awareness &&
    one.responsibility === other.responsibility &&
    one.noticeableBy === other.noticeableBy &&
    one.managerContribution === other.managerContribution &&
    one.importance === other.importance &&
    one.difficulty === other.difficulty &&
    one.baseline === other.baseline &&
    one.levels.every((text, index) => text === other.levels[index])
  )
}
