import type { BackupName } from './backup-names.ts'

/** How many backups stay: the newest of each of so many days, weeks and months. */
export const retention = { days: 7, weeks: 4, months: 6 } as const

/**
 * Which backups to remove after a new one was verified: those that are superfluous both by sequence number and by the
 * clock.
 *
 * What stays is counted: the last seven days that have a backup, not the backups of the last seven days. So a clock that
 * jumps ten years ahead or back, and a vault that nobody opened for a year, remove nothing by themselves; and backups of
 * a vault that was put back to an older state do not push out those of the new one. Days are those in the names (UTC).
 *
 * @param verified name of a backup that stays whatever else; null when none is known to be whole
 */
export function backupsToRemove(backups: readonly BackupName[], verified: string | null): readonly string[] {
  const kept = new Set([...keptInOrder(backups, bySeq), ...keptInOrder(backups, byClock)])
  if (verified !== null) kept.add(verified)
  return backups.map(({ name }) => name).filter((name) => !kept.has(name))
}

type Order = (a: BackupName, b: BackupName) => number

/** Newest first. The clock decides only between backups of the very same content. */
const bySeq: Order = (a, b) => b.seq - a.seq || b.atMs - a.atMs
const byClock: Order = (a, b) => b.atMs - a.atMs || b.seq - a.seq

/** The newest of each of the newest periods in an order. */
function keptInOrder(backups: readonly BackupName[], order: Order): readonly string[] {
  const newestFirst = [...backups].sort(order)
  return [
    ...newestPer(newestFirst, dayOf, retention.days),
    ...newestPer(newestFirst, weekOf, retention.weeks),
    ...newestPer(newestFirst, monthOf, retention.months),
  ]
}

function newestPer(newestFirst: readonly BackupName[], periodOf: (atMs: number) => string, most: number) {
  const newest = new Map<string, string>()
  for (const { name, atMs } of newestFirst) {
    const period = periodOf(atMs)
    if (newest.size < most && !newest.has(period)) newest.set(period, name)
  }
  return newest.values()
}

const DAY_MS = 86_400_000
/** 1 January 1970 was a Thursday; weeks start on Monday. */
const MONDAY_SHIFT_DAYS = 3

const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)
const weekOf = (atMs: number): string => String(Math.floor((Math.floor(atMs / DAY_MS) + MONDAY_SHIFT_DAYS) / 7))
const monthOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 7)
