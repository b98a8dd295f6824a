import { Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { admission } from '#shared/domain/coach-standing.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRow } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { AdmissionNotice } from './admission-notice.tsx'
import { AssessmentAction } from './assess/assessment-action.tsx'
import { AssessmentHistory } from './assess/assessment-history.tsx'
import { CertificatesTab } from './certificates-tab.tsx'
import { StandingBadge } from './coach-badges.tsx'
import { CoachMenu } from './coach-menu.tsx'
import { DetailsForm } from './details-form.tsx'

const tabs = ['details', 'certificates', 'assessments'] as const

/** One coach: who it is, which papers, and how the assessments went. */
export function CoachPage() {
  const { coachId } = useParams({ from: '/coaches/$coachId' })
  const row = useRow('coaches', coachId)
  if (row === undefined) return <PageLoading />
  return row === null ? <PageMissing /> : <CoachFile row={row} />
}

function CoachFile({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coaches')
  const navigate = useNavigate()
  const search = useSearch({ from: '/coaches/$coachId' })
  const tab = tabs.find((known) => known === search.tab) ?? 'details'
  const coach = row.doc
  const open = (to: string | null) =>
    void navigate({ to: '/coaches/$coachId', params: { coachId: row.id }, search: to === null ? {} : { tab: to } })
  return (
    <Page
      title={coach.name}
      status={<StandingBadge standing={admission(coach, localToday()).kind} />}
      lead={[t(`form.${coach.kind}`), coach.organisation, coach.specialisms].filter(Boolean).join(' · ')}
      breadcrumbs={[{ label: t('title'), to: '/coaches' }]}
      actions={
        <>
          <AssessmentAction coach={coach} />
          <CoachMenu row={row} />
        </>
      }
    >
      <AdmissionNotice coach={coach} withLowScores={tab !== 'assessments'} />
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List aria-label={t('tabs.label')} mb="lg">
          {tabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(`tabs.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="details">
          <DetailsForm row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="certificates">
          <CertificatesTab row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="assessments">
          <AssessmentHistory coach={coach} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
