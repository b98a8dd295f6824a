import { allAgreedBy } from '../domain/agreement-version.ts'
import { livingGoals, measuredGoals, scoreOf } from '../domain/goal.ts'
import { heldMeetings } from '../domain/session.ts'
import { goalChange, type GoalChange } from '../domain/goal-attainment.ts'
import type { IsoDate } from '../domain/primitives.ts'
import type { Evaluation, GoalScoreValue, Party, Trajectory } from '../domain/trajectory.ts'
import { isWithin, type Period } from './period.ts'

/** Place of a trajectory on the last day of a period; see `StageCounts`. */
export type Stage = 'awaiting' | 'rejected' | 'referred' | 'withdrawn' | 'running' | 'completed' | 'stopped'

/** Items of the evaluation forms that the report reads (`resources/presets/evaluation-forms.json`). */
export const reportItems = {
  coacheeGrade: 'grade',
  managerSeesBehaviour: 'behaviour',
  ownPart: 'own-part',
  initiative: 'initiative',
} as const

/** Answers from here on (of 5) mean yes. */
export const AGREES = 4

/** What the report takes from one trajectory. Texts and names stay behind. */
export interface TrajectoryFacts {
  readonly stage: Stage
  readonly requestedInPeriod: boolean
  readonly startedInPeriod: boolean
  readonly jointGoals: boolean
  /** Without goals by a recorded decision ("vrije ruimte"), and not since given goals that all three agreed to. */
  readonly freeSpace: boolean
  readonly underPolicy: boolean
}

/** What the report takes from a trajectory that ended in the period. */
export interface EndFacts {
  /** null when no goal is scored at both ends. */
  readonly score: GoalChange | null
  /** End scores of the goals behind `score`. */
  readonly goalScores: readonly GoalScoreValue[]
  readonly received: Readonly<Record<Party, boolean>>
  readonly grade: number | null
  readonly behaviourSeen: boolean
  readonly sessionsHeld: number
  readonly costCents: number
}

/**
 * Whom a trajectory counts as, to count different people. Anonymised files share one nameless coachee: each counts as
 * somebody of its own, as the link that would tell otherwise has been erased.
 */
export const personOf = ({ id, status, coacheeId }: Pick<Trajectory, 'id' | 'status' | 'coacheeId'>): string =>
  status === 'anonymised' ? id : coacheeId

/** Day on which a request ended without a start. */
const declinedOn = (trajectory: Trajectory): IsoDate =>
  trajectory.endedOn ?? trajectory.decidedOn ?? trajectory.requestedOn

function declinedStage(trajectory: Trajectory): 'rejected' | 'referred' | 'withdrawn' | null {
  // A referral keeps its reason and alternative where a rejection does, so the status comes first.
  if (trajectory.status === 'referred') return 'referred'
  if (trajectory.status === 'rejected' || trajectory.rejection !== null) return 'rejected'
  return trajectory.status === 'stoppedEarly' || trajectory.endedOn !== null ? 'withdrawn' : null
}

const wasStopped = (trajectory: Trajectory): boolean =>
  trajectory.status === 'stoppedEarly' || trajectory.stopReason !== null

/** Where a request without a start stands. */
function stageBeforeStart(trajectory: Trajectory, period: Period): Stage | null {
  const stage = declinedStage(trajectory)
  const on = declinedOn(trajectory)
  if (stage === null || on > period.to) return 'awaiting'
  return on < period.from ? null : stage
}

/**
 * Where a trajectory stands on the last day of the period, from its dates, so that a report over a past year says the
 * same whenever it is made. null: it does not count in the period, because it was requested later or was over before.
 */
export function stageIn(trajectory: Trajectory, period: Period): Stage | null {
  const { requestedOn, startedOn, endedOn } = trajectory
  if (requestedOn > period.to) return null
  if (startedOn === null) return stageBeforeStart(trajectory, period)
  if (startedOn > period.to) return 'awaiting'
  if (endedOn === null || endedOn > period.to) return 'running'
  if (endedOn < period.from) return null
  return wasStopped(trajectory) ? 'stopped' : 'completed'
}

/** Goals were agreed by all three parties on or before the day of the start. */
export const hadJointGoals = (trajectory: Trajectory): boolean =>
  trajectory.startedOn !== null && allAgreedBy(trajectory, trajectory.startedOn)

/** The facts of a trajectory that counts in the period, or null. */
export function factsOf(trajectory: Trajectory, period: Period): TrajectoryFacts | null {
  const stage = stageIn(trajectory, period)
  if (stage === null) return null
  return {
    stage,
    requestedInPeriod: trajectory.requestedOn >= period.from,
    startedInPeriod: isWithin(trajectory.startedOn, period),
    jointGoals: hadJointGoals(trajectory),
    freeSpace: trajectory.goalWaiver !== null && !hadJointGoals(trajectory),
    underPolicy: trajectory.policyId !== null,
  }
}

/** A numeric answer to an item of the end evaluation from one perspective. */
function endAnswer(evaluations: readonly Evaluation[], perspective: Party, item: string): number | null {
  for (const evaluation of evaluations) {
    if (evaluation.moment !== 'end' || evaluation.perspective !== perspective) continue
    if (evaluation.outcome.status !== 'received') continue
    const answer = evaluation.outcome.answers[item]
    if (typeof answer === 'number') return answer
  }
  return null
}

const receivedFrom = (evaluations: readonly Evaluation[], perspective: Party): boolean =>
  evaluations.some(
    (evaluation) =>
      evaluation.moment === 'end' && evaluation.perspective === perspective && evaluation.outcome.status === 'received',
  )

/** The facts that only an ended trajectory has. */
export function endFactsOf({ goals, evaluations, sessions, costs }: Trajectory): EndFacts {
  const score = goalChange(measuredGoals(goals))
  const behaviour = endAnswer(evaluations, 'manager', reportItems.managerSeesBehaviour)
  return {
    score: score.ok ? score.value : null,
    goalScores: livingGoals(goals).flatMap((goal) => {
      const score = scoreOf(goal)
      return goal.baseline === null || score === null ? [] : [score]
    }),
    received: {
      coachee: receivedFrom(evaluations, 'coachee'),
      manager: receivedFrom(evaluations, 'manager'),
      coach: receivedFrom(evaluations, 'coach'),
    },
    grade: endAnswer(evaluations, 'coachee', reportItems.coacheeGrade),
    behaviourSeen: behaviour !== null && behaviour >= AGREES,
    sessionsHeld: heldMeetings({ sessions }, 'session').length,
    costCents: costs.reduce((sum, { amountCents }) => sum + amountCents, 0),
  }
}
