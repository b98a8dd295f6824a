import { Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { BackupState } from '#shared/domain/backup-state.ts'
import type { RecoveryCheck } from '#shared/domain/recovery-check.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { setFilter } from '#renderer/ui/filters.tsx'
import { AttentionItem, Go } from './attention-item.tsx'
import type { OverviewFacts, PaperDue, Waiting } from './overview-facts.ts'
import classes from './overview.module.css'
import { BackupItem } from './backup-item.tsx'
import { usePolicyItems } from './policy-items.tsx'
import { RecoveryItem } from './recovery-item.tsx'

/** Most papers shown one by one; the rest are counted. */
const PAPERS_SHOWN = 5

interface AttentionListProps {
  readonly facts: OverviewFacts
  /** The recovery key, when it wants attention. */
  readonly recovery: RecoveryCheck | null
  /** What the backups ask for; null when they are in order. */
  readonly backup: BackupState | null
}

/** What needs attention now, most of it a way to where it is done. */
export function AttentionList({ facts, recovery, backup }: AttentionListProps) {
  const t = useT('overview')
  const { waiting, papersDue, suspensionsProposed, decisionsLate, followUpsDue } = facts
  const fromFiles = waiting.length + decisionsLate + followUpsDue
  const fromCoaches = papersDue.length + suspensionsProposed
  const policyItems = usePolicyItems(facts)
  const rest = papersDue.length - PAPERS_SHOWN
  if (recovery === null && backup === null && policyItems.length + fromFiles + fromCoaches === 0) {
    return (
      <Text c="dimmed">
        <IconCircleCheck size={18} aria-hidden style={{ verticalAlign: '-4px' }} /> {t('attention.nothing')}
      </Text>
    )
  }
  return (
    <ul className={classes['list']}>
      {backup !== null && <BackupItem state={backup} />}
      {recovery !== null && <RecoveryItem check={recovery} />}
      {policyItems}
      <LateItem kind="decision" count={decisionsLate} />
      <LateItem kind="followUp" count={followUpsDue} />
      {waiting.map((group) => (
        <WaitingItem key={group.waitingFor} {...group} />
      ))}
      {suspensionsProposed > 0 && (
        <AttentionItem tone="danger" text={t('attention.suspensions', { count: suspensionsProposed })}>
          <Go to="/coaches/watch">{t('attention.watchAction')}</Go>
        </AttentionItem>
      )}
      {papersDue.slice(0, PAPERS_SHOWN).map((due) => (
        <PaperItem key={`${due.coachId}-${due.paper}`} {...due} />
      ))}
      {rest > 0 && (
        <AttentionItem tone="warning" text={t('attention.moreCoaches', { count: rest })}>
          <Go to="/coaches/watch">{t('attention.watchAction')}</Go>
        </AttentionItem>
      )}
    </ul>
  )
}

function WaitingItem({ waitingFor, count, status }: Waiting) {
  const t = useT('overview')
  return (
    <AttentionItem tone="info" text={t(`attention.${waitingFor}`, { count })}>
      <Go to="/trajectories" onClick={() => setFilter('trajectories', 'status', status ?? '')}>
        {t('attention.trajectoriesAction')}
      </Go>
    </AttentionItem>
  )
}

/** Trajectories whose term has passed; nothing when there are none. */
function LateItem({ kind, count }: { readonly kind: 'decision' | 'followUp'; readonly count: number }) {
  const t = useT('overview')
  if (count === 0) return null
  return (
    <AttentionItem
      tone="warning"
      text={t(kind === 'decision' ? 'attention.decisionsLate' : 'attention.followUpsDue', { count })}
    >
      <Go to="/trajectories" onClick={() => setFilter('trajectories', 'late', kind)}>
        {t('attention.trajectoriesAction')}
      </Go>
    </AttentionItem>
  )
}

function PaperItem({ coachId, name, paper, until, expired }: PaperDue) {
  const t = useT('overview')
  const { date } = useFormats()
  const key = {
    certificate: expired ? 'attention.expired' : 'attention.expiring',
    insurance: expired ? 'attention.insuranceExpired' : 'attention.insuranceExpiring',
  } as const
  return (
    <AttentionItem tone={expired ? 'danger' : 'warning'} text={t(key[paper], { name, date: date(until) })}>
      <Go to="/coaches/$coachId" params={{ coachId }}>
        {t('attention.coachAction')}
      </Go>
    </AttentionItem>
  )
}
