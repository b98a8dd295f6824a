import { useNavigate } from '@tanstack/react-router'
import type { Policy } from '#shared/domain/policy.ts'
import { fillFromProposal, startFirstPolicy, startNextVersion } from '#shared/domain/policy-start.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put, remove } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { policyChapterTitles } from '#resources/presets/policy-chapters.ts'
import { policyProposal } from '#resources/presets/policy-proposal.ts'

/** What an operator does with a whole version. Each tells its own outcome. */
export interface PolicyActions {
  readonly startFirst: (text: 'proposed' | 'empty') => Promise<void>
  readonly startNext: (policies: readonly Policy[], step: 'minor' | 'major') => Promise<void>
  readonly discard: (row: Row<Policy>) => Promise<void>
}

/** The actions on a whole version, with their dialogs and messages. */
export function usePolicyActions(): PolicyActions {
  const t = useT('policy')
  const language = useLanguage()
  const errorText = useErrorText()
  const navigate = useNavigate()

  const open = (policyId: string) => navigate({ to: '/policy/$policyId', params: { policyId } })
  const begin = async (draft: Policy) => {
    const saved = await commit('policy.draft', [put('policies', 0, draft)])
    if (saved.ok) await open(draft.id)
    else notify({ kind: 'error', message: errorText.vault(saved.error) })
  }

  return {
    startFirst: async (text) => {
      const draft = startFirstPolicy([], language, policyChapterTitles(language), commandContext())
      if (!draft.ok) return
      await begin(
        text === 'proposed' ? fillFromProposal(draft.value, policyProposal(language), commandContext()) : draft.value,
      )
    },
    startNext: async (policies, step) => {
      const draft = startNextVersion(policies, step, commandContext())
      if (draft.ok) await begin(draft.value)
    },
    discard: async (row) => {
      const { version } = row.doc
      const sure = await confirm({
        title: t('actions.discardTitle', { version }),
        body: t('actions.discardBody'),
        confirmLabel: t('actions.discard'),
        danger: true,
      })
      if (!sure) return
      const saved = await commit('policy.draft', [remove('policies', row.rev, row.id)])
      if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
      notify({ kind: 'done', message: t('actions.discarded') })
      await navigate({ to: '/policy' })
    },
  }
}
