import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'

/** The draft was adopted, discarded or undone in the meantime. */
export interface DraftGone {
  readonly code: 'draftGone'
}

/** Applies a command to the newest revision of a draft and commits the outcome: one user action, one record. */
export async function changeDraft<Failure>(
  policyId: string,
  command: (draft: OpenPolicy) => Result<OpenPolicy, Failure>,
): Promise<Result<unknown, Failure | VaultError | DraftGone>> {
  const row = await readRow('policies', policyId)
  if (row === null || row.doc.status === 'adopted') return fail({ code: 'draftGone' })
  const changed = command(row.doc)
  return changed.ok ? commit('policy.draft', [put('policies', row.rev, changed.value)]) : changed
}
