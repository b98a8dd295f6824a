import { Text } from '@mantine/core'
import type { Coach } from '#shared/domain/coach.ts'
import { type SuspensionProposal, suspensionProposal } from '#shared/domain/coach-steps.ts'
import {
  concentration,
  CONCENTRATION_FROM,
  CONCENTRATION_SHARE,
  papersToWatch,
  registerChecksDue,
  type WatchedFile,
} from '#shared/domain/coach-watch.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { ValidityBadge } from '../coach-badges.tsx'
import classes from './watch.module.css'
import { WatchTable } from './watch-table.tsx'

interface WatchProps {
  readonly coaches: readonly Coach[]
  readonly files: readonly WatchedFile[]
  readonly today: IsoDate
}

/** Coaches of whom a paper lapsed that admission asked for. Nothing happens by itself. */
export function ProposalsSection({ coaches, today }: Omit<WatchProps, 'files'>) {
  const t = useT('coachWatch')
  const { shortDate, list } = useFormats()
  const rows = coaches.flatMap((coach) => {
    const proposal = suspensionProposal(coach, today)
    return proposal === null ? [] : [{ coach, ...proposal }]
  })
  const why = ({ obstacles }: SuspensionProposal): string =>
    list(
      obstacles.flatMap(({ code }) =>
        code === 'certificateNotValid' || code === 'insuranceNotValid' ? [t(`proposals.${code}`)] : [],
      ),
    )
  return (
    <Section title={t('proposals.title')} {...(rows.length > 0 && { description: t('proposals.lead') })}>
      <WatchTable
        label={t('proposals.title')}
        rows={rows}
        rowKey={({ coach }) => coach.id}
        coachOf={({ coach }) => coach}
        none={t('proposals.none')}
        columns={[
          { key: 'why', header: t('proposals.why'), cell: why },
          {
            key: 'since',
            header: t('proposals.since'),
            cell: ({ since }) => (since === null ? t('proposals.never') : shortDate(since)),
          },
        ]}
      />
    </Section>
  )
}

/** Certificates and insurance that ran out or will within 90 days. */
export function PapersSection({ coaches, files, today }: WatchProps) {
  const t = useT('coachWatch')
  const { shortDate, number } = useFormats()
  return (
    <Section title={t('papers.title')} description={t('papers.lead')}>
      <WatchTable
        label={t('papers.title')}
        rows={papersToWatch(coaches, files, today)}
        rowKey={({ coach, paper }) => `${coach.id}-${paper}`}
        coachOf={({ coach }) => coach}
        none={t('papers.none')}
        columns={[
          { key: 'paper', header: t('papers.paper'), cell: ({ paper }) => t(`papers.${paper}`) },
          {
            key: 'until',
            header: t('papers.until'),
            cell: ({ validity }) => (
              <span className={classes['value']}>
                {'until' in validity && shortDate(validity.until)}
                <ValidityBadge validity={validity} />
              </span>
            ),
          },
          {
            key: 'running',
            header: t('papers.running'),
            isFigure: true,
            cell: ({ running }) => number(running),
          },
        ]}
      />
    </Section>
  )
}

/** Certificates that nobody saw in the public register for a year. */
export function RegisterSection({ coaches, today }: Omit<WatchProps, 'files'>) {
  const t = useT('coachWatch')
  const { shortDate } = useFormats()
  return (
    <Section title={t('register.title')} description={t('register.lead')}>
      <WatchTable
        label={t('register.title')}
        rows={registerChecksDue(coaches, today)}
        rowKey={({ coach }) => coach.id}
        coachOf={({ coach }) => coach}
        none={t('register.none')}
        columns={[
          {
            key: 'seenOn',
            header: t('register.seenOn'),
            cell: ({ seenOn }) => (seenOn === null ? t('register.never') : shortDate(seenOn)),
          },
        ]}
      />
    </Section>
  )
}

/** Whether one coach gets most of the work. All coaches count here, also those who left. */
export function SpreadSection({ coaches, files, today }: WatchProps) {
  const t = useT('coachWatch')
  const { percent, number } = useFormats()
  const { total, tooFew, above } = concentration(files, today)
  const limit = percent(CONCENTRATION_SHARE)
  const rows = above.flatMap(({ coachId, count, share }) => {
    const coach = coaches.find(({ id }) => id === coachId)
    return coach === undefined ? [] : [{ coach, count, share }]
  })
  return (
    <Section title={t('spread.title')} description={t('spread.lead', { limit })}>
      {tooFew ? (
        <Text c="dimmed">{t('spread.tooFew', { from: number(CONCENTRATION_FROM), total: number(total) })}</Text>
      ) : (
        <WatchTable
          label={t('spread.title')}
          rows={rows}
          rowKey={({ coach }) => coach.id}
          coachOf={({ coach }) => coach}
          none={t('spread.none', { limit, total: number(total) })}
          columns={[
            {
              key: 'count',
              header: t('spread.count'),
              isFigure: true,
              cell: ({ count }) => t('spread.of', { part: number(count), total: number(total) }),
            },
            { key: 'share', header: t('spread.share'), isFigure: true, cell: ({ share }) => percent(share) },
          ]}
        />
      )}
    </Section>
  )
}
