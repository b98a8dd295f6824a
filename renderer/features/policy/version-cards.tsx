import { Button, Group, Menu, Progress, Text, Title } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { daysBetween } from '#shared/domain/iso-date.ts'
import { type AdoptedPolicy, type OpenPolicy, type Policy, policyChapterIds } from '#shared/domain/policy.ts'
import { REVIEW_NOTICE_DAYS } from '#shared/domain/policy-lifecycle.ts'
import { openRemarks } from '#shared/domain/policy-support.ts'
import { openPolicyOf, newestFirst, nextVersion, policyInForce } from '#shared/domain/policy-versions.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { chapterCounts } from './policy-parts.ts'
import { StandingBadge } from './standing-badge.tsx'
import { usePolicyActions } from './use-policy-actions.ts'
import classes from './policy.module.css'

/** The two versions that matter today, each with its next step. */
export function VersionCards({ policies }: { readonly policies: readonly Policy[] }) {
  const inForce = policyInForce(policies, localToday())
  const draft = openPolicyOf(policies)
  return (
    <div className={classes['cards']}>
      <InForceCard policy={inForce} policies={policies} withNext={draft === null} />
      {draft !== null && <DraftCard draft={draft} />}
    </div>
  )
}

interface InForceCardProps {
  readonly policy: AdoptedPolicy | null
  readonly policies: readonly Policy[]
  readonly withNext: boolean
}

function InForceCard({ policy, policies, withNext }: InForceCardProps) {
  const t = useT('policy')
  const formats = useFormats()
  return (
    <section className={classes['card']} aria-label={t('overview.current')}>
      <Text c="dimmed" fz="sm" fw={600}>
        {t('overview.current')}
      </Text>
      {policy === null ? (
        <>
          <Title order={2}>{t('overview.nothingInForce')}</Title>
          <Text c="dimmed">{t('overview.nothingInForceBody')}</Text>
        </>
      ) : (
        <>
          <Group gap="sm">
            <Title order={2}>{t('versionTitle', { version: policy.version })}</Title>
            <StandingBadge standing="inForce" />
          </Group>
          <Text>{t('overview.adopted', { date: formats.date(policy.adoption.on), by: policy.adoption.by })}</Text>
          <Review policy={policy} />
        </>
      )}
      <div className={classes['cardFoot']}>
        {policy !== null && (
          <ButtonLink to="/policy/$policyId" params={{ policyId: policy.id }} variant="default">
            {t('overview.read')}
          </ButtonLink>
        )}
        {withNext && <NextVersionMenu policies={policies} />}
      </div>
    </section>
  )
}

function Review({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('policy')
  const formats = useFormats()
  const { reviewBy } = policy.adoption
  const days = daysBetween(localToday(), reviewBy)
  if (days < 0) return <StatusBadge tone="attention" label={t('overview.reviewLate')} />
  return (
    <>
      <Text>{t('overview.review', { date: formats.date(reviewBy) })}</Text>
      {days < REVIEW_NOTICE_DAYS && <StatusBadge tone="attention" label={t('overview.reviewSoon', { count: days })} />}
    </>
  )
}

function DraftCard({ draft }: { readonly draft: OpenPolicy }) {
  const t = useT('policy')
  const life = useT('policyLife')
  const remarks = openRemarks(draft.contributions).length
  const { ready, empty } = chapterCounts(draft)
  const total = policyChapterIds.length
  const progress = t('overview.draftProgress', { ready, total, empty })
  return (
    <section className={classes['card']} aria-label={t('overview.draft')}>
      <Text c="dimmed" fz="sm" fw={600}>
        {t('overview.draft')}
      </Text>
      <Group gap="sm">
        <Title order={2}>{t('versionTitle', { version: draft.version })}</Title>
        <StandingBadge standing={draft.status} council={draft.worksCouncil.status} />
      </Group>
      <Text>{progress}</Text>
      <Progress value={(100 * ready) / total} aria-label={progress} />
      {remarks > 0 && (
        <div>
          <StatusBadge tone="attention" label={life('card.remarks', { count: remarks })} />
        </div>
      )}
      <div className={classes['cardFoot']}>
        <ButtonLink to="/policy/$policyId" params={{ policyId: draft.id }}>
          {t('overview.continueDraft', { version: draft.version })}
        </ButtonLink>
      </div>
    </section>
  )
}

function NextVersionMenu({ policies }: { readonly policies: readonly Policy[] }) {
  const t = useT('policy')
  const actions = usePolicyActions()
  const newest = newestFirst(policies)[0]
  if (newest === undefined) return null
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('overview.next')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['minor', 'major'] as const).map((step) => (
          <Menu.Item key={step} onClick={() => void actions.startNext(policies, step)}>
            <Text fw={550}>{t(`overview.${step}`)}</Text>
            <Text c="dimmed" fz="sm">
              {t(`overview.${step}Hint`, { version: nextVersion(newest.version, step) })}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
