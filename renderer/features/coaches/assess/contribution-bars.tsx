import { Text } from '@mantine/core'
import type { Contribution } from '#shared/domain/coach-score.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import shared from '../coaches.module.css'
import classes from './assess.module.css'

interface ContributionBarsProps {
  readonly criteria: CriteriaSet
  readonly contributions: readonly Contribution[]
  /** What the contributions add up to, in hundredths. */
  readonly hundredths: number
  readonly total: number
  /** What each score rests on, where that is shown along. */
  readonly notes?: Readonly<Record<string, string>>
}

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`

/**
 * What each criterion adds to the total: the bar is its share, the track what a 5 would have given. All on one scale, so
 * that a heavy criterion looks heavy. The figures beside the bars add up to the total.
 */
export function ContributionBars({ criteria, contributions, hundredths, total, notes }: ContributionBarsProps) {
  const t = useT('coachAssess')
  const { number } = useFormats()
  const longest = Math.max(...contributions.map(({ most }) => most))
  if (contributions.length === 0) return null
  return (
    <>
      <ul className={classes['bars']}>
        {contributions.map((share) => (
          <li key={share.id} className={classes['barRow']} data-lowest={share.mean === 1 || undefined}>
            <span>
              {criteria.weighted.find(({ id }) => id === share.id)?.text ?? share.id}
              <span className={classes['product']}>
                {t('bars.score', { score: number(share.mean, isWhole(share.mean) ? 0 : 1), weight: share.weight })}
              </span>
              {notes?.[share.id] !== undefined && <div className={shared['answerNote']}>{notes[share.id]}</div>}
            </span>
            <span className={classes['track']} style={{ width: percent(share.most, longest) }} aria-hidden>
              <span style={{ width: percent(share.hundredths, 100 * share.most) }} />
            </span>
            <span className={classes['figure']} title={shareTitle(share)}>
              {number(share.hundredths / 100, 2)}
            </span>
          </li>
        ))}
      </ul>
      <Text component="div" fz="sm" ta="right" className={classes['figure']} mt={4}>
        {t('bars.sum', { sum: number(hundredths / 100, 2), total: number(total, 1) })}
      </Text>
    </>
  )

  function shareTitle({ hundredths: own, most }: Contribution): string {
    return t('bars.share', { share: number(own / 100, 2), most: number(most, 2) })
  }
}

const isWhole = (mean: number): boolean => Number.isInteger(mean)
