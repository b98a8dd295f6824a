import { useMemo } from 'react'
import type { AssessmentFact } from '#shared/report/assessment-fact.ts'
import { assessmentFacts } from '#shared/report/assessment-facts.ts'
import { today } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'

const docs = <Doc>(rows: readonly { readonly doc: Doc }[]): readonly Doc[] => rows.map(({ doc }) => doc)

/** The figures from the own records, by statement id; undefined while they are read. */
export function useAssessmentFacts(): ReadonlyMap<string, AssessmentFact> | undefined {
  const policies = useRows('policies')
  const receipts = useRows('policyReceipts')
  const coaches = useRows('coaches')
  const people = useRows('people')
  const trajectories = useRows('trajectories')
  return useMemo(() => {
    if (!policies || !receipts || !coaches || !people || !trajectories) return undefined
    return assessmentFacts({
      policies: docs(policies),
      receipts: docs(receipts),
      coaches: docs(coaches),
      people: docs(people),
      trajectories: docs(trajectories),
      calendar: dutchHolidays,
      today: today(),
    })
  }, [policies, receipts, coaches, people, trajectories])
}
