import { fail, ok, type Result } from '../result.ts'
import type { CoachLevel } from './coach-level-names.ts'
import type { MisusePatternId } from './misuse-pattern.ts'
import type { Id, IsoDate } from './primitives.ts'
import type { AskedMoment, GoalScoreValue, Party, Trajectory, TrajectoryStatus } from './trajectory.ts'

/** Every date a trajectory knows, so that a message can name both dates it compares. */
export type TrajectoryDateName =
  | 'requestedOn'
  | 'proposedOn'
  | 'chosenOn'
  | 'decidedOn'
  | 'agreedOn'
  | 'startedOn'
  | 'expectedEndOn'
  | 'sessionOn'
  | 'costOn'
  | 'endedOn'
  | 'evaluationOn'
  | 'holdUntil'
  | 'waivedOn'
  | 'managerChangedOn'
  | 'coachChangedOn'
  | 'noticedOn'
  | 'reportWrittenOn'
  | 'reportApprovedOn'
  | 'today'

/** Texts without which a step has no meaning. */
export type RequiredText =
  | 'question'
  | 'department'
  | 'rejectionReason'
  | 'rejectionAlternative'
  | 'costDescription'
  | 'waiverReason'
  | 'waiverBy'
  | 'overrideReason'
  | 'secondPerson'
  | 'changeReason'
  | 'noticed'
  | 'finalReport'

/** Why a step cannot be taken. All that apply are given at once; the screen turns each into a sentence and a place to go. */
export type TrajectoryObstacle =
  | { readonly code: 'wrongStatus'; readonly status: TrajectoryStatus }
  | { readonly code: 'textMissing'; readonly field: RequiredText }
  | {
      readonly code: 'datesOutOfOrder'
      readonly first: TrajectoryDateName
      readonly firstDate: IsoDate
      readonly second: TrajectoryDateName
      readonly secondDate: IsoDate
    }
  /** Nobody asked yet whether coaching is the right form (domain.md §12). */
  | { readonly code: 'intakeMissing' }
  | { readonly code: 'intakeIncomplete'; readonly open: number }
  /** A pattern of misuse was recognised, and nothing was written about it. */
  | { readonly code: 'misuseNoteMissing'; readonly pattern: MisusePatternId }
  /** Going on against the advice takes a reason and a second person. */
  | { readonly code: 'overrideMissing'; readonly level: 'red' | 'orange' | 'green' }
  /** Four eyes are two people. */
  | { readonly code: 'secondPersonIsSame' }
  /** The coachee or the manager as second person: they are what the decision is about. */
  | { readonly code: 'secondPersonIsParty' }
  /** A referral that would tell that it is about health or private matters. */
  | { readonly code: 'careFormNamed' }
  /** The intake on record was about somebody else: another person takes another request. */
  | { readonly code: 'coacheeFixed' }
  /** A form of guidance that the policy version of this trajectory does not allow. */
  | { readonly code: 'formNotAllowed'; readonly form: string }
  /** More sessions than the rules of this trajectory allow. */
  | { readonly code: 'sessionsAbovePolicy'; readonly planned: number; readonly maximum: number }
  /** More than two sessions beyond the plan: that takes a decision to extend (domain.md §12, invariant 8). */
  | { readonly code: 'sessionsOverPlan'; readonly held: number; readonly planned: number }
  | { readonly code: 'noGoal' }
  /** The rules of this trajectory ask for goals: it cannot start without. */
  | { readonly code: 'freeSpaceNotAllowed' }
  /** Goals have been written, so there is nothing to do without. */
  | { readonly code: 'goalsExist' }
  /** A three-way meeting that the rules ask for and that has not been recorded. */
  | { readonly code: 'threeWayMissing'; readonly moment: 'start' | 'end' }
  | { readonly code: 'tooManyGoals'; readonly maximum: number }
  | { readonly code: 'goalTitleMissing'; readonly goalId: Id }
  | { readonly code: 'levelsIncomplete'; readonly goalId: Id; readonly missing: readonly GoalScoreValue[] }
  | { readonly code: 'levelsNotDistinct'; readonly goalId: Id; readonly levels: readonly GoalScoreValue[] }
  | { readonly code: 'baselineMissing'; readonly goalId: Id }
  | { readonly code: 'agreementMissing'; readonly party: Party }
  | { readonly code: 'coachMissing' }
  | { readonly code: 'coachNotAdmitted' }
  | { readonly code: 'certificateNotValid'; readonly on: IsoDate }
  | { readonly code: 'insuranceNotValid'; readonly on: IsoDate }
  /** A tested certificate below the level that the rules ask for this kind of question. */
  | { readonly code: 'coachLevelTooLow'; readonly has: CoachLevel; readonly asked: CoachLevel }
  /** An internal coach with as many trajectories at a time as the rules allow. */
  | { readonly code: 'internalCoachFull'; readonly running: number; readonly maximum: number }
  /** An internal coach from the coachee's own department (domain.md §12, invariant 2). */
  | { readonly code: 'coachSameDepartment' }
  | { readonly code: 'coachIsParty'; readonly party: 'coachee' | 'manager' }
  /** An internal coach above the coachee in the line, or under the same manager. */
  | { readonly code: 'coachInLine' }
  /** The register holds a relation that speaks against this coach here. */
  | { readonly code: 'coachRelation'; readonly to: 'department' | 'coachee' | 'manager' }
  /** As many trajectories as the coach takes at a time. */
  | { readonly code: 'coachFull'; readonly running: number; readonly maximum: number }
  /** A requirement of the matching that nobody passes. */
  | { readonly code: 'coachBarred' }
  /** A choice that has to be explained in a line. */
  | { readonly code: 'motiveMissing' }
  | { readonly code: 'coachChosen' }
  /** The kind of question belongs to the choice of the coach that has been made. */
  | { readonly code: 'questionKindFixed' }
  | { readonly code: 'tooManyCandidates'; readonly maximum: number }
  /** The coach has met the coachee, so it remains on record that they were proposed. */
  | { readonly code: 'candidateMet' }
  /** The three have met with this coach. */
  | { readonly code: 'threeWayWasHeld' }
  /** Another trajectory of this coachee that has not ended, and no reason why both. */
  | { readonly code: 'activeTrajectory'; readonly number: string }
  | { readonly code: 'coacheeIsManager' }
  /** No longer in service on the day it is about: somebody else is needed, or nothing can go on. */
  | { readonly code: 'personLeft'; readonly party: 'coachee' | 'manager'; readonly on: IsoDate }
  /** The manager who would take over is the manager already. */
  | { readonly code: 'managerSame' }
  | { readonly code: 'goalNotScored'; readonly goalId: Id }
  | { readonly code: 'evaluationMissing'; readonly moment: AskedMoment; readonly perspective: Party }
  | { readonly code: 'answersMissing'; readonly itemIds: readonly string[] }
  | { readonly code: 'answerInvalid'; readonly itemId: string }
  /** Neither the number of sessions nor the expected end is another one. */
  | { readonly code: 'planSame' }
  /** A cost above the ceiling that nobody approved, with by how much in euro cents. */
  | { readonly code: 'costOverCeiling'; readonly overCents: number }
  /** All three agreed to this goal: it is given up with a reason, not taken out. */
  | { readonly code: 'goalWasAgreed' }
  | { readonly code: 'tooManyNoticed'; readonly maximum: number }
  /** More about a trajectory than this reader can ever get. */
  | { readonly code: 'informationBarred' }
  /** The coach who would take over is the coach already. */
  | { readonly code: 'coachSame' }
  /** What the step is about is no longer there: removed in the meantime. */
  | { readonly code: 'notFound' }

