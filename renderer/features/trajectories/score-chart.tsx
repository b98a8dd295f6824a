import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { EXPECTED_T } from '#shared/domain/goal-attainment.ts'
import { chartGeometry, HEIGHT, WIDTH } from './score-geometry.ts'
import classes from './trajectories.module.css'

interface ScoreChartProps {
  readonly start: number
  readonly end: number | null
}

/** Fixed roles in every chart of the product: start grey, end petrol. Dark mode lightens both through CSS. */
const START = 'var(--mantine-color-dimmed)'
const END = 'var(--mantine-color-anchor)'

/** From start to end on the T scale, with the expected 50 as a line. Labels stand at the points themselves. */
export function ScoreChart({ start, end }: ScoreChartProps) {
  const t = useT('trajectories')
  const { number } = useFormats()
  const geometry = chartGeometry(start, end)
  const { axis, x, labels } = geometry
  const text = (value: number) => number(value, 1)
  const label =
    end === null
      ? t('score.chartLabelStart', { start: text(start) })
      : t('score.chartLabel', { start: text(start), end: text(end) })
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes['chart']} role="img" aria-label={label} fontSize={13}>
      <line x1={x(axis.from)} x2={x(axis.to)} y1={96} y2={96} stroke="var(--cb-control-border)" />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={96} y2={101} stroke="var(--cb-control-border)" />
          <text x={x(tick)} y={117} textAnchor="middle" fill="var(--mantine-color-dimmed)">
            {tick}
          </text>
        </g>
      ))}
      <line
        x1={x(EXPECTED_T)}
        x2={x(EXPECTED_T)}
        y1={22}
        y2={96}
        stroke="currentColor"
        strokeWidth={1.5}
        strokeDasharray="4 4"
      />
      <text x={x(EXPECTED_T)} y={14} textAnchor="middle" fill="currentColor">
        {t('score.expected')} {EXPECTED_T}
      </text>
      {end !== null && <line x1={x(start)} x2={x(end)} y1={64} y2={64} stroke={END} strokeWidth={3} opacity={0.5} />}
      <circle cx={x(start)} cy={64} r={7} fill={START} />
      <text x={labels.start.x} y={labels.start.y} textAnchor={labels.start.anchor} fill={START} fontWeight={600}>
        {t('score.start')} {text(start)}
      </text>
      {end !== null && <circle cx={x(end)} cy={64} r={7} fill={END} />}
      {end !== null && (
        <text x={labels.end.x} y={labels.end.y} textAnchor={labels.end.anchor} fill={END} fontWeight={600}>
          {t('score.end')} {text(end)}
        </text>
      )}
    </svg>
  )
}
