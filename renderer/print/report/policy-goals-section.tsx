import type { ReportedGoal, ReportedGoals } from '#shared/report/report-document.ts'
import { TargetChart } from '#renderer/ui/target-chart.tsx'
import { Heading, useDocument } from '../document-context.tsx'
import { indicatorText, targetPicture, targetText, verdictText } from '#renderer/i18n/indicator-figures.ts'

/** The goals of the policy: what each is measured by, the target, and what was measured. */
export function PolicyGoalsSection({ reported }: { readonly reported: ReportedGoals }) {
  const { t } = useDocument()
  const count = (verdict: ReportedGoal['verdict']) => reported.goals.filter((goal) => goal.verdict === verdict).length
  const [reached, notYet, unknown] = [count('reached'), count('notYet'), count('unknown')]
  return (
    <section className="cb-section cb-keep">
      <Heading depth={2}>{t('report.policyGoals.heading')}</Heading>
      <p className="cb-lead">{t('report.policyGoals.lead', { version: reported.version })}</p>
      <p>
        {t('report.policyGoals.reachedOf', { targets: reached + notYet + unknown, reached, notYet, unknown })}{' '}
        {t('report.policyGoals.chartNote')}
      </p>
      <figure className="cb-figure cb-figure-long">
        <table className="cb-table cb-goals">
          <caption>{t('report.policyGoals.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.policyGoals.goal')}</th>
              <th scope="col">{t('report.policyGoals.measured')}</th>
              <th scope="col">{t('report.policyGoals.target')}</th>
            </tr>
          </thead>
          <tbody>
            {/* Two goals may have one name and one indicator: only their place tells them apart. */}
            {reported.goals.map((goal, at) => (
              <GoalRow key={`${at}/${goal.indicator}`} goal={goal} language={reported.language} />
            ))}
          </tbody>
        </table>
      </figure>
    </section>
  )
}

function GoalRow({ goal, language }: { readonly goal: ReportedGoal; readonly language: ReportedGoals['language'] }) {
  const words = useDocument()
  const { t } = words
  const { name, contributesTo, value, target, owner, verdict } = goal
  return (
    <tr>
      <th scope="row">
        <strong lang={language}>{name}</strong>
        <span className="cb-goal-detail">
          {t(`report.policyGoals.contributesTo.${contributesTo}`)} · {goal.words.name}
        </span>
        {owner !== '' && <span className="cb-goal-detail">{t('report.policyGoals.owner', { owner })}</span>}
      </th>
      <td>
        <strong>{indicatorText(value, words)}</strong>
        <TargetChart {...targetPicture(value, target)} />
      </td>
      <td>
        {targetText(value.kind, target, words)}
        {target !== null && <strong className="cb-goal-detail">{verdictText(verdict, words)}</strong>}
      </td>
    </tr>
  )
}
