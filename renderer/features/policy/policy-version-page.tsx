import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTextPlus, IconTrash } from '@tabler/icons-react'
import { useParams, useSearch } from '@tanstack/react-router'
import type { AdoptedPolicy, OpenPolicy, Policy } from '#shared/domain/policy.ts'
import { isTextLocked } from '#shared/domain/policy-lifecycle.ts'
import { hasEmptyParts } from '#shared/domain/policy-start.ts'
import { policyStanding } from '#shared/domain/policy-versions.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useRow, useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { AdoptedView } from './adopted-view.tsx'
import { CompareLink } from './compare/compare-link.tsx'
import { DraftView } from './draft-view.tsx'
import { ExportMenu } from './export-menu.tsx'
import { partOf, readingPartOf } from './policy-parts.ts'
import { NextStepLink, StepBar } from './step-bar.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { useFillAll } from './use-fill-all.ts'
import { usePolicyActions } from './use-policy-actions.ts'

/** One version: a draft to work on, or an adopted version to read. */
export function PolicyVersionPage() {
  const { policyId } = useParams({ from: '/policy/$policyId' })
  const row = useRow('policies', policyId)
  const rows = useRows('policies')
  if (row === undefined || rows === undefined) return <PageLoading />
  if (row === null) return <PageMissing />
  const policies = rows.map(({ doc }) => doc)
  return row.doc.status === 'adopted' ? (
    <AdoptedPage row={{ ...row, doc: row.doc }} policies={policies} />
  ) : (
    <DraftPage row={{ ...row, doc: row.doc }} policies={policies} />
  )
}

function DraftPage({ row, policies }: { readonly row: Row<OpenPolicy>; readonly policies: readonly Policy[] }) {
  const t = useT('policy')
  const { tab } = useSearch({ from: '/policy/$policyId' })
  const part = partOf(row.doc, tab)
  const screenLanguage = useLanguage()
  return (
    <Page
      title={t('versionTitle', { version: row.doc.version })}
      status={<StandingBadge standing={row.doc.status} council={row.doc.worksCouncil.status} />}
      lead={
        row.doc.language === screenLanguage
          ? undefined
          : t('reading.language', { language: t(`reading.languageName.${row.doc.language}`) })
      }
      breadcrumbs={[{ label: t('title'), to: '/policy' }]}
      actions={
        <>
          <CompareLink policy={row.doc} policies={policies} />
          <ExportMenu policy={row.doc} />
          <NextStepLink policy={row.doc} part={part} />
          <DraftMenu row={row} />
        </>
      }
    >
      <StepBar policy={row.doc} />
      <DraftView row={row} policies={policies} part={part} />
    </Page>
  )
}

function DraftMenu({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policy')
  const life = useT('policyLife')
  const common = useT('common')
  const actions = usePolicyActions()
  const fillAll = useFillAll()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={common('more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTextPlus size={18} aria-hidden />}
          disabled={!hasEmptyParts(row.doc) || isTextLocked(row.doc)}
          onClick={() => void fillAll(row.doc)}
        >
          {life('fill.all')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => void actions.discard(row)}
        >
          {t('actions.discard')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface AdoptedPageProps {
  readonly row: Row<AdoptedPolicy>
  readonly policies: readonly Policy[]
}

function AdoptedPage({ row, policies }: AdoptedPageProps) {
  const policy = row.doc
  const { tab } = useSearch({ from: '/policy/$policyId' })
  const t = useT('policy')
  const formats = useFormats()
  const life = useT('policyLife')
  const { on, by, reviewBy } = policy.adoption
  const { withdrawal } = policy
  const lead = [
    t('reading.adoptedLine', { date: formats.date(on), by }),
    t('reading.reviewLine', { date: formats.date(reviewBy) }),
    t('reading.councilLine', { status: t(`reading.councilStatus.${policy.worksCouncil.status}`) }),
    ...(withdrawal === null ? [] : [life('withdraw.line', { ...withdrawal, date: formats.date(withdrawal.on) })]),
  ].join(' · ')
  return (
    <Page
      title={t('versionTitle', { version: policy.version })}
      status={<StandingBadge standing={policyStanding(policy, policies, localToday())} />}
      lead={lead}
      breadcrumbs={[{ label: t('title'), to: '/policy' }]}
      actions={
        <>
          <CompareLink policy={policy} policies={policies} />
          <ExportMenu policy={policy} />
        </>
      }
    >
      <AdoptedView row={row} policies={policies} part={readingPartOf(tab)} />
    </Page>
  )
}
