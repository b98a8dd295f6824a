import type { ReactNode } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { AttentionItem, Go } from './attention-item.tsx'
import type { OpenVersion, OverviewFacts } from './overview-facts.ts'

/** What the policy asks for: a version that is being made, a review that comes near, nothing in force. */
export function usePolicyItems({ draft, inForce, reviewInDays }: OverviewFacts): readonly ReactNode[] {
  const items: ReactNode[] = []
  if (draft !== null) items.push(<Open key="open" draft={draft} />, ...waitingOf(draft))
  else if (inForce === null) items.push(<Nothing key="none" />)
  if (inForce !== null && reviewInDays !== null)
    items.push(<Review key="review" reviewBy={inForce.reviewBy} inDays={reviewInDays} />)
  return items
}

const waitingOf = (draft: OpenVersion): readonly ReactNode[] => [
  ...(draft.openRemarks > 0 ? [<Remarks key="remarks" draft={draft} />] : []),
  ...(draft.councilOverdueSince === null
    ? []
    : [<CouncilOverdue key="council" draft={draft} since={draft.councilOverdueSince} />]),
]

interface DraftProps {
  readonly draft: OpenVersion
}

function Open({ draft: { id, version, step, written, total } }: DraftProps) {
  const t = useT('overview')
  const text =
    step === 'draft' ? t('attention.draft', { version, ready: written, total }) : t(`attention.${step}`, { version })
  return (
    <AttentionItem tone="info" text={text}>
      <Go to="/policy/$policyId" params={{ policyId: id }}>
        {t(step === 'worksCouncil' ? 'attention.versionAction' : 'attention.draftAction')}
      </Go>
    </AttentionItem>
  )
}

function Remarks({ draft: { id, version, openRemarks: count } }: DraftProps) {
  const t = useT('overview')
  return (
    <AttentionItem tone="warning" text={t('attention.remarks', { count, version })}>
      <Go to="/policy/$policyId" params={{ policyId: id }} search={{ tab: 'support' }}>
        {t('attention.remarksAction')}
      </Go>
    </AttentionItem>
  )
}

function CouncilOverdue({ draft: { id, version }, since }: DraftProps & { readonly since: string }) {
  const t = useT('overview')
  const { date } = useFormats()
  return (
    <AttentionItem tone="warning" text={t('attention.councilOverdue', { version, date: date(since) })}>
      <Go to="/policy/$policyId" params={{ policyId: id }} search={{ tab: 'council' }}>
        {t('attention.councilAction')}
      </Go>
    </AttentionItem>
  )
}

function Nothing() {
  const t = useT('overview')
  return (
    <AttentionItem tone="warning" text={t('attention.noPolicy')}>
      <Go to="/policy">{t('attention.reviewAction')}</Go>
    </AttentionItem>
  )
}

function Review({ reviewBy, inDays }: { readonly reviewBy: string; readonly inDays: number }) {
  const t = useT('overview')
  const { date } = useFormats()
  const on = date(reviewBy)
  const text = inDays < 0 ? t('attention.reviewPast', { date: on }) : t('attention.review', { count: inDays, date: on })
  return (
    <AttentionItem tone={inDays < 0 ? 'danger' : 'warning'} text={text}>
      <Go to="/policy">{t('attention.reviewAction')}</Go>
    </AttentionItem>
  )
}
