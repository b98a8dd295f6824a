import classes from './target-chart.module.css'

interface TargetChartProps {
  /** Fractions of the length of the bar; null: nothing to draw there. */
  readonly value: number | null
  readonly target: number | null
  /** The value lies somewhere beyond, or before, what is drawn. */
  readonly bound: 'above' | 'below' | null
  readonly shape: 'bar' | 'dot'
}

const percent = (fraction: number): string => `${fraction * 100}%`

/**
 * A value against its target: a bar (or a dot) with a mark. Says nothing by itself: value, target and verdict stand
 * beside it in words.
 */
export function TargetChart({ value, target, bound, shape }: TargetChartProps) {
  const [y, height] = shape === 'bar' ? [6, 12] : [11, 2]
  return (
    <svg className={classes['chart']} aria-hidden focusable={false}>
      <rect className={classes['track']} y={y} width="100%" height={height} rx="2" />
      {value !== null && shape === 'bar' && <Bar value={value} bound={bound} />}
      {target !== null && <Mark at={percent(target)} />}
      {value !== null && shape === 'dot' && <circle className={classes['dot']} cx={percent(value)} cy="12" r="6" />}
    </svg>
  )
}

function Bar({ value, bound }: { readonly value: number; readonly bound: TargetChartProps['bound'] }) {
  const bar = { y: 6, height: 12, rx: 2 }
  if (bound === 'below') return <rect className={classes['between']} {...bar} width={percent(value)} />
  return (
    <>
      <rect className={classes['value']} {...bar} width={percent(value)} />
      {bound === 'above' && (
        <rect className={classes['between']} {...bar} x={percent(value)} width={percent(1 - value)} />
      )}
    </>
  )
}

function Mark({ at }: { readonly at: string }) {
  return (
    <>
      <line className={classes['halo']} x1={at} x2={at} y1="1" y2="23" />
      <line className={classes['target']} x1={at} x2={at} y1="1" y2="23" />
    </>
  )
}
