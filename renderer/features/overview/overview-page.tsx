import { useMemo } from 'react'
import type { BackupState } from '#shared/domain/backup-state.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import type { RecoveryCheck } from '#shared/domain/recovery-check.ts'
import { today } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { AttentionList } from './attention-list.tsx'
import { BackupItem, BackupLine, useBackupTrouble } from './backup-item.tsx'
import { FirstSteps } from './first-steps.tsx'
import { overviewFacts, type OverviewFacts } from './overview-facts.ts'
import classes from './overview.module.css'
import { PolicyGoals } from './policy-goals.tsx'
import { RecoveryItem, useRecoveryReminder } from './recovery-item.tsx'
import { TrajectoryCounts } from './trajectory-counts.tsx'

const documents = <Doc,>(rows: readonly { readonly doc: Doc }[]) => rows.map(({ doc }) => doc)

/** The first page: what needs attention now, and how the trajectories stand. */
export function OverviewPage() {
  const t = useT('overview')
  const policies = useRows('policies')
  const coaches = useRows('coaches')
  const trajectories = useRows('trajectories')
  const backup = useBackupTrouble()
  const organisation = useSettings()?.organisation ?? ''
  const recovery = useRecoveryReminder()
  const facts = useMemo(() => {
    if (policies === undefined || coaches === undefined || trajectories === undefined) return null
    return overviewFacts(documents(policies), documents(coaches), documents(trajectories), today())
  }, [policies, coaches, trajectories])

  const inForce = useMemo(() => policies && policyInForce(documents(policies), today()), [policies])

  if (facts === null || inForce === undefined) return <PageLoading />
  const reminders = { recovery, backup }
  if (!isUnderWay(facts)) return <Beginning facts={facts} {...reminders} />
  return (
    <Page title={t('title')} lead={t(needsAttention(facts, reminders) ? 'greeting' : 'calm', { organisation })}>
      <Section title={t('attention.title')}>
        <AttentionList facts={facts} {...reminders} />
      </Section>
      <TrajectoryCounts facts={facts} />
      <PolicyGoals policy={inForce} />
      <BackupLine trouble={backup} />
    </Page>
  )
}

interface Reminders {
  readonly recovery: RecoveryCheck | null
  readonly backup: BackupState | null
}

/** A vault that has just been made: how to begin, and what would let its contents get lost. */
function Beginning({ facts, recovery, backup }: Reminders & { readonly facts: OverviewFacts }) {
  const t = useT('overview')
  return (
    <Page title={t('title')}>
      {(recovery !== null || backup !== null) && (
        <ul className={`${classes['list']} ${classes['reminder']}`}>
          {recovery !== null && <RecoveryItem check={recovery} />}
          {backup !== null && <BackupItem state={backup} />}
        </ul>
      )}
      <FirstSteps facts={facts} />
      <BackupLine trouble={backup} />
    </Page>
  )
}

/** From the first trajectory on, the overview is about the work instead of about beginning. */
const isUnderWay = ({ statuses }: OverviewFacts): boolean => statuses.length > 0

const needsAttention = (
  { draft, inForce, reviewInDays, waiting, papersDue, suspensionsProposed, decisionsLate, followUpsDue }: OverviewFacts,
  { recovery, backup }: Reminders,
): boolean =>
  recovery !== null ||
  backup !== null ||
  draft !== null ||
  inForce === null ||
  reviewInDays !== null ||
  waiting.length + decisionsLate + followUpsDue > 0 ||
  papersDue.length + suspensionsProposed > 0
