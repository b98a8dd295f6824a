import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PolicyGoal } from '#shared/domain/policy-goals.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import type { Verdict } from '#shared/report/indicator-value.ts'
import { verdictOf } from '#shared/report/indicator-verdict.ts'
import type { IndicatorValues } from '#shared/report/policy-indicators.ts'
import { useIndicatorReading } from '#renderer/data/indicators.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { indicatorText, targetPicture, targetText } from '#renderer/i18n/indicator-figures.ts'
import { useFigureWords } from '#renderer/i18n/use-figure-words.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { TargetChart } from '#renderer/ui/target-chart.tsx'
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx'
import classes from './overview.module.css'

/** The goals of the policy in force, each with what the records say of it. Says nothing while no policy is in force. */
export function PolicyGoals({ policy }: { readonly policy: AdoptedPolicy | null }) {
  const t = useT('overview')
  const { date } = useFormats()
  const reading = useIndicatorReading()
  if (policy === null) return null
  if (policy.goals.length === 0) return <NoGoals policy={policy} />
  const days = reading && t('goals.lead', { from: date(reading.period.from), to: date(reading.period.to) })
  return (
    <Section title={t('goals.title')} description={days ?? t('goals.reading')}>
      {reading !== null && <GoalTable policy={policy} values={reading.values} />}
      <Text fz="sm" mt="xs">
        <Link to="/policy/$policyId" params={{ policyId: policy.id }} search={{ tab: 'goals' }} className="cb-link">
          {t('goals.more')}
        </Link>
      </Text>
    </Section>
  )
}

function NoGoals({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('overview')
  return (
    <Section title={t('goals.title')}>
      <Text c="dimmed">
        {t('goals.none')}{' '}
        <Link to="/policy/$policyId" params={{ policyId: policy.id }} className="cb-link">
          {t('goals.nonePolicy')}
        </Link>
      </Text>
    </Section>
  )
}

/** "Drie van de zeven doelen met een streefwaarde zijn gehaald." */
function useSummary(verdicts: readonly Verdict[]): string {
  const t = useT('overview')
  const total = verdicts.filter((verdict) => verdict !== 'noTarget').length
  const count = verdicts.filter((verdict) => verdict === 'reached').length
  if (total === 0) return t('goals.noTargets')
  return count === total ? t('goals.allReached', { total }) : t('goals.reached', { count, total })
}

interface GoalTableProps {
  readonly policy: AdoptedPolicy
  readonly values: IndicatorValues
}

function GoalTable({ policy, values }: GoalTableProps) {
  const t = useT('overview')
  const rows = policy.goals.map((goal) => ({
    goal,
    verdict: verdictOf(goal.indicator, goal.target, values[goal.indicator]),
  }))
  const summary = useSummary(rows.map(({ verdict }) => verdict))
  return (
    <>
      <Text fw={550} mb="xs">
        {summary}
      </Text>
      <table className={classes['goals']}>
        <caption className="cb-hidden">{t('goals.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goals.goal')}</th>
            <th scope="col">{t('goals.value')}</th>
            <th scope="col">{t('goals.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ goal, verdict }) => (
            <GoalRow key={goal.id} goal={goal} verdict={verdict} values={values} language={policy.language} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface GoalRowProps {
  readonly goal: PolicyGoal
  readonly verdict: Verdict
  readonly values: IndicatorValues
  readonly language: AdoptedPolicy['language']
}

function GoalRow({ goal, verdict, values, language }: GoalRowProps) {
  const words = useFigureWords()
  const value = values[goal.indicator]
  return (
    <tr>
      <th scope="row" lang={language}>
        {goal.name}
      </th>
      <td>
        {indicatorText(value, words)}
        <TargetChart {...targetPicture(value, goal.target)} />
      </td>
      <td>
        {targetText(value.kind, goal.target, words)}
        {goal.target !== null && (
          <span className={classes['verdict']}>
            <VerdictBadge verdict={verdict} />
          </span>
        )}
      </td>
    </tr>
  )
}
