import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CoachComparison } from '#shared/domain/coach-comparison.ts'
import { comparisonDocument } from '#shared/report/coach-comparison-document.ts'
import { useRow } from '#renderer/data/live.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { CoachComparisonPrint } from '#renderer/print/coach-comparison-print.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import classes from './compare.module.css'

/** A kept comparison as it was on its day: to read, and to save as PDF. Nothing in it can be changed. */
export function KeptComparisonPage() {
  const { comparisonId } = useParams({ from: '/coaches/compare/$comparisonId' })
  const row = useRow('coachComparisons', comparisonId)
  if (row === undefined) return <PageLoading />
  if (row === null) return <PageMissing />
  return <KeptComparison comparison={row.doc} />
}

function KeptComparison({ comparison }: { readonly comparison: CoachComparison }) {
  const t = useT('coachCompare')
  const { date } = useFormats()
  const settings = useSession((state) => state.settings)
  const document = useMemo(
    () => (settings === null ? null : comparisonDocument(comparison, settings)),
    [comparison, settings],
  )
  const told = useSavedMessage()
  const [saving, setSaving] = useState(false)
  if (document === null) return <PageLoading />
  const save = async () => {
    setSaving(true)
    told.pdf(await savePdf(document, comparison.on))
    setSaving(false)
  }
  return (
    <Page
      title={t('read.title', { date: date(comparison.on) })}
      lead={t('read.lead')}
      breadcrumbs={[
        { label: t('toRegister'), to: '/coaches' },
        { label: t('read.back'), to: '/coaches/compare' },
      ]}
      actions={
        <Button leftSection={<IconFileTypePdf size={18} aria-hidden />} loading={saving} onClick={() => void save()}>
          {t('read.savePdf')}
        </Button>
      }
    >
      <section aria-label={t('read.paper')} className={classes['sheet']}>
        <CoachComparisonPrint comparison={document} topLevel={2} />
      </section>
    </Page>
  )
}
