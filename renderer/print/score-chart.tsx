import { EXPECTED_T } from '#shared/domain/goal-attainment.ts'

interface ScoreChartProps {
  readonly start: number
  readonly end: number
  readonly startLabel: string
  readonly endLabel: string
  readonly expectedLabel: string
  readonly alt: string
}

const WIDTH = 640
const MID = 52
const RADIUS = 7
/** T runs from 14 to 86 over all goals and weights that can be entered; the scale shows 10 to 90. */
const FROM = 10
const TO = 90
const ticks = [10, 20, 30, 40, 50, 60, 70, 80, 90] as const

const xOf = (t: number): number => 12 + ((t - FROM) / (TO - FROM)) * (WIDTH - 24)

/** Keeps a label on the paper. */
const anchorOf = (x: number): 'start' | 'middle' | 'end' => (x < 70 ? 'start' : x > WIDTH - 70 ? 'end' : 'middle')

/** The mean goal score from start (grey) to end (petrol) on one scale, with the line of what was expected. */
export function ScoreChart({ start, end, startLabel, endLabel, expectedLabel, alt }: ScoreChartProps) {
  const [from, to] = [xOf(start), xOf(end)]
  const expected = xOf(EXPECTED_T)
  // Close together the two labels would overlap: then the end's goes under its dot.
  const close = Math.abs(to - from) < 130
  return (
    <svg className="cb-chart" viewBox={`0 0 ${WIDTH} 116`} role="img" aria-label={alt}>
      <line className="cb-baseline" x1={xOf(FROM)} x2={xOf(TO)} y1={MID} y2={MID} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="cb-baseline" x1={xOf(tick)} x2={xOf(tick)} y1={MID - 3} y2={MID + 3} />
          <text className="cb-axis" x={xOf(tick)} y="92" textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <line className="cb-mark" x1={expected} x2={expected} y1={MID - 12} y2="78" />
      <text className="cb-axis" x={expected} y="110" textAnchor="middle">
        {expectedLabel}
      </text>
      <line className="cb-path" x1={from} x2={to} y1={MID} y2={MID} />
      <circle className="cb-dot-start" cx={from} cy={MID} r={RADIUS} />
      <circle className="cb-dot-end" cx={to} cy={MID} r={RADIUS} />
      <Label x={from} y={MID - 17} text={startLabel} />
      <Label x={to} y={close ? MID + 27 : MID - 17} text={endLabel} strong />
    </svg>
  )
}

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly strong?: boolean
}

const Label = ({ x, y, text, strong = false }: LabelProps) => (
  <text className={strong ? 'cb-label cb-strong' : 'cb-label'} x={x} y={y} textAnchor={anchorOf(x)}>
    {text}
  </text>
)
