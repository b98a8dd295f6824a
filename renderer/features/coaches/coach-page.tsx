import { Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { admission } from '#shared/domain/coach-standing.ts'
import { suspensionProposal } from '#shared/domain/coach-steps.ts'
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
import { FactsForm } from './register/facts-form.tsx'
import { HistoryTab } from './register/history-tab.tsx'
import { PapersTab } from './register/papers-form.tsx'
import { PracticeSection } from './register/practice-section.tsx'
import { RatesSection } from './register/rates-section.tsx'
import { RelationsSection } from './register/relations-section.tsx'
import { RoomSection } from './register/room-section.tsx'
import { SuspensionNotice } from './register/suspension-notice.tsx'

const tabs = ['details', 'certificates', 'practice', 'room', 'assessments', 'history'] as const

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
  const isProposed = suspensionProposal(coach, localToday()) !== null
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
      <SuspensionNotice row={row} />
      <AdmissionNotice coach={coach} withOutcome={!isProposed} withLowScores={tab !== 'assessments'} />
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
          <FactsForm row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="certificates">
          <CertificatesTab row={row} />
          <PapersTab row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="practice">
          <PracticeSection row={row} />
          <RatesSection row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="room">
          <RelationsSection row={row} />
          <RoomSection row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="assessments">
          <AssessmentHistory coach={coach} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab coach={coach} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
