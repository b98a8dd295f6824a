import { Text } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TrajectoryStatus } from '#shared/domain/trajectory.ts'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { setFilter } from '#renderer/ui/filters.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import type { OverviewFacts } from './overview-facts.ts'
import classes from './overview.module.css'

/** How the trajectories stand: three figures and a bar per state. */
export function TrajectoryCounts({ facts }: { readonly facts: OverviewFacts }) {
  const t = useT('overview')
  const { number, money } = useFormats()
  const { statuses, running, admittedCoaches, inForce, budget } = facts
  const total = statuses.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={t('counts.title')} description={t('counts.lead', { count: running })}>
      <dl className={classes['cards']}>
        <Card label={t('counts.policyInForce')}>
          {inForce === null ? t('counts.policyNone') : t('counts.policyVersion', { version: inForce.version })}
        </Card>
        <Card label={t('counts.running')}>{number(running)}</Card>
        <Card label={t('counts.admitted')}>{number(admittedCoaches)}</Card>
        {budget !== null && (
          <Card label={t('counts.budget', { year: budget.year })}>
            {t('counts.budgetUse', { used: money(budget.usedCents), total: money(budget.ceilingCents) })}
          </Card>
        )}
      </dl>
      <StatusBars statuses={statuses} />
      <Text c="dimmed" fz="sm" mt="xs">
        <Link to="/trajectories" className="cb-link" onClick={() => setFilter('trajectories', 'status', '')}>
          {t('counts.total', { count: total })}
        </Link>
      </Text>
    </Section>
  )
}

function Card({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div className={classes['card']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function StatusBars({ statuses }: { readonly statuses: OverviewFacts['statuses'] }) {
  const t = useT('overview')
  const local = useLocal()
  const { number } = useFormats()
  const navigate = useNavigate()
  const most = Math.max(...statuses.map(({ count }) => count))
  const show = (status: TrajectoryStatus) => {
    setFilter('trajectories', 'status', status)
    void navigate({ to: '/trajectories' })
  }
  return (
    <table className={classes['counts']}>
      <caption className="cb-hidden">{t('counts.title')}</caption>
      <tbody>
        {statuses.map(({ status, count }) => {
          const name = local(stateText(status).name)
          return (
            <tr key={status}>
              <th scope="row">
                <button
                  type="button"
                  className={classes['countLink']}
                  title={t('counts.show', { status: name })}
                  onClick={() => show(status)}
                >
                  {name}
                </button>
              </th>
              <td>
                <span className={classes['measure']}>
                  <svg className={classes['bar']} aria-hidden preserveAspectRatio="none" viewBox="0 0 100 12">
                    <rect width={Math.max(0.6, (100 * count) / most)} height="12" />
                  </svg>
                  {number(count)}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
