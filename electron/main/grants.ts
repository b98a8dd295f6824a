import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { VaultGrant } from '#shared/ipc/main-contract.ts'
import { VAULT_ENDING } from './folder-name.ts'

/** What a token stands for. Only main knows the path. */
export interface Grant {
  readonly folder: string
  readonly kind: VaultGrant['kind']
}

/** Permissions given since the app started, by token. */
export interface Grants {
  /** Makes a token for a folder that the operator chose. */
  readonly give: (grant: Grant) => VaultGrant
  readonly find: (token: string) => Grant | null
  /** Withdraws one. */
  readonly withdraw: (token: string) => void
  /** Withdraws all: a window that is gone keeps no permission. */
  readonly clear: () => void
}

/** More than a person chooses before one is used; the oldest go first. */
const MOST = 32

/** Name of the folder without its path and ending, as the operator knows it. */
export const vaultLabel = (folder: string): string => basename(folder, VAULT_ENDING)

/** @param newToken unguessable, for tests replaceable */
export function createGrants(newToken: () => string = () => randomBytes(24).toString('base64url')): Grants {
  const given = new Map<string, Grant>()
  return {
    give: (grant) => {
      const token = newToken()
      given.set(token, grant)
      for (const oldest of [...given.keys()].slice(0, -MOST)) given.delete(oldest)
      return { token, label: vaultLabel(grant.folder), kind: grant.kind }
    },
    find: (token) => given.get(token) ?? null,
    withdraw: (token) => void given.delete(token),
    clear: () => given.clear(),
  }
}
