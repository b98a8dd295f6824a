/** The value below which a share of the samples lies (nearest rank); NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

/** One line of the table of design.md §4: what was measured, against what, in the same run. */
export interface Measurement {
  /** P1 … P6. */
  readonly id: string
  readonly what: string
  /** Trajectories in the vault; null where there is none. */
  readonly trajectories: number | null
  readonly unit: 'ms' | 'MB'
  readonly measured: number
  /** What the floor is, in words. */
  readonly against: string
  readonly floor: number
  readonly ratio: number
  /** The ratio to reach. */
  readonly reach: number
}

const round = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)

/** The measurements as a table for the terminal. */
export function asTable(measurements: readonly Measurement[]): string {
  const head = ['', 'what', 'trajectories', 'measured', 'floor', 'ratio', 'reach', 'floor is']
  const rows = measurements.map((line) => [
    line.id,
    line.what,
    line.trajectories === null ? '–' : line.trajectories.toLocaleString('en'),
    `${round(line.measured)} ${line.unit}`,
    `${round(line.floor)} ${line.unit}`,
    `${line.ratio.toFixed(2)}×`,
    `≤ ${line.reach}×`,
    line.against,
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows]
  return lines
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
