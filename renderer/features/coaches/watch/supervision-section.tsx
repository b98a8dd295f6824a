import type { Coach } from '#shared/domain/coach.ts'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import {
  type AskedFigure,
  type NormVerdict,
  supervisionIn,
  supervisionNormsOf,
  type SupervisionYear,
} from '#shared/domain/coach-watch.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import classes from './watch.module.css'
import { WatchTable } from './watch-table.tsx'

interface SupervisionSectionProps {
  readonly coaches: readonly Coach[]
  readonly year: number
  /** The norms in use. */
  readonly norms: CoachNorms
}

/** Supervision and peer consultation of the last full year, against what the norms ask. */
export function SupervisionSection({ coaches, year, norms }: SupervisionSectionProps) {
  const t = useT('coachWatch')
  const { number, list } = useFormats()
  const title = t('supervision.title', { year: String(year) })
  const asked = supervisionNormsOf(norms)
  const figure = (key: 'hours' | 'contact' | 'meetings', of: AskedFigure | null) =>
    of === null ? [] : [{ body: of.body, text: t(`supervision.asked.${key}`, { value: number(of.value) }) }]
  const demands = [
    ...figure('hours', asked.hours),
    ...figure('contact', asked.contactHoursPerHour),
    ...figure('meetings', asked.intervision),
  ]
  const bodies = [...new Set(demands.map(({ body }) => body))].map((body) => {
    const texts = demands.filter((demand) => demand.body === body).map(({ text }) => text)
    return t('supervision.by', { body, demands: list(texts) })
  })
  const lead = [t('supervision.lead'), ...bodies, t('supervision.ask')].join(' ')
  const ratioOf = ({ practice }: SupervisionYear): string | null => {
    if (practice === null || practice.contactHours === null || practice.supervisionHours === null) return null
    if (practice.supervisionHours === 0) return t('supervision.noSupervision')
    return number(practice.contactHours / practice.supervisionHours, 1)
  }
  return (
    <Section title={title} description={lead}>
      <WatchTable
        label={title}
        rows={supervisionIn(coaches, year, asked)}
        rowKey={({ coach }) => coach.id}
        coachOf={({ coach }) => coach}
        none={t('empty.title')}
        columns={[
          {
            key: 'hours',
            header: t('supervision.hours'),
            cell: ({ practice, hours }) => {
              const value = practice?.supervisionHours ?? null
              const text = value === null ? null : t('supervision.hoursValue', { value: decimals(value, number) })
              return <Verdict verdict={hours} text={text} notMet={t('supervision.notMet')} />
            },
          },
          {
            key: 'ratio',
            header: t('supervision.ratio'),
            cell: (row) => <Verdict verdict={row.ratio} text={ratioOf(row)} notMet={t('supervision.ratioNotMet')} />,
          },
          {
            key: 'intervision',
            header: t('supervision.intervision'),
            cell: ({ practice, intervision }) => {
              const value = practice?.intervisionMeetings ?? null
              const text = value === null ? null : t('supervision.times', { value: number(value) })
              return <Verdict verdict={intervision} text={text} notMet={t('supervision.notMet')} />
            },
          },
        ]}
      />
    </Section>
  )
}

/** Half hours are told; whole ones without decimals. */
const decimals = (value: number, number: (value: number, digits?: number) => string): string =>
  number(value, Number.isInteger(value) ? 0 : 1)

interface VerdictProps {
  readonly verdict: NormVerdict
  readonly text: string | null
  readonly notMet: string
}

/** What was recorded, with a badge only where it falls short. */
function Verdict({ verdict, text, notMet }: VerdictProps) {
  const t = useT('coachWatch')
  if (verdict === 'unknown' || text === null) return <span>{t('supervision.unknown')}</span>
  return (
    <span className={classes['value']}>
      {text}
      {verdict === 'notMet' && <StatusBadge tone="attention" label={notMet} />}
    </span>
  )
}
