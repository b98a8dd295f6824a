import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconPencil } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { setFilter } from '#renderer/ui/filters.tsx'
import type { OverviewFacts, PaperDue, Waiting } from './overview-facts.ts'
import classes from './overview.module.css'

/** Most papers shown one by one; the rest are counted. */
const PAPERS_SHOWN = 5

/** What needs attention now, most of it a way to where it is done. */
export function AttentionList({ facts }: { readonly facts: OverviewFacts }) {
  const t = useT('overview')
  const { waiting, papersDue } = facts
  const policyItems = usePolicyItems(facts)
  const rest = papersDue.length - PAPERS_SHOWN
  if (policyItems.length + waiting.length + papersDue.length === 0) {
    return (
      <Text c="dimmed">
        <IconCircleCheck size={18} aria-hidden style={{ verticalAlign: '-4px' }} /> {t('attention.nothing')}
      </Text>
    )
  }
  return (
    <ul className={classes['list']}>
      {policyItems}
      {waiting.map((group) => (
        <WaitingItem key={group.waitingFor} {...group} />
      ))}
      {papersDue.slice(0, PAPERS_SHOWN).map((due) => (
        <PaperItem key={`${due.coachId}-${due.paper}`} {...due} />
      ))}
      {rest > 0 && (
        <Item tone="warning" text={t('attention.moreCoaches', { count: rest })}>
          <Go to="/coaches">{t('attention.coachesAction')}</Go>
        </Item>
      )}
    </ul>
  )
}

function usePolicyItems({ draft, inForce, reviewInDays }: OverviewFacts): readonly ReactNode[] {
  const t = useT('overview')
  const { date } = useFormats()
  const items: ReactNode[] = []
  if (draft !== null) {
    const text = t('attention.draft', { version: draft.version, ready: draft.written, total: draft.total })
    items.push(
      <Item key="draft" tone="info" text={text}>
        <Go to="/policy/$policyId" params={{ policyId: draft.id }}>
          {t('attention.draftAction')}
        </Go>
      </Item>,
    )
  } else if (inForce === null) {
    items.push(
      <Item key="none" tone="warning" text={t('attention.noPolicy')}>
        <Go to="/policy">{t('attention.reviewAction')}</Go>
      </Item>,
    )
  }
  if (inForce !== null && reviewInDays !== null) {
    const on = date(inForce.reviewBy)
    const text =
      reviewInDays < 0
        ? t('attention.reviewPast', { date: on })
        : t('attention.review', { count: reviewInDays, date: on })
    items.push(
      <Item key="review" tone={reviewInDays < 0 ? 'danger' : 'warning'} text={text}>
        <Go to="/policy">{t('attention.reviewAction')}</Go>
      </Item>,
    )
  }
  return items
}

function WaitingItem({ waitingFor, count, status }: Waiting) {
  const t = useT('overview')
  return (
    <Item tone="info" text={t(`attention.${waitingFor}`, { count })}>
      <Go to="/trajectories" onClick={() => setFilter('trajectories', 'status', status ?? '')}>
        {t('attention.trajectoriesAction')}
      </Go>
    </Item>
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
    <Item tone={expired ? 'danger' : 'warning'} text={t(key[paper], { name, date: date(until) })}>
      <Go to="/coaches/$coachId" params={{ coachId }}>
        {t('attention.coachAction')}
      </Go>
    </Item>
  )
}

const icons = { info: IconPencil, warning: IconClockExclamation, danger: IconAlertTriangle } as const

interface ItemProps {
  readonly tone: keyof typeof icons
  readonly text: string
  readonly children: ReactNode
}

function Item({ tone, text, children }: ItemProps) {
  const ItemIcon = icons[tone]
  return (
    <li className={classes['item']}>
      <ItemIcon size={20} stroke={1.7} aria-hidden className={classes['icon']} data-tone={tone} />
      <span className={classes['itemText']}>{text}</span>
      {children}
    </li>
  )
}

const Go = (props: LinkProps & { readonly onClick?: () => void; readonly children: ReactNode }) => (
  <Link {...props} className="cb-link" />
)
