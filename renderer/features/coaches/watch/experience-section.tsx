import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { PERCENTAGE_BASE } from '#shared/domain/anonymity.ts'
import { coachExperience, type ExperiencedFile, lastQuarterEnd } from '#shared/domain/coach-experience.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import { cellText, shareText } from '#renderer/i18n/figures.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { WatchTable } from './watch-table.tsx'

interface ExperienceSectionProps {
  readonly coaches: readonly Coach[]
  readonly files: readonly ExperiencedFile[]
  readonly today: IsoDate
  /** Smallest number of coachees behind a figure. */
  readonly minimum: number
}

/** What coachees said and what was reached with each coach, where enough people stand behind it. By name, no ranking. */
export function ExperienceSection({ coaches, files, today, minimum }: ExperienceSectionProps) {
  const t = useT('coachWatch')
  const words = { t: useT('print'), formats: useFormats() }
  const { date, number } = words.formats
  const rows = useMemo(() => {
    const experience = new Map(coachExperience(files, today, minimum).map((each) => [each.coachId, each]))
    return coaches.flatMap((coach) => {
      const found = experience.get(coach.id)
      return found === undefined || found.trajectories.kind !== 'value' ? [] : [{ coach, ...found }]
    })
  }, [coaches, files, today, minimum])
  const lead = t('experience.lead', {
    date: date(lastQuarterEnd(today)),
    minimum: number(minimum),
    base: number(Math.max(PERCENTAGE_BASE, minimum)),
  })
  return (
    <Section title={t('experience.title')} description={lead}>
      <WatchTable
        label={t('experience.title')}
        rows={rows}
        rowKey={({ coach }) => coach.id}
        coachOf={({ coach }) => coach}
        none={t('experience.none')}
        columns={[
          {
            key: 'trajectories',
            header: t('experience.trajectories'),
            isFigure: true,
            cell: ({ trajectories }) => cellText(trajectories, number, words),
          },
          {
            key: 'alliance',
            header: t('experience.alliance'),
            isFigure: true,
            cell: ({ alliance }) => cellText(alliance, (mean) => number(mean, 1), words),
          },
          {
            key: 'reached',
            header: t('experience.reached'),
            isFigure: true,
            cell: ({ reached }) => shareText(reached, words),
          },
        ]}
      />
      {rows.length > 0 && (
        <Text c="dimmed" fz="sm" mt="sm" maw={720}>
          {t('experience.allianceHelp')}
        </Text>
      )}
    </Section>
  )
}
