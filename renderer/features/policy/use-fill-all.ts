import { fillFromProposal } from '#shared/domain/policy-start.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { ok } from '#shared/result.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { policyProposal } from '#resources/presets/policy-proposal.ts'
import { changeDraft, type DraftGone, type TextLocked } from './change-draft.ts'

/** Puts the proposal in everything of an open version that is still empty, and tells the outcome. */
export function useFillAll(): (draft: OpenPolicy) => Promise<void> {
  const t = useT('policyLife')
  const errorText = useErrorText()
  const refusal = (error: DraftGone | TextLocked | VaultError): string => {
    if (error.code === 'draftGone') return t('error.gone')
    return error.code === 'textLocked' ? t('locked') : errorText.vault(error)
  }
  return async ({ id }) => {
    const filled = await changeDraft<never>(id, (draft) =>
      ok(fillFromProposal(draft, policyProposal(draft.language), commandContext())),
    )
    notify(filled.ok ? { kind: 'done', message: t('fill.done') } : { kind: 'error', message: refusal(filled.error) })
  }
}
