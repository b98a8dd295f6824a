import { useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { RecordName } from './audit-lines.ts'
import { recordNames } from './record-names.ts'

/** What every record is called now, by its id. The trail itself holds ids only. */
export function useRecordNames(): ReadonlyMap<string, RecordName> {
  const t = useT('audit')
  const { date } = useFormats()
  const settings = useRows('settings')
  const policies = useRows('policies')
  const policyReceipts = useRows('policyReceipts')
  const selfAssessments = useRows('selfAssessments')
  const criteriaSets = useRows('criteriaSets')
  const coaches = useRows('coaches')
  const coachNorms = useRows('coachNorms')
  const coachComparisons = useRows('coachComparisons')
  const people = useRows('people')
  const trajectories = useRows('trajectories')
  const attachments = useRows('attachments')
  const drafts = useRows('drafts')
  return useMemo(
    () =>
      recordNames(
        {
          settings,
          policies,
          policyReceipts,
          selfAssessments,
          criteriaSets,
          coaches,
          coachNorms,
          coachComparisons,
          people,
          trajectories,
          attachments,
          drafts,
        },
        t,
        date,
      ),
    [
      settings,
      policies,
      policyReceipts,
      selfAssessments,
      criteriaSets,
      coaches,
      coachNorms,
      coachComparisons,
      people,
      trajectories,
      attachments,
      drafts,
      t,
      date,
    ],
  )
}
