import type { LocalText } from '#shared/domain/primitives.ts'
import type { AssessmentStandard } from '#shared/domain/self-assessment-result.ts'
import json from './standard-self-assessment.json' with { type: 'json' }

/** One statement to score, and what to look at before doing so. */
export interface StandardStatement {
  readonly id: string
  readonly text: LocalText
  readonly evidenceHint: LocalText
}

/** One area with its statements, in the order in which they are asked. */
export interface StandardArea {
  readonly id: string
  readonly name: LocalText
  readonly statements: readonly StandardStatement[]
}

/**
 * Six areas of a coaching programme, in this product's own words. The shape and the thresholds follow programme
 * standards of the field (bronze, silver, gold); scoring oneself against it gives no mark of any body.
 */
export const standardAreas: readonly StandardArea[] = json.areas

/** The same as the rules of the domain see it: ids and thresholds. */
export const selfAssessmentStandard: AssessmentStandard = {
  areas: standardAreas.map(({ id, statements }) => ({ id, statementIds: statements.map((statement) => statement.id) })),
  thresholds: json.thresholds,
}
