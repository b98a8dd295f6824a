/** Size of the chart's own coordinates; it scales with its column. */
export const WIDTH = 640
export const HEIGHT = 220

const LEFT = 40
/** Room for the words beside the line of what was expected. */
const RIGHT = 96
const TOP = 28
const BOTTOM = 36
const STEP = 10

/** Where everything stands. */
export interface ChartGeometry {
  readonly axis: { readonly from: number; readonly to: number; readonly ticks: readonly number[] }
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Vertical place of a T. */
  readonly y: (t: number) => number
  /** One per score, in order of time, with the place of its label. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly labelY: number }[]
}

/**
 * A T scale of at least 20–80, widened in tens when a score lies outside, so that charts of two trajectories can be
 * laid side by side; the moments stand beside each other in equal columns. A label stands above its point, or below
 * when the line comes down to it from the left.
 */
export function chartGeometry(scores: readonly number[]): ChartGeometry {
  const from = Math.min(20, Math.floor(Math.min(...scores) / STEP) * STEP)
  const to = Math.max(80, Math.ceil(Math.max(...scores) / STEP) * STEP)
  const y = (t: number) => TOP + ((to - t) / (to - from)) * (HEIGHT - TOP - BOTTOM)
  const column = (WIDTH - LEFT - RIGHT) / scores.length
  return {
    axis: { from, to, ticks: Array.from({ length: (to - from) / STEP + 1 }, (_, at) => from + at * STEP) },
    left: LEFT,
    right: WIDTH - RIGHT,
    bottom: HEIGHT - BOTTOM,
    y,
    points: scores.map((score, at) => {
      const before = scores[at - 1]
      const falls = before !== undefined && before > score
      return { x: LEFT + (at + 0.5) * column, y: y(score), labelY: y(score) + (falls ? 22 : -12) }
    }),
  }
}
