import { type IndicatorId, indicatorIds } from '../domain/policy-goals.ts'
import type { IndicatorWords } from '../report/report-document.ts'

/** Words of every indicator, for tests: each says which it is. */
export const sampleIndicatorWords = Object.fromEntries(
  indicatorIds.map((id): [IndicatorId, IndicatorWords] => [
    id,
    { name: `Naam van ${id}`, unit: '%', computedFrom: `Berekend uit ${id}` },
  ]),
  // The cast gives back the keys that Object.fromEntries forgets.
) as Readonly<Record<IndicatorId, IndicatorWords>>
