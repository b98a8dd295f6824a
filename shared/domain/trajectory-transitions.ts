import { statusObstacles, type TrajectoryObstacle } from './trajectory-obstacles.ts'
import { finishingStatuses, isPaused, runningStatuses, undecidedStatuses } from './trajectory-status.ts'
import { holdableStatuses, type Trajectory, type TrajectoryStatus } from './trajectory.ts'

/** A step that changes the state of a trajectory. */
export interface Transition {
  readonly from: readonly TrajectoryStatus[]
  readonly to: readonly TrajectoryStatus[]
  /** What the step can refuse with, besides the wrong state and dates out of order. Each says what is missing. */
  readonly guards: readonly TrajectoryObstacle['code'][]
}

/**
 * The states of a trajectory and the ways between them (domain.md §12), in the order of the work:
 *
 *     requested → intake → matching → threeWayMeeting → running ⇄ midTermReview → finalEvaluation → followUp → closed
 *
 * Besides: rejected and referred end a request, onHold waits and returns, stoppedEarly leads to closed by a short
 * evaluation. The commands take their states from here, and the tests prove that none goes elsewhere. `anonymised`
 * follows when retention has ended.
 */
export const transitions = {
  /** Whether coaching is the right form has been asked, completely or not. */
  recordIntake: { from: ['requested', 'intake'], to: ['intake'], guards: ['misuseNoteMissing'] },
  /** The request is granted: a complete intake and, against its advice, a reason and a second person. */
  approve: {
    from: undecidedStatuses,
    to: ['matching', 'threeWayMeeting'],
    guards: [
      'intakeMissing',
      'intakeIncomplete',
      'overrideMissing',
      'textMissing',
      'secondPersonIsSame',
      'secondPersonIsParty',
    ],
  },
  /** Another form of guidance, or another way. */
  refer: { from: ['requested', 'intake', 'onHold'], to: ['referred'], guards: ['textMissing', 'careFormNamed'] },
  reject: { from: [...undecidedStatuses, 'onHold'], to: ['rejected'], guards: ['textMissing'] },
  /** Before the start, or as a pause with its reason. */
  hold: { from: holdableStatuses, to: ['onHold'], guards: ['textMissing'] },
  resume: { from: ['onHold'], to: holdableStatuses, guards: [] },
  /** Goals with five levels and a baseline agreed by all three, the meeting held, the coach admitted with valid papers. */
  start: {
    from: ['threeWayMeeting'],
    to: ['running'],
    guards: [
      'noGoal',
      'goalTitleMissing',
      'levelsIncomplete',
      'levelsNotDistinct',
      'baselineMissing',
      'tooManyGoals',
      'agreementMissing',
      'threeWayMissing',
      'coachMissing',
      'coachNotAdmitted',
      'certificateNotValid',
      'insuranceNotValid',
      'coachLevelTooLow',
      'coachIsParty',
      'coachSameDepartment',
      'coachInLine',
      'coachRelation',
      'internalCoachFull',
      'coachFull',
    ],
  },
  /** The three look back halfway. Everything of running may be done meanwhile. */
  midReview: { from: ['running'], to: ['midTermReview'], guards: [] },
  /** Back to the sessions: what the rules ask for halfway is in, or lapsed with a reason. */
  continue: { from: ['midTermReview'], to: ['running'], guards: ['evaluationMissing'] },
  /** The sessions are over; goals that were adjusted have been agreed again. */
  finish: { from: runningStatuses, to: ['finalEvaluation'], guards: ['agreementMissing'] },
  stop: { from: ['matching', 'threeWayMeeting', ...runningStatuses], to: ['stoppedEarly'], guards: [] },
  /** Goals scored and the end evaluated, or waived with a reason. */
  toFollowUp: {
    from: ['finalEvaluation'],
    to: ['followUp'],
    guards: ['goalNotScored', 'evaluationMissing', 'threeWayMissing'],
  },
  /** As to the follow-up, and the follow-up done or waived where the rules ask for one. */
  close: {
    from: finishingStatuses,
    to: ['closed'],
    guards: ['goalNotScored', 'evaluationMissing', 'threeWayMissing'],
  },
} as const satisfies Readonly<Record<string, Transition>>

export type TransitionName = keyof typeof transitions

/** An obstacle when the sessions had begun before the trajectory was put on hold. */
export const pausedObstacles = (trajectory: Pick<Trajectory, 'status' | 'hold'>): TrajectoryObstacle[] =>
  isPaused(trajectory) ? [{ code: 'wrongStatus', status: trajectory.status }] : []

/** An obstacle when the trajectory is not in a state from which the step can be taken. */
export const stepObstacles = (trajectory: Pick<Trajectory, 'status'>, step: TransitionName): TrajectoryObstacle[] =>
  statusObstacles(trajectory, ...transitions[step].from)
