import type { Cell } from '#shared/domain/anonymity.ts'
import type { Party } from '#shared/domain/trajectory.ts'
import type { Effort, EvaluationResults } from '#shared/report/report-document.ts'
import { BarTable } from '../bar-table.tsx'
import { Heading, useDocument } from '../document-context.tsx'
import { cellText, shareText, shareValue } from '#renderer/i18n/figures.ts'

/** Written out here: the domain's own list comes with every schema, which the print window does not need. */
const perspectives = ['coachee', 'manager', 'coach'] as const satisfies readonly Party[]

/** What the three parties said at the end, and whether they said anything. */
export function EvaluationsSection({ evaluations }: { readonly evaluations: EvaluationResults }) {
  const words = useDocument()
  const { t, formats } = words
  const { received, grade, behaviourSeen, trajectories } = evaluations
  const none = received.coachee.kind === 'empty'
  const seen = shareValue(behaviourSeen)
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('report.evaluations.heading')}</Heading>
      {none ? (
        <p>{t('report.evaluations.empty')}</p>
      ) : (
        <>
          <p className="cb-lead">
            {grade.kind === 'value'
              ? t('report.evaluations.grade', { grade: formats.number(grade.value, 1) })
              : t('report.evaluations.gradeHidden')}
          </p>
          {seen !== null && <p>{t('report.evaluations.behaviour', { percent: shareText(behaviourSeen, words) })}</p>}
          <BarTable
            caption={
              trajectories.kind === 'value'
                ? t('report.evaluations.lead', { total: formats.number(trajectories.value) })
                : t('report.evaluations.leadHidden')
            }
            labelHeader={t('report.evaluations.column')}
            valueHeader={t('report.evaluations.received')}
            full={1}
            rows={perspectives.map((party) => ({
              id: party,
              label: t(`report.evaluations.${party}`),
              value: shareValue(received[party]),
              text: shareText(received[party], words),
            }))}
          />
        </>
      )}
    </section>
  )
}

/** Sessions, coaches and money. */
export function EffortSection({ effort }: { readonly effort: Effort }) {
  const words = useDocument()
  const { t, formats } = words
  const cell = (of: Cell, write: (value: number) => string) => cellText(of, write, words)
  const mean = (value: number) => formats.number(value, 1)
  // Cents say nothing in sums of a whole year.
  const euros = (cents: number) => formats.money(Math.round(cents / 100) * 100).replace(/[,.]00$/, '')
  const rows: readonly (readonly [string, string])[] = [
    [t('report.effort.sessionsHeld'), cell(effort.sessionsHeld, formats.number)],
    [t('report.effort.planned'), cell(effort.plannedPerTrajectory, mean)],
    [t('report.effort.held'), cell(effort.heldPerTrajectory, mean)],
    [t('report.effort.internal'), shareText(effort.internalCoach, words)],
    [t('report.effort.costInPeriod'), cell(effort.costInPeriod, euros)],
    [t('report.effort.costPer'), cell(effort.costPerTrajectory, euros)],
  ]
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('report.effort.heading')}</Heading>
      <figure className="cb-figure">
        <table className="cb-table cb-table-values">
          <caption>{t('report.effort.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.effort.measure')}</th>
              <th scope="col">{t('report.effort.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    </section>
  )
}
