import { type GoalScoreValue, type Trajectory, trajectorySchema } from '../domain/trajectory.ts'

/** The n-th id, as a valid UUID. For tests. */
export const sampleId = (n: number): string => `00000000-0000-4000-9000-${n.toString(16).padStart(12, '0')}`

/** A goal with a baseline of −2, every text filled in. */
export const sampleGoal = (endScore: GoalScoreValue | null, n = 1): unknown => ({
  id: sampleId(9_000_000 + n),
  title: 'Grenzen aangeven in overleg',
  awareness: 'a',
  responsibility: 'b',
  noticeableBy: 'c',
  managerContribution: 'd',
  levels: ['1', '2', '3', '4', '5'],
  importance: 1,
  difficulty: 1,
  baseline: -2,
  scores: endScore === null ? [] : [{ moment: 'end', by: 'joint', score: endScore }],
  noticed: [],
  dropped: null,
  deteriorated: false,
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

const withWay = (evaluation: Readonly<Record<string, unknown>>): unknown => {
  const { outcome } = evaluation
  return isRecord(outcome) && outcome['status'] === 'received'
    ? { ...evaluation, outcome: { via: null, ...outcome } }
    : evaluation
}

/** A received evaluation at the end. */
export const sampleEvaluation = (
  perspective: 'coachee' | 'manager' | 'coach',
  answers: Readonly<Record<string, number | null>>,
): unknown => ({
  id: sampleId(8_000_000),
  formId: `end-${perspective}`,
  moment: 'end',
  perspective,
  outcome: { status: 'received', on: '2026-06-15', answers },
})

/** A trajectory of coachee `n`, requested in January 2026 and nothing more, unless told. Checked against the schema. */
export const sampleTrajectory = (n: number, given: Readonly<Record<string, unknown>> = {}): Trajectory =>
  trajectorySchema.parse({
    id: sampleId(n),
    number: `2026-${String(n + 1).padStart(4, '0')}`,
    status: 'requested',
    policyId: sampleId(7_000_000),
    requestedOn: '2026-01-12',
    coacheeId: sampleId(1_000_000 + n),
    managerId: sampleId(2_000_000),
    department: 'Klantenservice',
    questionKind: 'workQuestion',
    matching: {
      wishes: { specialism: '', language: '', place: '', online: false },
      candidates: [],
      decision: null,
    },
    form: 'coaching',
    goalWaiver: null,
    intake: null,
    referredTo: null,
    requestedBy: null,
    budgetHolder: '',
    urgency: 'normal',
    besidesReason: '',
    functionGroup: '',
    managerChanges: [],
    reason: 'newRole',
    question: '',
    coachId: null,
    plannedSessions: 8,
    goals: [],
    agreement: { coachee: null, manager: null, coach: null },
    agreedHow: { coachee: null, manager: null, coach: null },
    agreementVersions: [],
    matrix: null,
    decisions: [],
    finalReport: null,
    decidedOn: null,
    startedOn: null,
    expectedEndOn: null,
    endedOn: null,
    costs: [],
    misuse: [],
    stopReason: null,
    rejection: null,
    hold: null,
    createdAt: '2026-01-12T09:00:00.000Z',
    ...given,
    sessions: listOf(given['sessions']).map((session) => ({ status: 'held', place: null, ...session })),
    evaluations: listOf(given['evaluations']).map(withWay),
  })
