import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'

/** In the making. */
export function MatchingTab({ row }: { readonly row: Row<Trajectory> }) {
  const t = useT('matching')
  return <section aria-label={t('title')}>{row.doc.matching.candidates.length}</section>
}
