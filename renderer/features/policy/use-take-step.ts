import type { StepError } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { CommandContext } from '#shared/domain/primitives.ts'
import type { Result } from '#shared/result.ts'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'

type StepCommand = (draft: OpenPolicy, ctx: CommandContext) => Result<OpenPolicy, readonly StepError[]>

/**
 * Takes a step in the life of an open version and tells the outcome; resolves whether it was taken. What is wrong with
 * the values of a form is told by its schema: here is left what happened since, in another window or by undo.
 */
export function useTakeStep(): (policyId: string, command: StepCommand, done: string) => Promise<boolean> {
  const t = useT('policyLife')
  const errorText = useErrorText()
  const refuse = (message: string): false => {
    notify({ kind: 'error', message })
    return false
  }
  return async (policyId, command, done) => {
    const row = await readRow('policies', policyId)
    if (row === null || row.doc.status === 'adopted') return refuse(t('error.gone'))
    const taken = command(row.doc, commandContext())
    if (!taken.ok) return refuse(t('error.wrongStep'))
    const saved = await commit('policy.step', [put('policies', row.rev, taken.value)])
    if (!saved.ok) return refuse(errorText.vault(saved.error))
    notify({ kind: 'done', message: done })
    return true
  }
}
