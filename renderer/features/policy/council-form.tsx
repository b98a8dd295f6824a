import { Title } from '@mantine/core'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'

/** Where the works council stands. */
export function CouncilForm({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policy')
  return (
    <section>
      <Title order={2}>{t('council.title')}</Title>
      {t(`council.${row.doc.worksCouncil.status}`)}
    </section>
  )
}
