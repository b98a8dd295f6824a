import type { ManagementReport } from '#shared/report/report-document.ts'
import { DocumentFrame, Heading, useDocument } from './document-context.tsx'
import { cellText, shareText } from '#renderer/i18n/figures.ts'
import { GoalResultsSection, JointGoalsSection } from './report/goal-sections.tsx'
import { MethodSection } from './report/method-section.tsx'
import { EffortSection, EvaluationsSection } from './report/outcome-sections.tsx'
import { PolicyGoalsSection } from './report/policy-goals-section.tsx'
import { DepartmentsSection, StagesSection } from './report/volume-sections.tsx'

interface ManagementReportPrintProps {
  readonly report: ManagementReport
  /** 2 on a screen that has a title of its own. */
  readonly topLevel?: 1 | 2
}

/** The management report, the same on paper and on screen. */
export function ManagementReportPrint({ report, topLevel = 1 }: ManagementReportPrintProps) {
  return (
    <DocumentFrame language={report.language} topLevel={topLevel}>
      <TitleBlock report={report} />
      <Summary report={report} />
      <StagesSection report={report} />
      {report.policyGoals !== null && <PolicyGoalsSection reported={report.policyGoals} />}
      <JointGoalsSection joint={report.jointGoals} />
      <GoalResultsSection goals={report.goalResults} />
      <EvaluationsSection evaluations={report.evaluations} />
      <EffortSection effort={report.effort} />
      <DepartmentsSection report={report} />
      <MethodSection report={report} />
    </DocumentFrame>
  )
}

interface PartProps {
  readonly report: ManagementReport
}

function TitleBlock({ report }: PartProps) {
  const { t, formats } = useDocument()
  const { period, upTo, policies } = report
  const policy = policies[0]
  return (
    <header className="cb-title-block">
      <p className="cb-organisation">{report.organisation}</p>
      <Heading depth={1}>{t('report.name')}</Heading>
      <p className="cb-period">
        {t('report.period', { from: formats.date(period.from), to: formats.date(period.to) })}
      </p>
      {report.demo && <p className="cb-demo">{t('demo')}</p>}
      <dl className="cb-facts">
        <Fact term={t('report.facts.madeOn')} value={formats.date(report.madeOn)} />
        <Fact
          term={t('report.facts.policy')}
          value={
            policy === undefined
              ? t('report.facts.noPolicy')
              : t('report.facts.policyVersion', { version: policy.version, date: formats.date(policy.from) })
          }
        />
        <Fact term={t('report.facts.minimumGroup')} value={t('report.facts.people', { count: report.minimumGroup })} />
      </dl>
      {upTo < period.to && <p className="cb-note">{t('report.facts.running', { date: formats.date(upTo) })}</p>}
    </header>
  )
}

const Fact = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
)

/** The figures that a director looks for first; what may not be shown is left out. */
function useKeyFigures({ stages, jointGoals, goalResults, effort }: ManagementReport) {
  const words = useDocument()
  const { t, formats } = words
  const change = goalResults.change.kind === 'value' ? goalResults.change.value : null
  const figures = [
    stages.total.kind === 'value' && {
      value: formats.number(stages.total.value),
      label: t('report.summary.tiles.trajectories'),
    },
    jointGoals.share.kind !== 'hidden' &&
      jointGoals.share.kind !== 'empty' && {
        value: shareText(jointGoals.share, words),
        label: t('report.summary.tiles.joint'),
      },
    goalResults.reached.kind !== 'hidden' &&
      goalResults.reached.kind !== 'empty' && {
        value: shareText(goalResults.reached, words),
        label: t('report.summary.tiles.reached'),
      },
    change !== null && {
      value: formats.number(Math.abs(change), 1),
      label: change < 0 ? t('report.summary.tiles.changeDown') : t('report.summary.tiles.change'),
    },
    effort.costInPeriod.kind === 'value' && {
      value: cellText(effort.costInPeriod, (cents) => thousands(cents, formats), words),
      label: t('report.summary.tiles.cost'),
    },
  ]
  return figures.filter((figure) => figure !== false)
}

/** Whole euros. */
const thousands = (cents: number, formats: ReturnType<typeof useDocument>['formats']): string =>
  formats.money(Math.round(cents / 100) * 100).replace(/[,.]00$/, '')

function Summary({ report }: PartProps) {
  const { t } = useDocument()
  const figures = useKeyFigures(report)
  return (
    <section className="cb-section cb-summary">
      <Heading depth={2}>{t('report.summary.heading')}</Heading>
      {figures.length === 0 ? (
        <p>{t('report.summary.nothingToSay')}</p>
      ) : (
        <ul className="cb-key-figures">
          {figures.map(({ value, label }) => (
            <li key={label}>
              <strong>{value}</strong> <span>{label}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
