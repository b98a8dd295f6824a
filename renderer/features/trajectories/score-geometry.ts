/** Size of the chart's own coordinates; it scales with its column. */
export const WIDTH = 640
export const HEIGHT = 124

const MARGIN = 40
const STEP = 10

interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Where everything stands. */
export interface ChartGeometry {
  readonly axis: { readonly from: number; readonly to: number; readonly ticks: readonly number[] }
  /** Horizontal place of a T. */
  readonly x: (t: number) => number
  readonly labels: { readonly start: Label; readonly end: Label }
}

/** Nearest distance at which two labels on one line can be read apart, in chart units. */
const LABEL_ROOM = 84

/**
 * A T scale of at least 20–80, widened in tens when a score lies outside, so that charts of two trajectories can be
 * laid side by side. Labels stand above their points; points that lie close together get one above and one below.
 */
export function chartGeometry(start: number, end: number | null): ChartGeometry {
  const scores = end === null ? [start] : [start, end]
  const from = Math.min(20, Math.floor(Math.min(...scores) / STEP) * STEP)
  const to = Math.max(80, Math.ceil(Math.max(...scores) / STEP) * STEP)
  const x = (t: number) => MARGIN + ((t - from) / (to - from)) * (WIDTH - 2 * MARGIN)
  const close = end !== null && Math.abs(x(end) - x(start)) < LABEL_ROOM
  const above = 48
  const below = 88
  return {
    axis: { from, to, ticks: Array.from({ length: (to - from) / STEP + 1 }, (_, at) => from + at * STEP) },
    x,
    labels: {
      start: { x: x(start), y: close ? below : above, anchor: 'middle' },
      end: { x: x(end ?? start), y: above, anchor: 'middle' },
    },
  }
}
