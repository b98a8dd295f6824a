import { isTextLocked } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'

/** The draft was adopted, discarded or undone in the meantime. */
export interface DraftGone {
  readonly code: 'draftGone'
}

/** The works council has the text, so it may not change unseen. */
export interface TextLocked {
  readonly code: 'textLocked'
}

/** Applies a command to the newest revision of a draft and commits the outcome: one user action, one record. */
export async function changeDraft<Failure>(
  policyId: string,
  command: (draft: OpenPolicy) => Result<OpenPolicy, Failure>,
  action: 'policy.draft' | 'policy.remark' = 'policy.draft',
): Promise<Result<unknown, Failure | VaultError | DraftGone | TextLocked>> {
  const row = await readRow('policies', policyId)
  if (row === null || row.doc.status === 'adopted') return fail({ code: 'draftGone' })
  if (isTextLocked(row.doc)) return fail({ code: 'textLocked' })
  const changed = command(row.doc)
  return changed.ok ? commit(action, [put('policies', row.rev, changed.value)]) : changed
}
