import { VisuallyHidden } from '@mantine/core'
import { type AssessmentResult, type Points, standardLevels } from '#shared/domain/self-assessment-result.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { selfAssessmentStandard, standardAreas } from '#resources/presets/standard-self-assessment.ts'
import classes from './standard.module.css'

interface AreaChartProps {
  readonly result: AssessmentResult
  readonly before: AssessmentResult | null
}

/** A bar per area and one for the whole, with the thresholds as ticks. It is a table, so that it reads as one too. */
export function AreaChart({ result, before }: AreaChartProps) {
  const t = useT('policyStandard')
  const local = useLocal()
  const { thresholds } = selfAssessmentStandard
  const marksOf = (kind: 'overall' | 'perArea') => standardLevels.map((level) => thresholds[level][kind])
  return (
    <table className={classes['chart']}>
      <caption>
        <VisuallyHidden>{t('result.chart')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('result.area')}</th>
          <th scope="col">{t('result.score')}</th>
          <th scope="col" className={classes['figure']}>
            {t('result.now')}
          </th>
          {before !== null && (
            <th scope="col" className={classes['figure']}>
              {t('result.before')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {standardAreas.map(({ id, name }) => {
          const isArea = ({ areaId }: { readonly areaId: string }) => areaId === id
          const points = result.areas.find(isArea)
          if (points === undefined) return null
          return (
            <ChartRow
              key={id}
              name={local(name)}
              points={points}
              before={before === null ? undefined : before.areas.find(isArea)}
              marks={marksOf('perArea')}
            />
          )
        })}
      </tbody>
      <tfoot>
        <ChartRow
          name={t('result.total')}
          points={result.overall}
          before={before?.overall}
          marks={marksOf('overall')}
        />
      </tfoot>
    </table>
  )
}

interface ChartRowProps {
  readonly name: string
  readonly points: Points
  readonly before: Points | undefined
  /** Thresholds in whole per cents. */
  readonly marks: readonly number[]
}

function ChartRow({ name, points, before, marks }: ChartRowProps) {
  const t = useT('policyStandard')
  const formats = useFormats()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <div className={classes['track']} title={t('result.points', { points: points.points, most: points.most })}>
          {before !== undefined && (
            <div className={classes['barBefore']} style={{ width: `${(100 * before.points) / before.most}%` }} />
          )}
          <div
            className={classes['bar']}
            data-with-before={before !== undefined || undefined}
            style={{ width: `${(100 * points.points) / points.most}%` }}
          />
          {marks.map((mark) => (
            <span key={mark} className={classes['mark']} style={{ left: `${mark}%` }} aria-hidden />
          ))}
        </div>
      </td>
      <td className={classes['figure']}>{formats.percent(points.percentage / 100)}</td>
      {before !== undefined && <td className={classes['figureBefore']}>{formats.percent(before.percentage / 100)}</td>}
    </tr>
  )
}
