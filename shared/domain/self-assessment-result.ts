import type { SelfAssessment, StatementScore } from './self-assessment.ts'

/** Levels of the standard, lowest first. */
export const standardLevels = ['bronze', 'silver', 'gold'] as const
export type StandardLevel = (typeof standardLevels)[number]

/** What a level asks, in whole per cents. */
export interface Threshold {
  readonly overall: number
  readonly perArea: number
}

/** The standard as the rules see it. Texts: `resources/presets/standard-self-assessment.json`. */
export interface AssessmentStandard {
  readonly areas: readonly { readonly id: string; readonly statementIds: readonly string[] }[]
  readonly thresholds: Readonly<Record<StandardLevel, Threshold>>
}

/** Highest score of one statement. */
export const HIGHEST_SCORE: StatementScore = 3

/** Points of a group of statements. */
export interface Points {
  /** Sum of the scores. A statement without a score adds nothing. */
  readonly points: number
  /** Most there can be: 3 per statement. */
  readonly most: number
  /** Share in whole per cents, rounded down: what is shown never claims a threshold that has not been reached. */
  readonly percentage: number
  readonly statements: number
  /** Statements that have a score. */
  readonly scored: number
}

export interface AreaResult extends Points {
  readonly areaId: string
}

/** What a level still asks: points overall, and points in each area that is too low. */
export interface Shortfall {
  readonly level: StandardLevel
  /** 0 when the total is high enough. */
  readonly overallPoints: number
  /** Areas below what the level asks of each area, in the order of the standard. */
  readonly areas: readonly { readonly areaId: string; readonly points: number }[]
}

export interface AssessmentResult {
  readonly overall: Points
  readonly areas: readonly AreaResult[]
  /** Highest level reached; null below the lowest. */
  readonly level: StandardLevel | null
  /** What the level above asks; null at the top. */
  readonly next: Shortfall | null
}

type Answers = SelfAssessment['answers']

function pointsOf(statementIds: readonly string[], answers: Answers): Points {
  const scores = statementIds.flatMap((id) => answers[id]?.score ?? [])
  const points = scores.reduce<number>((sum, score) => sum + score, 0)
  const most = HIGHEST_SCORE * statementIds.length
  const percentage = most === 0 ? 0 : Math.floor((100 * points) / most)
  return { points, most, percentage, statements: statementIds.length, scored: scores.length }
}

/** Points that are needed for a share of `threshold` per cent. Whole numbers throughout, so that exactly 70 % is 70 %. */
const pointsShort = ({ points, most }: Points, threshold: number): number =>
  Math.max(0, Math.ceil((threshold * most) / 100) - points)

/** What a level still asks. */
export function shortfallOf(
  level: StandardLevel,
  overall: Points,
  areas: readonly AreaResult[],
  standard: AssessmentStandard,
): Shortfall {
  const threshold = standard.thresholds[level]
  return {
    level,
    overallPoints: pointsShort(overall, threshold.overall),
    areas: areas.flatMap((area) => {
      const points = pointsShort(area, threshold.perArea)
      return points > 0 ? [{ areaId: area.areaId, points }] : []
    }),
  }
}

const isReached = ({ overallPoints, areas }: Shortfall): boolean => overallPoints === 0 && areas.length === 0

/**
 * The outcome of an assessment.
 *
 *   area %    = 100 × Σ scores in the area / (3 × statements in the area)
 *   overall % = 100 × Σ all scores / (3 × all statements)
 *
 * A statement without a score counts as 0, so the outcome of an unfinished assessment can only rise. A level is reached
 * when the overall share and the share of every single area are at or above its thresholds: one weak area cannot be
 * made up for by strong ones.
 */
export function resultOf(answers: Answers, standard: AssessmentStandard): AssessmentResult {
  const areas = standard.areas.map(({ id, statementIds }) => ({ areaId: id, ...pointsOf(statementIds, answers) }))
  const overall = pointsOf(
    standard.areas.flatMap(({ statementIds }) => statementIds),
    answers,
  )
  const shortfalls = standardLevels.map((level) => shortfallOf(level, overall, areas, standard))
  return {
    overall,
    areas,
    level: shortfalls.findLast(isReached)?.level ?? null,
    next: shortfalls.find((shortfall) => !isReached(shortfall)) ?? null,
  }
}

/** Statements whose score differs from an earlier assessment, in the order of the standard. */
export interface ScoreChange {
  readonly statementId: string
  readonly from: StatementScore
  readonly to: StatementScore
}

/** What went up or down since an earlier assessment. Statements that one of the two has no score for are left out. */
export const scoreChanges = (before: Answers, now: Answers, standard: AssessmentStandard): readonly ScoreChange[] =>
  standard.areas
    .flatMap(({ statementIds }) => statementIds)
    .flatMap((statementId) => {
      const from = before[statementId]?.score ?? null
      const to = now[statementId]?.score ?? null
      return from === null || to === null || from === to ? [] : [{ statementId, from, to }]
    })
