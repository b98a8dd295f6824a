import { type SummaryCondition, summaryConditions, type SummaryPreset } from '#shared/report/employee-summary.ts'
import json from './employee-summary.json' with { type: 'json' }

/**
 * The compiler knows a string in a JSON file as `string` only. A condition that nobody knows would silently be none:
 * `employee-summary.schema.ts` proves in the tests that there is no such thing.
 */
const conditionOf = (when: string | null): SummaryCondition | null =>
  summaryConditions.find((known) => known === when) ?? null

/** The page for employees as the product words it. */
export const summaryPreset: SummaryPreset = {
  ...json,
  sections: json.sections.map(({ heading, sentences }) => ({
    heading,
    sentences: sentences.map(({ text, when }) => ({ text, when: conditionOf(when) })),
  })),
}
