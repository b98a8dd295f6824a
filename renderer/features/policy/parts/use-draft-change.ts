import { useCallback, useRef } from 'react'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import { fail, type Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { changeDraft } from '../change-draft.ts'

/** Takes a step on the open version. False: it was refused, and the operator has been told why. */
export type DraftChange<Failure> = (command: (draft: OpenPolicy) => Result<OpenPolicy, Failure>) => Promise<boolean>

/**
 * Steps on an open version, one after the other: who types letters into a matrix is faster than the disk, and each step
 * has to start from the outcome of the one before. They tell their own failures: of the rules in the words of `textOf`,
 * of the vault in those of the catalogue.
 */
export function useDraftChange<Failure>(policyId: string, textOf: (error: Failure) => string): DraftChange<Failure> {
  const t = useT('policyForms')
  const errorText = useErrorText()
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const take = useCallback<DraftChange<Failure>>(
    async (command) => {
      const changed = await changeDraft(policyId, (draft) => {
        const result = command(draft)
        return result.ok ? result : fail({ code: 'refused' as const, refusal: result.error })
      })
      if (changed.ok) return true
      const { error } = changed
      if (error.code === 'refused') notify({ kind: 'warning', message: textOf(error.refusal) })
      else if (error.code === 'textLocked') notify({ kind: 'warning', message: t('error.withWorksCouncil') })
      else if (error.code === 'draftGone') notify({ kind: 'error', message: t('error.draftGone') })
      else notify({ kind: 'error', message: errorText.vault(error) })
      return false
    },
    [errorText, policyId, t, textOf],
  )
  return useCallback(
    (command) => {
      const taken = before.current.then(() => take(command))
      before.current = taken
      return taken
    },
    [take],
  )
}
