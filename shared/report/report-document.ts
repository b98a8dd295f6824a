import type { Cell, Share } from '../domain/anonymity.ts'
import type { Contribution, IndicatorId } from '../domain/policy-goals.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { GoalScoreValue, Party } from '../domain/trajectory.ts'
import type { AgreementDocument } from './agreement-document.ts'
import type { ComparisonDocument } from './coach-comparison-document.ts'
import type { CoachRegister } from './coach-register.ts'
import type { CouncilLetter } from './council-letter.ts'
import type { DecisionLetter } from './decision-letter.ts'
import type { FinalReportDocument } from './final-report-document.ts'
import type { EmployeeSummary } from './employee-summary.ts'
import type { IndicatorValue, Verdict } from './indicator-value.ts'
import type { MeetingPreparation } from './meeting-preparation.ts'
import type { Period } from './period.ts'
import type { PolicyDocument } from './policy-document.ts'
import type { RecoveryKeyDocument } from './recovery-key-document.ts'
import type { RemindList } from './remind-list.ts'

/**
 * Where a trajectory stands on the last day of the report. Each trajectory has exactly one place; `ended` and
 * `declined` are the sums of the lines under them.
 */
export interface StageCounts {
  /** All trajectories that count in the period. */
  readonly total: Cell
  /** Requested and not started yet. */
  readonly awaiting: Cell
  /** Closed in the period without a start: the sum of the next three. */
  readonly declined: Cell
  readonly rejected: Cell
  readonly referred: Cell
  readonly withdrawn: Cell
  /** Started and not ended on the last day. */
  readonly running: Cell
  /** Ended in the period: the sum of the next two. */
  readonly ended: Cell
  readonly completed: Cell
  readonly stopped: Cell
}

/** Trajectories that ran in the period, with goals agreed by all three parties before the start, or without. */
export interface JointGoals {
  /** Running + ended. */
  readonly trajectories: Cell
  readonly share: Share
  /** Split by whether a policy was in force when the trajectory was requested; null when the groups do not allow it. */
  readonly byPolicy: { readonly before: Share; readonly under: Share } | null
  /** Without goals by a recorded decision ("vrije ruimte"); null when there are none or the groups do not allow it. */
  readonly freeSpace: number | null
}

/** Goal attainment over trajectories that ended in the period and have goals scored at both ends. */
export interface GoalResults {
  readonly trajectories: Cell
  /** Mean T (50 = as expected) at the start and at the end over the same goals, and the mean difference. */
  readonly start: Cell
  readonly end: Cell
  readonly change: Cell
  /** Goals behind `reached`. */
  readonly goals: Cell
  /** Goals that came out as expected or better. */
  readonly reached: Share
  /** Goals per end score, lowest first; null as soon as one of the five may not be shown. */
  readonly levels: readonly { readonly level: GoalScoreValue; readonly count: number }[] | null
}

/** Evaluations at the end of the trajectories that ended in the period. */
export interface EvaluationResults {
  readonly trajectories: Cell
  readonly received: Readonly<Record<Party, Share>>
  /** Mean mark of coachees, 1–10. */
  readonly grade: Cell
  /** Of the managers who answered: those who notice other behaviour (4 or 5 of 5). */
  readonly behaviourSeen: Share
}

/** Time and money. */
export interface Effort {
  /** Coaching sessions held in the period. */
  readonly sessionsHeld: Cell
  /** Means over trajectories that ended in the period. */
  readonly plannedPerTrajectory: Cell
  readonly heldPerTrajectory: Cell
  /** Whole euro cents, without VAT. */
  readonly costInPeriod: Cell
  /** Mean over trajectories that ended in the period, all their costs, in cents without VAT. */
  readonly costPerTrajectory: Cell
  /** Share with an internal coach, of the trajectories that ran in the period and have a coach. */
  readonly internalCoach: Share
}

/** Trajectories per department. Departments that may not be shown are counted together. */
export interface DepartmentCounts {
  /** Largest first, then by name. An empty name: department not recorded. */
  readonly shown: readonly { readonly name: string; readonly count: number }[]
  /** The other departments together; null when there are none or their sum may not be shown. */
  readonly others: number | null
}

/** An indicator in the language of a document. */
export interface IndicatorWords {
  readonly name: string
  readonly unit: string
  readonly computedFrom: string
}

/** A goal of the policy beside what the records say about it. */
export interface ReportedGoal {
  /** As the policy calls it, in the language of the policy. */
  readonly name: string
  readonly contributesTo: Contribution
  readonly indicator: IndicatorId
  readonly words: IndicatorWords
  /** In the unit of the indicator; null: measure first. */
  readonly target: number | null
  readonly owner: string
  readonly value: IndicatorValue
  readonly verdict: Verdict
}

/** The goals of the policy that was in force on the last day of the report. */
export interface ReportedGoals {
  readonly version: string
  /** Language that the goals are written in. */
  readonly language: Language
  readonly goals: readonly ReportedGoal[]
}

/** A version of the policy and the day from which it was in force. */
export interface PolicyInForce {
  readonly version: string
  readonly from: IsoDate
}

/** The management report: what management may see of the trajectories in a period. Holds no name of a person. */
export interface ManagementReport {
  readonly kind: 'management-report'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly period: Period
  readonly madeOn: IsoDate
  /** Last day that counts: the end of the period, or the day of making when that comes first. */
  readonly upTo: IsoDate
  /** Versions in force at any time in the period, the latest first. */
  readonly policies: readonly PolicyInForce[]
  /** Smallest number of people of whom a figure is printed, and where that number comes from. */
  readonly minimumGroup: number
  readonly minimumGroupFrom: 'policy' | 'default'
  readonly stages: StageCounts
  /** Requested, and started, in the period itself. */
  readonly requestedInPeriod: Cell
  readonly startedInPeriod: Cell
  readonly jointGoals: JointGoals
  readonly goalResults: GoalResults
  readonly evaluations: EvaluationResults
  readonly effort: Effort
  /** null when no policy was in force, or it names no goals. */
  readonly policyGoals: ReportedGoals | null
  readonly departments: DepartmentCounts
}

/**
 * Where the history of the vault stood when a document was made: the number of its last change and the head of the
 * audit chain there. On paper it bears witness: a history rewritten later does not lead to this number any more.
 */
export interface HistoryMark {
  readonly seq: number
  /** Hexadecimal. */
  readonly head: string
}

/** A document on its way to paper. */
export interface PrintOrder {
  readonly job: PrintJob
  /** null for what is not made from the records. */
  readonly mark: HistoryMark | null
}

/** Everything a page needs to print. Plain data, already anonymised. */
export type PrintJob =
  | PolicyDocument
  | EmployeeSummary
  | CouncilLetter
  | DecisionLetter
  | AgreementDocument
  | RemindList
  | FinalReportDocument
  | MeetingPreparation
  | ManagementReport
  | CoachRegister
  | ComparisonDocument
  | RecoveryKeyDocument
