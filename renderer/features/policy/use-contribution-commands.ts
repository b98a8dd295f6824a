import { useMemo } from 'react'
import type { ContributionError } from '#shared/domain/contribution-commands.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { changeDraft, type DraftGone, type TextLocked } from './change-draft.ts'

type Failure = ContributionError | VaultError | DraftGone | TextLocked

/** Codes of the commands on contributions, to tell them from the vault's. */
const contributionCodes: Readonly<Record<ContributionError['code'] | 'draftGone' | 'textLocked', true>> = {
  notInDiscussion: true,
  withWorksCouncil: true,
  dateMissing: true,
  dateInFuture: true,
  settingTooLong: true,
  remarkTooLong: true,
  chapterGone: true,
  contributionGone: true,
  tooMany: true,
  noRemark: true,
  explanationMissing: true,
  explanationTooLong: true,
  draftGone: true,
  textLocked: true,
}
const isOfContribution = (error: Failure): error is ContributionError | DraftGone | TextLocked =>
  error.code in contributionCodes

type ContributionCommand = (draft: OpenPolicy) => Result<OpenPolicy, ContributionError>

/** Runs a command on the discussion of a version and tells when it is refused. True when the change is durable. */
export function useContributionCommand(policyId: string): (command: ContributionCommand) => Promise<boolean> {
  const t = useT('policySupport')
  const errorText = useErrorText()
  const { number } = useFormats()
  return useMemo(() => {
    const textOf = (error: Failure): string => {
      if (!isOfContribution(error)) return errorText.vault(error)
      switch (error.code) {
        case 'tooMany':
        case 'settingTooLong':
        case 'remarkTooLong':
        case 'explanationTooLong':
          return t(`error.${error.code}`, { limit: number(error.limit) })
        case 'textLocked':
          return t('error.withWorksCouncil')
        default:
          return t(`error.${error.code}`)
      }
    }
    return async (command) => {
      const changed = await changeDraft(policyId, command, 'policy.remark')
      if (!changed.ok) notify({ kind: 'warning', message: textOf(changed.error) })
      return changed.ok
    }
  }, [policyId, t, errorText, number])
}
