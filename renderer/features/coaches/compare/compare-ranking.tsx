import { Text } from '@mantine/core'
import { contributionsTo, rankCoaches, type ScoredCoach, type Weights } from '#shared/domain/coach-comparison-scores.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import classes from './compare.module.css'
import { scrollable } from './scrollable.ts'

interface CompareRankingProps {
  readonly set: CriteriaSet
  readonly scored: readonly ScoredCoach[]
  readonly weights: Weights
  readonly unranked: readonly Coach[]
}

/** Highest weighted mean: the full width of a bar. */
const BEST = 5

/** White between two parts of a bar, in the units of its box. */
const GAP = 0.4

const widthOf = (parts: readonly { readonly points: number }[]): number =>
  (parts.reduce((sum, { points }) => sum + points, 0) / BEST) * 100

/** The order by weighted mean, with what makes up each total and the scores it comes from. */
export function CompareRanking({ set, scored, weights, unranked }: CompareRankingProps) {
  const t = useT('coachCompare')
  const order = rankCoaches(scored, weights)
  const hasWeights = Object.values(weights).some((weight) => weight > 0)
  return (
    <Section title={t('ranking.title')} description={t('ranking.lead')}>
      {scored.length === 0 && <Text>{t('ranking.nobody')}</Text>}
      {!hasWeights && <Text role="alert">{t('ranking.noWeights')}</Text>}
      {scored.length > 0 && hasWeights && (
        <div className={classes['scroller']} {...scrollable(t('ranking.title'))}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('ranking.place')}</th>
                <th scope="col">{t('ranking.coach')}</th>
                <th scope="col" className={classes['figure']}>
                  {t('ranking.total')}
                </th>
                <th scope="col">{t('ranking.made')}</th>
              </tr>
            </thead>
            <tbody>
              {order.map((coach) => (
                <RankedRow key={coach.id} coach={coach} set={set} weights={weights} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unranked.length > 0 && scored.length > 0 && (
        <Text c="dimmed" mt="sm">
          {t('ranking.notRanked', { count: unranked.length, names: unranked.map(({ name }) => name).join(', ') })}
        </Text>
      )}
      {scored.length > 0 && <Scores set={set} scored={scored} />}
    </Section>
  )
}

interface RankedRowProps {
  readonly coach: ReturnType<typeof rankCoaches>[number]
  readonly set: CriteriaSet
  readonly weights: Weights
}

function RankedRow({ coach, set, weights }: RankedRowProps) {
  const t = useT('coachCompare')
  const { number } = useFormats()
  const texts = new Map(set.weighted.map(({ id, text }) => [id, text]))
  const parts = contributionsTo(coach.scores, weights).filter(({ points }) => points > 0)
  const said = parts.map(({ id, points }) =>
    t('ranking.contribution', { criterion: texts.get(id) ?? id, points: number(points, 2) }),
  )
  return (
    <tr>
      <td>{coach.rank}</td>
      <th scope="row">{coach.name}</th>
      <td className={classes['figure']}>{number(coach.points / 100, 2)}</td>
      <td>
        <svg
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          className={classes['bar']}
          role="img"
          aria-label={said.join('; ')}
        >
          {parts.map(({ id, points }, at) => (
            <rect
              key={id}
              x={widthOf(parts.slice(0, at))}
              y={0}
              width={widthOf([{ points }]) - GAP}
              height={10}
              data-shade={at % 2}
            >
              <title>{said[at]}</title>
            </rect>
          ))}
        </svg>
      </td>
    </tr>
  )
}

function Scores({ set, scored }: { readonly set: CriteriaSet; readonly scored: readonly ScoredCoach[] }) {
  const t = useT('coachCompare')
  const { number } = useFormats()
  return (
    <div className={classes['scroller']} {...scrollable(t('ranking.scores'))}>
      <table className={classes['table']}>
        <caption>{t('ranking.scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.criterion')}</th>
            {scored.map(({ id, name }) => (
              <th key={id} scope="col" className={classes['figure']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.weighted.map(({ id, text }) => {
            const scores = scored.map((coach) => coach.scores[id] ?? 0)
            const best = Math.max(...scores)
            const differs = new Set(scores).size > 1
            return (
              <tr key={id}>
                <th scope="row">{text}</th>
                {scored.map((coach, at) => (
                  <td
                    key={coach.id}
                    className={classes['figure']}
                    data-best={(differs && scores[at] === best) || undefined}
                  >
                    {number(scores[at] ?? 0, 1)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
