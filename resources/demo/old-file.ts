import { withoutAgreement } from '#shared/domain/agreement-version.ts'
import { noMatching, nextNumber } from '#shared/domain/trajectory-request.ts'
import { questionKindOf } from '#shared/domain/trajectory-rules.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Agreement, Evaluation, Goal, Trajectory } from '#shared/domain/trajectory.ts'
import { createAnswers, formOf } from './evaluations.ts'
import { createGoals, createScore, goalCount } from './goals.ts'
import { operatorName } from './organisation.ts'
import {
  chosenCoachId,
  plannedCosts,
  meetingsBeforeStart,
  meetingsSinceStart,
  plannedMisuse,
  plannedStopReason,
  type TrajectoryPlan,
} from './plan.ts'
import type { Rng } from './random.ts'
import { morningOf } from './steps.ts'
import { referrals, refusals, vagueQuestions } from './texts.ts'

/** Share of files from before the policy without a single goal: the article says more than half. */
const WITHOUT_GOALS = 0.7

/** Goals of the coachee and the coach; the manager often never saw them. */
function createAgreement(rng: Rng, { life }: TrajectoryPlan, goals: readonly Goal[]): Agreement {
  if (goals.length === 0 || life.threeWayOn === null) return withoutAgreement.agreement
  const two = { ...withoutAgreement.agreement, coachee: life.threeWayOn, coach: life.threeWayOn }
  return rng.chance(0.55) && life.startedOn !== null ? { ...two, manager: life.threeWayOn } : two
}

function createOldGoals(rng: Rng, { life, theme, language, success }: TrajectoryPlan): readonly Goal[] {
  if (life.threeWayOn === null || rng.chance(WITHOUT_GOALS)) return []
  const goals = createGoals(rng, theme, goalCount(rng), language)
  const scored = life.endedOn !== null && life.status !== 'stoppedEarly' && rng.chance(0.5)
  return scored
    ? goals.map((goal) => ({
        ...goal,
        scores: [{ moment: 'end', by: 'joint', score: createScore(rng, success) }],
      }))
    : goals
}

function createOldEvaluations(rng: Rng, { life, success, language, today }: TrajectoryPlan): readonly Evaluation[] {
  if (life.endedOn === null || !rng.chance(0.2)) return []
  const on = addDays(life.endedOn, 9)
  if (on > today) return []
  const form = formOf('end-coachee')
  const answers = createAnswers(rng, form, success, language)
  return [
    {
      id: rng.id(),
      formId: form.id,
      moment: 'end',
      perspective: 'coachee',
      outcome: { status: 'received', on, via: null, answers },
    },
  ]
}

function createRefusal(rng: Rng, { life, language }: TrajectoryPlan): Trajectory['rejection'] {
  if (life.status !== 'rejected' && life.status !== 'referred') return null
  const text = rng.pick(life.status === 'rejected' ? refusals : referrals)
  return { reason: text.reason[language], alternative: text.alternative[language], by: operatorName }
}

/**
 * A file from before there was a policy, as it was copied from the old spreadsheet when the product came. It could
 * not be made with the commands of today: they refuse to start without goals, and that is the point.
 */
export function createOldFile(rng: Rng, plan: TrajectoryPlan): Trajectory {
  const { life, theme, language } = plan
  const goals = createOldGoals(rng, plan)
  const meetings = [...meetingsBeforeStart(life), ...meetingsSinceStart(rng, plan, false)]
  return {
    id: rng.id(),
    number: nextNumber(plan.previousNumber === null ? [] : [plan.previousNumber], life.requestedOn.slice(0, 4)),
    status: life.status,
    policyId: null,
    requestedOn: life.requestedOn,
    coacheeId: plan.coachee.id,
    managerId: plan.manager.id,
    department: plan.coachee.department,
    requestedBy: null,
    budgetHolder: '',
    urgency: 'normal',
    besidesReason: '',
    functionGroup: plan.coachee.functionGroup,
    managerChanges: [],
    reason: theme.reason,
    questionKind: questionKindOf(theme.reason),
    matching: noMatching,
    form: 'coaching',
    goalWaiver: null,
    question: rng.chance(WITHOUT_GOALS) ? rng.pick(vagueQuestions)[language] : theme.question,
    intake: null,
    referredTo: null,
    coachId: chosenCoachId(plan),
    plannedSessions: life.plannedSessions,
    goals,
    agreement: createAgreement(rng, plan, goals),
    agreedHow: withoutAgreement.agreedHow,
    agreementVersions: [],
    matrix: null,
    decisions: [],
    finalReport: null,
    decidedOn: life.decidedOn,
    startedOn: life.startedOn,
    expectedEndOn: life.expectedEndOn,
    endedOn: life.endedOn,
    sessions: meetings.map((meeting) => ({ ...meeting, id: rng.id() })),
    evaluations: createOldEvaluations(rng, plan),
    costs: plannedCosts(plan, meetings).map((cost) => ({ ...cost, id: rng.id() })),
    misuse: plannedMisuse(rng, life, false),
    stopReason: life.stopped ? plannedStopReason(rng) : null,
    rejection: createRefusal(rng, plan),
    hold: null,
    createdAt: morningOf(life.requestedOn),
  }
}
