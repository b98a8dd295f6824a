import { PERCENTAGE_BASE } from '#shared/domain/anonymity.ts'
import type { ManagementReport, ReportedGoals } from '#shared/report/report-document.ts'
import { Heading, useDocument } from '../document-context.tsx'
import { cellText } from '#renderer/i18n/figures.ts'

/** Definitions, how small groups are protected, and where the figures come from. */
export function MethodSection({ report }: { readonly report: ManagementReport }) {
  const { t, formats } = useDocument()
  const minimum = report.minimumGroup
  return (
    <section className="cb-section cb-method">
      <Heading depth={2}>{t('report.method.heading')}</Heading>
      <Heading depth={3}>{t('report.method.definitions')}</Heading>
      <ul>
        <li>
          {t('report.method.counts', { from: formats.date(report.period.from), upTo: formats.date(report.upTo) })}
        </li>
        <li>{t('report.method.joint')}</li>
        <li>{t('report.method.score')}</li>
        <li>{t('report.method.evaluation')}</li>
        <li>{t('report.method.money')}</li>
      </ul>
      {report.policyGoals !== null && <IndicatorDefinitions reported={report.policyGoals} />}
      <Heading depth={3}>{t('report.method.anonymity')}</Heading>
      <ul>
        <li>
          {report.minimumGroupFrom === 'policy'
            ? t('report.method.minimumFromPolicy', { count: minimum })
            : t('report.method.minimumDefault', { count: minimum })}
        </li>
        <li>{t('report.method.complementary')}</li>
        <li>{t('report.method.percentages', { count: Math.max(PERCENTAGE_BASE, minimum) })}</li>
        <li>{t('report.method.noPeople')}</li>
      </ul>
      <Heading depth={3}>{t('report.method.sources')}</Heading>
      <Sources report={report} />
    </section>
  )
}

/** From which records each indicator was computed, once each. */
function IndicatorDefinitions({ reported }: { readonly reported: ReportedGoals }) {
  const { t } = useDocument()
  const words = new Map(reported.goals.map((goal) => [goal.indicator, goal.words]))
  return (
    <>
      <Heading depth={3}>{t('report.policyGoals.computedFrom')}</Heading>
      <ul>
        {[...words].map(([indicator, { name, computedFrom }]) => (
          <li key={indicator}>
            {name}: {computedFrom}
          </li>
        ))}
      </ul>
    </>
  )
}

function Sources({ report }: { readonly report: ManagementReport }) {
  const words = useDocument()
  const { t, formats } = words
  const versions = report.policies.map(({ version, from }) =>
    t('report.method.policyItem', { version, date: formats.date(from) }),
  )
  return (
    <ul>
      <li>
        {t('report.method.source', {
          date: formats.date(report.madeOn),
          total: cellText(report.stages.total, formats.number, words),
        })}
      </li>
      <li>
        {versions.length === 0
          ? t('report.method.sourceNoPolicy')
          : t('report.method.sourcePolicies', { versions: formats.list(versions) })}
      </li>
      <li>{t('report.method.content')}</li>
    </ul>
  )
}
