import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { putOutOfUse } from '#shared/domain/criteria-versions.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { useCommitCriteria } from './use-store-criteria.ts'

interface OutOfUseButtonProps {
  readonly row: Row<CriteriaSet>
  readonly inUse: readonly Row<CriteriaSet>[]
}

/** Takes the set on the screen out of use. Not there for the only one: somebody has to be assessed against something. */
export function OutOfUseButton({ row, inUse }: OutOfUseButtonProps) {
  const t = useT('coachCriteria')
  const store = useCommitCriteria()
  const out = putOutOfUse(
    row.doc,
    inUse.map(({ doc }) => doc),
    commandContext(),
  )
  if (out === null) return null
  const retire = async () => {
    const sure = await confirm({
      title: t('outOfUse.sure'),
      body: t('outOfUse.body'),
      confirmLabel: t('outOfUse.confirm'),
    })
    if (sure) await store([put('criteriaSets', row.rev, out)], t('outOfUse.done'))
  }
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconArchive size={18} aria-hidden />}
      onClick={() => void retire()}
    >
      {t('outOfUse.confirm')}
    </Button>
  )
}