/** What a command of a trajectory answers: the new aggregate, or every reason why not. */
export type TrajectoryResult<Value = Trajectory> = Result<Value, readonly TrajectoryObstacle[]>

/** A date with its name; null when it is not known, in which case it is in order with every other. */
export interface NamedDate {
  readonly name: TrajectoryDateName
  readonly date: IsoDate | null
}

/** Pairs a date with its name. */
export const named = (name: TrajectoryDateName, date: IsoDate | null): NamedDate => ({ name, date })

/** An obstacle for each neighbouring pair of the list that is out of order. Equal dates are in order. */
export function dateObstacles(...inOrder: readonly NamedDate[]): TrajectoryObstacle[] {
  const known = inOrder.flatMap(({ name, date }) => (date === null ? [] : [{ name, date }]))
  return known.flatMap((second, index) => {
    const first = known[index - 1]
    if (first === undefined || first.date <= second.date) return []
    return [
      {
        code: 'datesOutOfOrder',
        first: first.name,
        firstDate: first.date,
        second: second.name,
        secondDate: second.date,
      },
    ]
  })
}

/** An obstacle when the trajectory is not in one of the states in which the step makes sense. */
export function statusObstacles(
  trajectory: Pick<Trajectory, 'status'>,
  ...allowed: readonly TrajectoryStatus[]
): TrajectoryObstacle[] {
  return allowed.includes(trajectory.status) ? [] : [{ code: 'wrongStatus', status: trajectory.status }]
}

/** An obstacle when a text says nothing. */
export function textObstacles(field: RequiredText, text: string): TrajectoryObstacle[] {
  return text.trim() === '' ? [{ code: 'textMissing', field }] : []
}

/** The value when nothing is in the way, otherwise everything that is. `value` is only made when it is needed. */
export function unless<Value>(obstacles: readonly TrajectoryObstacle[], value: () => Value): TrajectoryResult<Value> {
  return obstacles.length > 0 ? fail(obstacles) : ok(value())
}
