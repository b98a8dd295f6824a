import type { Coach } from '#shared/domain/coach.ts'
import type { CoachImportPlan } from '#shared/import/coach/coach-plan.ts'
import type { Row, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commit, put, readRow, remove } from '#renderer/data/commit.ts'
import { currentSession } from '#renderer/data/session.ts'

/** What undoing an import needs to know of it. */
export interface ImportDone {
  /** Revision of each coach as the import left it. */
  readonly revisions: ReadonlyMap<string, number>
  /** Coaches of the register as they were before. */
  readonly before: readonly Coach[]
}

/** Keeps all of a plan in one commit, or nothing. @param register the rows that the plan was made on */
export async function runImport(
  { created, changed }: CoachImportPlan,
  register: readonly Row<Coach>[],
): Promise<Result<ImportDone, VaultError>> {
  const known = new Map(register.map((row) => [row.id, row]))
  const saved = await commit('coach.import', [
    ...created.map((coach) => put('coaches', 0, coach)),
    ...changed.map((coach) => put('coaches', known.get(coach.id)?.rev ?? 0, coach)),
  ])
  if (!saved.ok) return saved
  return ok({
    revisions: new Map(saved.value.map(({ row }) => [row.id, row.rev])),
    before: changed.flatMap(({ id }) => known.get(id)?.doc ?? []),
  })
}

/** Some coaches are not any more as the import left them, or are needed elsewhere. */
export interface ChangedSince {
  readonly code: 'changedSince'
  readonly count: number
}

/** Takes back a whole import, or nothing of it. */
export async function undoImport({ revisions, before }: ImportDone): Promise<Result<null, VaultError | ChangedSince>> {
  const used = await usedCoaches()
  const old = new Map(before.map((coach) => [coach.id as string, coach]))
  const rows = await Promise.all([...revisions.keys()].map((id) => readRow('coaches', id)))
  const firm = rows.flatMap((row) =>
    row !== null && row.rev === revisions.get(row.id) && (old.has(row.id) || !used.has(row.id)) ? [row] : [],
  )
  if (firm.length < rows.length) return fail({ code: 'changedSince', count: rows.length - firm.length })
  const saved = await commit(
    'undo',
    firm.map((row) => {
      const coach = old.get(row.id)
      return coach === undefined ? remove('coaches', row.rev, row.id) : put('coaches', row.rev, coach)
    }),
  )
  return saved.ok ? ok(null) : saved
}

/** Coaches that something else in the vault speaks of: trajectories, comparisons and files. */
async function usedCoaches(): Promise<ReadonlySet<string>> {
  const { copy } = currentSession()
  const [trajectories, comparisons, attachments] = await Promise.all([
    copy.rows('trajectories').toArray(),
    copy.rows('coachComparisons').toArray(),
    copy.rows('attachments').toArray(),
  ])
  return new Set([
    ...trajectories.flatMap(({ doc }) => [doc.coachId ?? '', ...doc.matching.candidates.map(({ coachId }) => coachId)]),
    ...comparisons.flatMap(({ doc }) => doc.coaches.map(({ coachId }) => coachId)),
    ...attachments.map(({ doc }) => doc.owner.id),
  ])
}
