interface StackedBarProps {
  /** Value of a full bar. */
  readonly full: number
  readonly parts: readonly {
    readonly value: number
    /** Stands in the part when it fits: what the part is called beside the bar. */
    readonly mark: string
    readonly alt: string
  }[]
}

const WIDTH = 320
const HEIGHT = 20
/** White between two parts. */
const GAP = 1
/** Parts narrower than this carry no mark. */
const ROOM_FOR_MARK = 12

/** One bar of parts one after the other. Parts are told apart by their mark, not by their shade. */
export function StackedBar({ full, parts }: StackedBarProps) {
  const filled = parts.filter(({ value }) => value > 0)
  const placed = filled.map((part, at) => ({
    ...part,
    x: (filled.slice(0, at).reduce((sum, { value }) => sum + value, 0) / full) * WIDTH,
    width: Math.max(0.5, (part.value / full) * WIDTH - GAP),
  }))
  return (
    <svg
      className="cb-stacked"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={filled.map(({ alt }) => alt).join('; ')}
    >
      <rect className="cb-track" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
      {placed.map(({ mark, x, width }, at) => (
        <g key={mark} className={`cb-shade-${at % 2}`}>
          <rect x={x} y="0" width={width} height={HEIGHT} />
          {width >= ROOM_FOR_MARK && (
            <text x={x + width / 2} y={HEIGHT / 2 + 4} textAnchor="middle">
              {mark}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
