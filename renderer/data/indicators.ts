import { useEffect, useState } from 'react'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import { DEFAULT_MINIMUM_GROUP } from '#shared/report/management-report.ts'
import type { Period } from '#shared/report/period.ts'
import { type IndicatorValues, lastTwelveMonths, policyIndicators } from '#shared/report/policy-indicators.ts'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { today } from './context.ts'
import { useRows } from './live.ts'

/** The indicators of policy goals over the last twelve months. */
export interface IndicatorReading {
  readonly period: Period
  readonly values: IndicatorValues
}

/**
 * What the records say about every indicator over the last twelve months, under the minimum group of the policy in
 * force. Computed once per change of the records and after the page has been painted, so that no page waits for it.
 * null until then.
 */
export function useIndicatorReading(): IndicatorReading | null {
  const trajectories = useRows('trajectories')
  const coaches = useRows('coaches')
  const policies = useRows('policies')
  const [reading, setReading] = useState<IndicatorReading | null>(null)
  useEffect(() => {
    if (trajectories === undefined || coaches === undefined || policies === undefined) return
    const read = () => {
      const on = today()
      const versions = policies.map(({ doc }) => doc)
      const records = {
        trajectories: trajectories.map(({ doc }) => doc),
        coaches: coaches.map(({ doc }) => doc),
        policies: versions,
        holidays: dutchHolidays,
      }
      const minimum = policyInForce(versions, on)?.parameters.minimumGroup ?? DEFAULT_MINIMUM_GROUP
      const period = lastTwelveMonths(on)
      setReading({ period, values: policyIndicators(records, period, minimum) })
    }
    const timer = setTimeout(read)
    return () => clearTimeout(timer)
  }, [trajectories, coaches, policies])
  return reading
}
