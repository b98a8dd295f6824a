import type { PolicyReceipt } from '#shared/domain/policy-receipt.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import { changeReceipt, registerReceipts } from '#shared/domain/receipt-commands.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { commit, put, readRow, remove as removed } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { departmentsIn, inputOf, type ReceiptFormValues } from './receipt-form.ts'

/** What can be done with the lines of a version. Each resolves to whether it happened, and tells its own outcome. */
export interface ReceiptActions {
  readonly register: (values: ReceiptFormValues) => Promise<boolean>
  readonly change: (receiptId: string, values: ReceiptFormValues) => Promise<boolean>
  readonly remove: (receiptId: string) => Promise<boolean>
}

/** The actions on the lines of one version. */
export function useReceiptActions(policy: AdoptedPolicy): ReceiptActions {
  const t = useT('policyReceipts')
  const errorText = useErrorText()
  const receipts: readonly PolicyReceipt[] = useRows('policyReceipts')?.map(({ doc }) => doc) ?? []

  const save = async (changes: readonly Change[], done: string): Promise<boolean> => {
    const saved = await commit('policy.receipt', changes)
    notify(saved.ok ? { kind: 'done', message: done } : { kind: 'error', message: errorText.vault(saved.error) })
    return saved.ok
  }

  return {
    register: async (values) => {
      const made = registerReceipts(departmentsIn(values), inputOf(values), policy, receipts, commandContext())
      if (!made.ok) return false
      return save(
        made.value.map((receipt) => put('policyReceipts', 0, receipt)),
        t('saved', { count: made.value.length }),
      )
    },
    change: async (receiptId, values) => {
      const row = await readRow('policyReceipts', receiptId)
      if (row === null) return false
      const made = changeReceipt(row.doc, values.department, inputOf(values), policy, receipts, commandContext())
      return made.ok && save([put('policyReceipts', row.rev, made.value)], t('changed'))
    },
    remove: async (receiptId) => {
      const row = await readRow('policyReceipts', receiptId)
      return row !== null && save([removed('policyReceipts', row.rev, row.id)], t('removed'))
    },
  }
}
