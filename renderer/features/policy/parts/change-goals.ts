import type { PolicyGoalError } from '#shared/domain/policy-goal-commands.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { changeDraft, type DraftGone, type TextLocked } from '../change-draft.ts'

type Refusal = PolicyGoalError | VaultError | DraftGone | TextLocked

/** Changes the goals of a draft and tells why when that is refused. Gives whether it was done. */
export function useChangeGoals(
  policyId: string,
): (command: (draft: OpenPolicy) => Result<OpenPolicy, PolicyGoalError>) => Promise<boolean> {
  const refusalText = useRefusalText()
  return async (command) => {
    const changed = await changeDraft(policyId, command)
    if (!changed.ok) notify({ kind: 'error', message: refusalText(changed.error) })
    return changed.ok
  }
}

function useRefusalText(): (refusal: Refusal) => string {
  const t = useT('policyGoals')
  const errors = useT('errors')
  const errorText = useErrorText()
  return (refusal) => {
    switch (refusal.code) {
      case 'nameMissing':
        return errors('field.missing')
      case 'targetOutOfRange':
        return t('error.targetRange')
      case 'textLocked':
      case 'goalGone':
      case 'draftGone':
      case 'tooManyGoals':
      case 'tooLong':
        return t(`error.${refusal.code}`)
      default:
        return errorText.vault(refusal)
    }
  }
}
