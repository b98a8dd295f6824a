import { isUsed, nextCriteria } from '#shared/domain/criteria-commands.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { Change, Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'

/** Stores changes to criteria and says that it was done, or why it could not be. Gives whether it was stored. */
export function useCommitCriteria(): (changes: readonly Change[], done: string) => Promise<boolean> {
  const errorText = useErrorText()
  return async (changes, done) => {
    const saved = await commit('criteriaSet.save', changes)
    notify(saved.ok ? { kind: 'done', message: done } : { kind: 'error', message: errorText.vault(saved.error) })
    return saved.ok
  }
}

/**
 * Stores a changed set: in place, or as the next version when anybody was assessed against this one. Says what happened.
 * Gives whether it was stored.
 */
export function useStoreCriteria(row: Row<CriteriaSet>): (after: CriteriaSet) => Promise<boolean> {
  const t = useT('coachCriteria')
  const store = useCommitCriteria()
  const coaches = useRows('coaches')
  return async (after) => {
    if (coaches === undefined) return false
    const used = isUsed(
      row.doc,
      coaches.map(({ doc }) => doc),
    )
    const documents = nextCriteria(row.doc, after, used, commandContext())
    const changes = documents.map((doc) => put('criteriaSets', doc.id === row.id ? row.rev : 0, doc))
    return store(changes, used ? t('savedVersion', { version: documents.at(-1)?.version ?? 1 }) : t('saved'))
  }
}
