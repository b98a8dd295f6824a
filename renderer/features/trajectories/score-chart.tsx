import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { EXPECTED_T } from '#shared/domain/goal-attainment.ts'
import { chartGeometry, HEIGHT, WIDTH } from './score-geometry.ts'
import classes from './trajectories.module.css'

/** A goal score at a moment. */
export interface ChartPoint {
  readonly label: string
  readonly score: number
  readonly incomplete: boolean
}

/** Fixed roles in every chart of the product: start grey, what came after petrol. Dark mode lightens both through CSS. */
const START = 'var(--mantine-color-dimmed)'
const LATER = 'var(--mantine-color-anchor)'

/** The goal score over time on the T scale, with the expected 50 as a line. Labels stand at the points themselves. */
export function ScoreChart({ points }: { readonly points: readonly ChartPoint[] }) {
  const t = useT('trajectories')
  const { number, list } = useFormats()
  const { axis, left, right, bottom, y, points: places } = chartGeometry(points.map(({ score }) => score))
  const text = ({ label, score }: ChartPoint) => `${label} ${number(score, 1)}`
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['chart']}
      role="img"
      aria-label={t('score.chartLabel', { points: list(points.map(text)) })}
      fontSize={13}
    >
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--cb-border)" />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" fill="var(--mantine-color-dimmed)">
            {tick}
          </text>
        </g>
      ))}
      <line
        x1={left}
        x2={right}
        y1={y(EXPECTED_T)}
        y2={y(EXPECTED_T)}
        stroke="currentColor"
        strokeWidth={1.5}
        strokeDasharray="4 4"
      />
      <text x={right + 8} y={y(EXPECTED_T) + 4} fill="currentColor">
        {t('score.expected')} {EXPECTED_T}
      </text>
      <polyline
        points={places.map((place) => `${place.x},${place.y}`).join(' ')}
        fill="none"
        stroke={LATER}
        strokeWidth={3}
        opacity={0.5}
      />
      {points.map((point, at) => {
        const place = places[at]
        if (place === undefined) return null
        const color = at === 0 ? START : LATER
        return (
          <g key={point.label}>
            <circle
              cx={place.x}
              cy={place.y}
              r={6}
              fill={point.incomplete ? 'var(--mantine-color-body)' : color}
              stroke={color}
              strokeWidth={2}
            />
            <text
              x={place.x}
              y={place.labelY}
              textAnchor="middle"
              fill={color}
              fontWeight={600}
              className={classes['halo']}
            >
              {number(point.score, 1)}
            </text>
            <text x={place.x} y={bottom + 24} textAnchor="middle" fill="currentColor">
              {point.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
