import { z } from 'zod'

const resultSchema = z.object({ row: z.int(), what: z.string(), done: z.number(), outcome: z.string() })
/** What one test of the list of fault and attack tests did. */
export type FaultResult = z.infer<typeof resultSchema>

/** How often the long run has to do it, by row of the list; a row that is not named has no number of its own. */
const REQUIRED: ReadonlyMap<number, number> = new Map([
  [1, 2_000],
  [2, 5_000],
  [6, 1_000],
  [13, 143],
])

/** Reads the lines that tests have added, one JSON object each. */
export const parseFaultResults = (text: string): readonly FaultResult[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [resultSchema.parse(JSON.parse(line))]))

/** The table to print: row, what, number done, number required, result. */
export function faultTable(results: readonly FaultResult[]): string {
  const cells = results
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, what, done, outcome }) => {
      const required = REQUIRED.get(row)
      const isEnough = required === undefined || done >= required
      return [
        `${row}`,
        what,
        `${done}`,
        required === undefined ? '' : `${required}`,
        isEnough ? outcome : `TOO FEW: ${outcome}`,
      ]
    })
  const table = [['row', 'what', 'done', 'required', 'result'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)))
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
