import type { Coach } from '#shared/domain/coach.ts'
import { capacityOf, type CapacityMonth, type WatchedFile } from '#shared/domain/coach-watch.ts'
import { maximumOf } from '#shared/domain/matching-requirements.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { scrollable } from '../compare/scrollable.ts'
import classes from './watch.module.css'
import { CoachLink } from './watch-table.tsx'

interface CapacityTableProps {
  readonly coaches: readonly Coach[]
  readonly files: readonly WatchedFile[]
  readonly rules: TrajectoryRules
  readonly today: IsoDate
}

/** The coming twelve months per coach: what runs against the most that the rules and the coach allow, and absences. */
export function CapacityTable({ coaches, files, rules, today }: CapacityTableProps) {
  const t = useT('coachWatch')
  const { shortMonth } = useFormats()
  const rows = coaches.map((coach) => ({
    coach,
    maximum: maximumOf(coach, rules),
    months: capacityOf(coach, files, today),
  }))
  return (
    <Section title={t('capacity.title')} description={t('capacity.lead')}>
      <div className={classes['scroller']} {...scrollable(t('capacity.title'))}>
        <table className={`${classes['table']} ${classes['months']}`} aria-label={t('capacity.title')}>
          <thead>
            <tr>
              <th scope="col">{t('coach')}</th>
              <th scope="col">{t('capacity.maximum')}</th>
              {rows[0]?.months.map(({ month: start }) => (
                <th key={start} scope="col">
                  {shortMonth(start)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ coach, maximum, months }) => (
              <tr key={coach.id}>
                <th scope="row">
                  <CoachLink coach={coach} />
                  {coach.status === 'suspended' && <span className={classes['mark']}>{t('capacity.suspended')}</span>}
                </th>
                <td>{maximum ?? t('capacity.notStated')}</td>
                {months.map((each) => (
                  <MonthCell key={each.month} month={each} maximum={maximum} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

/** The number that runs, and in words when there is no room or nobody. */
function MonthCell({
  month: { running, absent },
  maximum,
}: {
  readonly month: CapacityMonth
  readonly maximum: number | null
}) {
  const t = useT('coachWatch')
  const isFull = maximum !== null && running >= maximum
  return (
    <td data-full={isFull || undefined}>
      {running}
      {isFull && <span className={classes['mark']}>{t('capacity.full')}</span>}
      {absent && <span className={classes['mark']}>{t('capacity.away')}</span>}
    </td>
  )
}
