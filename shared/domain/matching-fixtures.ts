import type { Coach, CoachDecision } from './coach.ts'
import { testCertificate, testCriteria } from './coach-fixtures.ts'
import type { CriteriaPurpose } from './criteria-set.ts'
import { coach, contextAt, day, idOf } from './trajectory-fixtures.ts'

/** Values for tests of the matching: nothing here is used by the product. */

/** An external coach with a senior certificate, admitted on criteria for a kind of question with this total. */
export function admittedCoach(
  { n = 300, total = 4, purpose = 'leadership' }: { n?: number; total?: number; purpose?: CriteriaPurpose | null } = {},
  change: Partial<Coach> = {},
): Coach {
  const decision: CoachDecision = {
    id: idOf(n + 1),
    on: day('2025-12-01'),
    by: 'Noor Visser',
    outcome: 'admitted',
    motive: 'Voldoet',
    agreedBy: null,
    assessmentIds: [idOf(n + 2)],
    total,
    obstacles: [],
    recordedAt: contextAt('2025-12-01').now,
  }
  return {
    ...coach,
    id: idOf(n),
    certificates: [testCertificate({ level: 'Senior Practitioner', levelId: 'senior-practitioner' })],
    insuredUntil: day('2027-12-31'),
    status: 'admitted',
    assessments: [
      {
        id: idOf(n + 2),
        criteria: { ...testCriteria, purpose, name: `Criteria ${purpose ?? 'algemeen'}`, knockOuts: [] },
        on: day('2025-12-01'),
        by: 'Noor Visser',
        conversation: 'interview',
        knockOuts: {},
        scores: {},
        scoreNotes: {},
        total,
        obstacles: [],
        recordedAt: contextAt('2025-12-01').now,
      },
    ],
    decisions: [decision],
    ...change,
  }
}
