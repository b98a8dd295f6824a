import { useDocument } from './document-context.tsx'

const steps = ['vision', 'roles', 'quality', 'goals', 'practice', 'evaluation', 'review'] as const

const [WIDTH, HEIGHT] = [460, 300] as const
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 } as const
const RADIUS = 98
const LABEL_RADIUS = 122
/** Degrees left open between two segments. */
const GAP = 5

/** A point on a circle, by degrees clockwise from the top. */
function pointAt(degrees: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180
  return { x: CENTRE.x + radius * Math.cos(angle), y: CENTRE.y + radius * Math.sin(angle) }
}

function segment(from: number, to: number): string {
  const [start, end] = [pointAt(from, RADIUS), pointAt(to, RADIUS)]
  return `M ${start.x.toFixed(2)} ${start.y.toFixed(2)} A ${RADIUS} ${RADIUS} 0 0 1 ${end.x.toFixed(2)} ${end.y.toFixed(2)}`
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x - CENTRE.x) < 20) return 'middle'
  return x > CENTRE.x ? 'start' : 'end'
}

/** The round that the policy goes, from vision to review and on, as the picture of the title page. */
export function Cycle() {
  const { t } = useDocument()
  const turn = 360 / steps.length
  const names = steps.map((step) => t(`policy.cycle.${step}`))
  return (
    <svg className="cb-cycle" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={names.join(', ')}>
      {steps.map((step, index) => {
        const label = pointAt(index * turn, LABEL_RADIUS)
        return (
          <g key={step}>
            <path
              className={`cb-step cb-step-${index}`}
              d={segment((index - 0.5) * turn + GAP / 2, (index + 0.5) * turn - GAP / 2)}
            />
            <text x={label.x} y={label.y + 4.5} textAnchor={anchorOf(label.x)}>
              {names[index]}
            </text>
          </g>
        )
      })}
      <text className="cb-cycle-centre" x={CENTRE.x} y={CENTRE.y} textAnchor="middle">
        <tspan x={CENTRE.x} dy="-0.25em">
          {t('policy.provisional.first')}
        </tspan>
        <tspan x={CENTRE.x} dy="1.3em">
          {t('policy.provisional.second')}
        </tspan>
      </text>
    </svg>
  )
}
