import { Button, Text } from '@mantine/core'
import { IconFileDownload, IconReport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { managementReport } from '#shared/report/management-report.ts'
import type { Period } from '#shared/report/period.ts'
import type { ManagementReport } from '#shared/report/report-document.ts'
import { useRows } from '#renderer/data/live.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ManagementReportPrint } from '#renderer/print/management-report-print.tsx'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { indicatorWords } from '#resources/presets/policy-goals.ts'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { periodSuffix } from './period-form.ts'
import { PeriodControls } from './period-controls.tsx'
import classes from './report.module.css'

/** The management report over a period: choose, read, save as PDF. */
export function ReportPage() {
  const t = useT('report')
  const [period, setPeriod] = useState<Period | null>(null)
  const report = useReport(period)
  const isEmpty = report?.stages.total.kind === 'value' && report.stages.total.value === 0
  return (
    <Page title={t('title')} lead={t('lead')} actions={<SaveButton report={isEmpty ? null : report} />}>
      <PeriodControls onChange={setPeriod} />
      {isEmpty && <NoTrajectories />}
      {report === null && <Text c="dimmed">{period === null ? t('period.incomplete') : t('loading')}</Text>}
      {report !== null && !isEmpty && (
        <section aria-label={t('preview')} className={classes['sheet']}>
          <ManagementReportPrint report={report} topLevel={2} />
        </section>
      )}
    </Page>
  )
}

/** The report over a period, made again whenever a record that it counts changes. null while it cannot be made. */
function useReport(period: Period | null): ManagementReport | null {
  const language = useLanguage()
  const trajectories = useRows('trajectories')
  const policies = useRows('policies')
  const coaches = useRows('coaches')
  const settings = useSession((state) => state.settings)
  return useMemo(() => {
    if (period === null || settings === null) return null
    if (trajectories === undefined || policies === undefined || coaches === undefined) return null
    const made = managementReport({
      trajectories: trajectories.map(({ doc }) => doc),
      policies: policies.map(({ doc }) => doc),
      coaches: coaches.map(({ doc }) => doc),
      settings,
      language,
      period,
      today: isoDateSchema.parse(localToday()),
      holidays: dutchHolidays,
      indicatorWords: indicatorWords(language),
    })
    return made.ok ? made.value : null
  }, [period, settings, trajectories, policies, coaches, language])
}

function SaveButton({ report }: { readonly report: ManagementReport | null }) {
  const t = useT('report')
  const told = useSavedMessage((fileName) => t('saved', { fileName }))
  const [saving, setSaving] = useState(false)
  const save = async () => {
    if (report === null) return
    setSaving(true)
    told.pdf(await savePdf(report, periodSuffix(report.period)))
    setSaving(false)
  }
  return (
    <Button
      leftSection={<IconFileDownload size={18} aria-hidden />}
      disabled={report === null || saving}
      onClick={() => void save()}
    >
      {saving ? t('saving') : t('save')}
    </Button>
  )
}

function NoTrajectories() {
  const t = useT('report')
  return (
    <EmptyState
      icon={IconReport}
      title={t('empty.title')}
      body={t('empty.body')}
      action={
        <Button component={Link} to="/trajectories/new" variant="default">
          {t('empty.action')}
        </Button>
      }
    />
  )
}
