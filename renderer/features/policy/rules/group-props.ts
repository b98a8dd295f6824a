import type { Policy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/** What every group of rules gets: a version that can be changed. */
export interface GroupProps {
  readonly row: Row<Policy>
}
