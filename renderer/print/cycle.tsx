import { useDocument } from './document-context.tsx'

const steps = ['vision', 'roles', 'quality', 'goals', 'practice', 'evaluation', 'review'] as const

const SIZE = 230
const CENTRE = SIZE / 2
const RADIUS = 100
/** Degrees left open between two segments. */
const GAP = 5

/** A point on the ring, by degrees clockwise from the top. */
function pointAt(degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180
  return `${(CENTRE + RADIUS * Math.cos(angle)).toFixed(2)} ${(CENTRE + RADIUS * Math.sin(angle)).toFixed(2)}`
}

const segment = (from: number, to: number): string => `M ${pointAt(from)} A ${RADIUS} ${RADIUS} 0 0 1 ${pointAt(to)}`

/**
 * The round that the policy goes, from vision to review and on: the picture of the title page. The names stand beside
 * the ring, not around it, so that they are read in order.
 */
export function Cycle() {
  const { t } = useDocument()
  const turn = 360 / steps.length
  return (
    <div className="cb-cycle">
      <div className="cb-ring">
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden focusable={false}>
          {steps.map((step, index) => (
            <path
              key={step}
              className={`cb-step-${index}`}
              d={segment(index * turn + GAP / 2, (index + 1) * turn - GAP / 2)}
            />
          ))}
        </svg>
        <p>{t('policy.provisional')}</p>
      </div>
      <ol>
        {steps.map((step, index) => (
          <li key={step} className={`cb-step-${index}`}>
            {t(`policy.cycle.${step}`)}
          </li>
        ))}
      </ol>
    </div>
  )
}
