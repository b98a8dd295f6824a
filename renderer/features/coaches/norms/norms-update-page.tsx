import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileText } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import { normsChanges } from '#shared/domain/norms-changes.ts'
import { coachesTouched } from '#shared/domain/norms-update.ts'
import { useRows } from '#renderer/data/live.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState, Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { AdoptNormsForm } from './adopt-norms-form.tsx'
import { BodyChanges } from './body-changes.tsx'
import { NormsFileNotice, useNormsFile } from './norms-file.tsx'
import { type NormsProposal, useNormsProposal } from './norms-proposal.ts'
import { TouchedCoaches } from './touched-coaches.tsx'

/** What other norms change, and for whom, before they are adopted. */
export function NormsUpdatePage() {
  const t = useT('coachNorms')
  const coaches = useT('coaches')
  const { month } = useFormats()
  const { proposal } = useNormsProposal()
  const norms = useNorms()
  const { choose, error } = useNormsFile()
  const frame = {
    title: t('review.title'),
    breadcrumbs: [
      { label: coaches('title'), to: '/coaches' },
      { label: t('title'), to: '/coaches/norms' },
    ],
  } as const
  if (norms === undefined) return <PageLoading />
  if (proposal === null) {
    return (
      <Page {...frame}>
        <NormsFileNotice error={error} />
        <EmptyState
          icon={IconFileText}
          title={t('review.none.title')}
          body={t('review.none.body')}
          action={<Button onClick={() => void choose()}>{t('load')}</Button>}
        />
      </Page>
    )
  }
  const months = { month: month(`${proposal.norms.validAsOf}-01`), current: month(`${norms.validAsOf}-01`) }
  const source = proposal.from === 'program' ? t('review.ofProgram') : t('review.ofFile', { label: proposal.label })
  return (
    <Page {...frame} lead={`${source} ${t('review.lead', months)}`}>
      <Review proposal={proposal} norms={norms} />
    </Page>
  )
}

interface ReviewProps {
  readonly proposal: NormsProposal
  /** Those that apply now. */
  readonly norms: CoachNorms
}

function Review({ proposal, norms }: ReviewProps) {
  const t = useT('coachNorms')
  const { month } = useFormats()
  const rows = useRows('coaches')
  const today = localToday()
  const changes = useMemo(() => normsChanges(norms, proposal.norms), [norms, proposal])
  const touched = useMemo(
    () =>
      rows &&
      coachesTouched(
        rows.map(({ doc }) => doc),
        norms,
        proposal.norms,
        today,
      ),
    [rows, norms, proposal, today],
  )
  if (touched === undefined) return <PageLoading />
  if (changes.length === 0 && norms.validAsOf === proposal.norms.validAsOf) {
    return (
      <>
        <Text mb="md">{t('review.same')}</Text>
        <ButtonLink to="/coaches/norms">{t('title')}</ButtonLink>
      </>
    )
  }
  return (
    <>
      {proposal.norms.validAsOf < norms.validAsOf && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={20} aria-hidden />} mb="lg">
          {t('review.older')}
        </Alert>
      )}
      {changes.length === 0 ? (
        <Text>{t('review.sameLater', { month: month(`${proposal.norms.validAsOf}-01`) })}</Text>
      ) : (
        <>
          <Section title={t('review.coaches')} description={t('review.coachesLead')}>
            <TouchedCoaches touched={touched} />
          </Section>
          <Section title={t('review.bodies')}>
            <BodyChanges changes={changes} />
          </Section>
        </>
      )}
      <Section title={t('review.adopt')}>
        <AdoptNormsForm proposal={proposal} />
      </Section>
    </>
  )
}
