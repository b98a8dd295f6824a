import type { Coach } from '#shared/domain/coach.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import type { Change, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'

/** The coach was removed by an undo in the meantime. */
export interface CoachGone {
  readonly code: 'coachGone'
}

/**
 * Applies a command to the newest revision of a coach and commits the outcome: one user action, one record.
 * @param along what changes with it: the files of a certificate that is removed
 */
export async function changeCoach<Failure>(
  coachId: string,
  command: (coach: Coach) => Result<Coach, Failure>,
  along: readonly Change[] = [],
  action: CommitAction = 'coach.save',
): Promise<Result<unknown, Failure | VaultError | CoachGone>> {
  const row = await readRow('coaches', coachId)
  if (row === null) return fail({ code: 'coachGone' })
  const changed = command(row.doc)
  return changed.ok ? commit(action, [put('coaches', row.rev, changed.value), ...along]) : changed
}
