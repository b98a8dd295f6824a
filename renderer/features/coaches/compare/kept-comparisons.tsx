import { Text } from '@mantine/core'
import type { CoachComparison } from '#shared/domain/coach-comparison.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import classes from '../coaches.module.css'

/** Comparisons kept as motives, the newest first. */
export function KeptComparisons() {
  const t = useT('coachCompare')
  const rows = useRows('coachComparisons')
  if (rows === undefined) return null
  const newestFirst = rows.toSorted((a, b) => (a.doc.recordedAt < b.doc.recordedAt ? 1 : -1))
  return (
    <Section title={t('kept.title')}>
      {rows.length === 0 && <Text c="dimmed">{t('kept.none')}</Text>}
      <ul className={classes['papers']}>
        {newestFirst.map(({ id, doc }) => (
          <li key={id} className={classes['paper']}>
            <Kept comparison={doc} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Kept({ comparison }: { readonly comparison: CoachComparison }) {
  const t = useT('coachCompare')
  const formats = useFormats()
  const { coaches, chosenCoachId, criteria } = comparison
  const chosen = coaches.find(({ coachId }) => coachId === chosenCoachId)
  const inOrder = coaches.toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
  const name = chosen?.name ?? t('kept.nobody')
  const place = ({ rank, total, name }: (typeof coaches)[number]) =>
    rank === null || total === null
      ? `${name} (${t('kept.unranked')})`
      : `${rank}. ${name} (${formats.number(total, 2)})`
  return (
    <div>
      <Text fw={600}>{chosen === undefined ? t('kept.nobody') : t('kept.chosen', { name: chosen.name })}</Text>
      <Text>{comparison.motive}</Text>
      <Text c="dimmed" fz="sm">
        {[criteria.name, ...inOrder.map(place)].join(' · ')}
      </Text>
      <Text c="dimmed" fz="sm">
        {t('kept.by', { date: formats.date(comparison.on), name: comparison.by })}
      </Text>
      <ButtonLink
        to="/coaches/compare/$comparisonId"
        params={{ comparisonId: comparison.id }}
        variant="subtle"
        size="compact-sm"
        ml={-8}
        aria-label={t('kept.openOf', { date: formats.date(comparison.on), name })}
      >
        {t('kept.open')}
      </ButtonLink>
    </div>
  )
}
