import type { Policy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/** What every part of a version gets: the version, and whether it can be changed now. */
export interface PartProps {
  readonly row: Row<Policy>
  readonly mayEdit: boolean
}
