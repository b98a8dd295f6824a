import { testContext, testDate } from './policy-fixtures.ts'
import type { AssessmentStandard } from './self-assessment-result.ts'
import type { SelfAssessment, StatementScore } from './self-assessment.ts'

/** Values for tests: nothing here is used by the product. */

/** Two areas of five statements, with the thresholds of the real standard. Area a: a-1 … a-5. */
export const testStandard: AssessmentStandard = {
  areas: ['a', 'b'].map((id) => ({ id, statementIds: [1, 2, 3, 4, 5].map((at) => `${id}-${at}`) })),
  thresholds: {
    bronze: { overall: 70, perArea: 60 },
    silver: { overall: 80, perArea: 70 },
    gold: { overall: 90, perArea: 80 },
  },
}

/** Answers with evidence, scores in the order of the standard. */
export const answersOf = (scores: readonly (StatementScore | null)[]): SelfAssessment['answers'] =>
  Object.fromEntries(
    testStandard.areas
      .flatMap(({ statementIds }) => statementIds)
      .map((id, at) => [id, { score: scores[at] ?? null, evidence: `Bewijs bij ${id}` }]),
  )

export const testAssessment = (change: Partial<SelfAssessment> = {}): SelfAssessment => ({
  id: testContext().newId(),
  on: testDate('2026-11-20'),
  by: 'Sanne de Wit',
  policyId: null,
  answers: {},
  concludedOn: null,
  ...change,
})
