import type { Cell } from '#shared/domain/anonymity.ts'
import type { ManagementReport, StageCounts } from '#shared/report/report-document.ts'
import { BarTable, type BarRow } from '../bar-table.tsx'
import { Heading, useDocument } from '../document-context.tsx'
import { cellText, cellValue } from '#renderer/i18n/figures.ts'

interface SectionProps {
  readonly report: ManagementReport
}

type StageLine = Exclude<keyof StageCounts, 'total'>

/** Trajectories by where they stand on the last day. */
export function StagesSection({ report }: SectionProps) {
  const words = useDocument()
  const { t, formats } = words
  const { stages } = report
  const text = (cell: Cell) => cellText(cell, formats.number, words)
  const row = (id: StageLine, part = false): BarRow => ({
    id,
    label: t(`report.stages.${id}`),
    value: cellValue(stages[id]),
    text: text(stages[id]),
    part,
  })
  // Parts of which none may be shown say no more than the line above them.
  const parts = (...ids: readonly StageLine[]) =>
    ids.every((id) => stages[id].kind === 'hidden') ? [] : ids.map((id) => row(id, true))
  return (
    <section className="cb-section">
      <Heading depth={2}>{t('report.stages.heading')}</Heading>
      <p className="cb-lead">
        {stages.total.kind === 'value'
          ? t('report.stages.lead', { total: text(stages.total) })
          : t('report.stages.leadHidden')}
      </p>
      <p>
        {t('report.stages.flow', { requested: text(report.requestedInPeriod), started: text(report.startedInPeriod) })}
      </p>
      <BarTable
        caption={t('report.stages.caption', { date: formats.date(report.upTo) })}
        labelHeader={t('report.stages.column')}
        valueHeader={t('report.stages.count')}
        rows={[
          row('awaiting'),
          row('running'),
          row('ended'),
          ...parts('completed', 'stopped'),
          row('declined'),
          ...parts('rejected', 'referred', 'withdrawn'),
        ]}
        total={{ label: t('report.stages.total'), text: text(stages.total) }}
        note={Object.values(stages).some(({ kind }) => kind === 'hidden') ? t('report.hiddenNote') : undefined}
      />
    </section>
  )
}
/** Trajectories per department, as far as the groups allow. */
export function DepartmentsSection({ report }: SectionProps) {
  const { t, formats } = useDocument()
  const { shown, others } = report.departments
  const rows = shown.map(({ name, count }): BarRow => ({
    id: name,
    label: name === '' ? t('report.departments.unknown') : name,
    value: count,
    text: formats.number(count),
  }))
  const rest: readonly BarRow[] =
    others === null
      ? []
      : [{ id: ' ', label: t('report.departments.others'), value: others, text: formats.number(others), tone: 'start' }]
  return (
    <section className="cb-section">
      <Heading depth={2}>{t('report.departments.heading')}</Heading>
      {shown.length === 0 ? (
        <p>{t('report.departments.none')}</p>
      ) : (
        <BarTable
          caption={t('report.departments.caption')}
          labelHeader={t('report.departments.column')}
          valueHeader={t('report.stages.count')}
          rows={[...rows, ...rest]}
        />
      )}
    </section>
  )
}
