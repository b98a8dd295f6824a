import { type AgreementPreset, type ClauseCondition, clauseConditions } from '#shared/report/agreement-document.ts'
import json from './agreement.json' with { type: 'json' }

/** The compiler knows strings in a JSON file as `string` only; the schema proves in the tests that each is a condition. */
const conditionOf = (when: string): ClauseCondition => clauseConditions.find((known) => known === when) ?? 'always'

/** The three-way contract as the product words it. */
export const agreementPreset: AgreementPreset = {
  title: json.title,
  clauses: json.clauses.map((clause) => ({ ...clause, when: conditionOf(clause.when) })),
  exceptions: json.exceptions.map(({ text }) => text),
}
