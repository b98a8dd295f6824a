import { Button, Group } from '@mantine/core'
import { IconBook2, IconClipboardCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Policy } from '#shared/domain/policy.ts'
import { newestFirst, policyStanding } from '#shared/domain/policy-versions.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState, Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { CompareLink } from './compare/compare-link.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { usePolicyActions } from './use-policy-actions.ts'
import { VersionCards } from './version-cards.tsx'

/** All versions of the policy: what holds now, what is being worked on, and what was before. */
export function PolicyPage() {
  const t = useT('policy')
  const standard = useT('policyStandard')
  const rows = useRows('policies')
  if (rows === undefined) return <PageLoading />
  const policies = newestFirst(rows.map(({ doc }) => doc))
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <CompareLink policies={policies} />
          <ButtonLink
            to="/policy/standard"
            variant="default"
            leftSection={<IconClipboardCheck size={18} aria-hidden />}
          >
            {standard('title')}
          </ButtonLink>
        </>
      }
    >
      {policies.length === 0 ? <FirstPolicy /> : <Versions policies={policies} />}
    </Page>
  )
}

function FirstPolicy() {
  const t = useT('policy')
  const actions = usePolicyActions()
  return (
    <EmptyState
      icon={IconBook2}
      title={t('empty.title')}
      body={t('empty.body')}
      action={
        <Group gap="sm" justify="center" mt="sm">
          <Button onClick={() => void actions.startFirst('proposed')}>{t('empty.withProposal')}</Button>
          <Button variant="default" onClick={() => void actions.startFirst('empty')}>
            {t('empty.withoutText')}
          </Button>
        </Group>
      }
    />
  )
}

function Versions({ policies }: { readonly policies: readonly Policy[] }) {
  const t = useT('policy')
  const navigate = useNavigate()
  const columns = useColumns(policies)
  return (
    <>
      <VersionCards policies={policies} />
      <Section title={t('overview.history')}>
        <DataTable
          id="policies"
          label={t('overview.history')}
          rows={policies}
          rowKey={(policy) => policy.id}
          columns={columns}
          onOpen={({ id }) => void navigate({ to: '/policy/$policyId', params: { policyId: id } })}
        />
      </Section>
    </>
  )
}

function useColumns(policies: readonly Policy[]): readonly Column<Policy>[] {
  const t = useT('policy')
  const formats = useFormats()
  const now = localToday()
  return [
    {
      id: 'version',
      header: t('table.version'),
      cell: ({ version }) => <strong>{version}</strong>,
      sort: ({ version }) => version.split('.').reduce((sum, part) => sum * 1_000 + Number(part), 0),
    },
    {
      id: 'status',
      header: t('table.status'),
      cell: (policy) => <StandingBadge standing={policyStanding(policy, policies, now)} />,
      sort: (policy) => t(`standing.${policyStanding(policy, policies, now)}`),
    },
    {
      id: 'adoptedOn',
      header: t('table.adoptedOn'),
      cell: ({ adoption }) => (adoption === null ? '–' : formats.date(adoption.on)),
      sort: ({ adoption }) => adoption?.on ?? null,
    },
    {
      id: 'adoptedBy',
      header: t('table.adoptedBy'),
      cell: ({ adoption }) => adoption?.by ?? '–',
      sort: ({ adoption }) => adoption?.by ?? null,
    },
    {
      id: 'reviewBy',
      header: t('table.reviewBy'),
      cell: ({ adoption }) => (adoption === null ? '–' : formats.date(adoption.reviewBy)),
      sort: ({ adoption }) => adoption?.reviewBy ?? null,
    },
  ]
}
