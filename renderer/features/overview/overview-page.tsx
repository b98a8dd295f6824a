import { useMemo } from 'react'
import { today } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { AttentionList } from './attention-list.tsx'
import { FirstSteps } from './first-steps.tsx'
import { overviewFacts, type OverviewFacts } from './overview-facts.ts'
import classes from './overview.module.css'
import { RecoveryItem, useRecoveryReminder } from './recovery-item.tsx'
import { TrajectoryCounts } from './trajectory-counts.tsx'

/** The first page: what needs attention now, and how the trajectories stand. */
export function OverviewPage() {
  const t = useT('overview')
  const policies = useRows('policies')
  const coaches = useRows('coaches')
  const trajectories = useRows('trajectories')
  const organisation = useSettings()?.organisation ?? ''
  const recovery = useRecoveryReminder()
  const facts = useMemo(() => {
    if (policies === undefined || coaches === undefined || trajectories === undefined) return null
    const documents = <Doc,>(rows: readonly { readonly doc: Doc }[]) => rows.map(({ doc }) => doc)
    return overviewFacts(documents(policies), documents(coaches), documents(trajectories), today())
  }, [policies, coaches, trajectories])

  if (facts === null) return <PageLoading />
  if (!isUnderWay(facts)) {
    return (
      <Page title={t('title')}>
        {recovery !== null && (
          <ul className={`${classes['list']} ${classes['reminder']}`}>
            <RecoveryItem check={recovery} />
          </ul>
        )}
        <FirstSteps facts={facts} />
      </Page>
    )
  }
  return (
    <Page
      title={t('title')}
      lead={t(recovery !== null || needsAttention(facts) ? 'greeting' : 'calm', { organisation })}
    >
      <Section title={t('attention.title')}>
        <AttentionList facts={facts} recovery={recovery} />
      </Section>
      <TrajectoryCounts facts={facts} />
    </Page>
  )
}

/** From the first trajectory on, the overview is about the work instead of about beginning. */
const isUnderWay = ({ statuses }: OverviewFacts): boolean => statuses.length > 0

const needsAttention = ({ draft, inForce, reviewInDays, waiting, papersDue }: OverviewFacts): boolean =>
  draft !== null || inForce === null || reviewInDays !== null || waiting.length > 0 || papersDue.length > 0
