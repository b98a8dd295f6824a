interface ShareChartProps {
  /** 0 … 1. */
  readonly share: number
  /** What is filled, in words: "82 %". */
  readonly label: string
  readonly mark: { readonly at: number; readonly label: string }
  readonly alt: string
}

const WIDTH = 640
const TOP = 8
const HEIGHT = 30

/** One bar from 0 to 100 % with a mark to compare with. */
export function ShareChart({ share, label, mark, alt }: ShareChartProps) {
  const filled = share * WIDTH
  const markAt = mark.at * WIDTH
  const inside = filled > 150
  return (
    <svg className="cb-chart" viewBox={`0 0 ${WIDTH} 66`} role="img" aria-label={alt}>
      <rect className="cb-track" x="0.5" y={TOP} width={WIDTH - 1} height={HEIGHT} rx="3" />
      <rect className="cb-fill-end" x="0" y={TOP} width={filled} height={HEIGHT} rx="3" />
      <text
        className={inside ? 'cb-on-fill' : 'cb-strong'}
        x={inside ? filled - 12 : filled + 10}
        y={TOP + HEIGHT / 2 + 5}
        textAnchor={inside ? 'end' : 'start'}
      >
        {label}
      </text>
      <line className="cb-mark-halo" x1={markAt} x2={markAt} y1={TOP - 6} y2={TOP + HEIGHT + 8} />
      <line className="cb-mark" x1={markAt} x2={markAt} y1={TOP - 6} y2={TOP + HEIGHT + 8} />
      <text className="cb-axis" x={markAt} y="62" textAnchor="middle">
        {mark.label}
      </text>
      <text className="cb-axis" x="0" y="62">
        0%
      </text>
      <text className="cb-axis" x={WIDTH} y="62" textAnchor="end">
        100%
      </text>
    </svg>
  )
}
