import { appendFileSync } from 'node:fs'

/** A line of the table that `npm run test:faults` prints. */
export interface FaultResult {
  /** Number in the list of fault and attack tests. */
  readonly row: number
  readonly what: string
  readonly done: number
  readonly outcome: string
}

/** Adds a line to the table, when one is being made. Called at the end of a test, when all its checks have held. */
export function noteResult(row: number, what: string, done: number, outcome: string): void {
  const table = process.env['COACHBELEID_FAULT_TABLE']
  if (!table) return
  const line: FaultResult = { row, what, done, outcome }
  appendFileSync(table, `${JSON.stringify(line)}\n`)
}
