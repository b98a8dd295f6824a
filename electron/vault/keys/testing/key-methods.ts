import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { GuestMode } from '../../guest.ts'
import { Permits } from '../../permits.ts'
import type { Post } from '../../server.ts'
import type { Vault } from '../../vault.ts'
import { keyMethods } from '../methods.ts'

export const FOLDER = '/proef.kluis'

/** The methods for keys of a vault that exists, as the page calls them. */
export function keyMethodsOf(vault: Vault, backupFolder: string | null = null, post: Post = () => undefined) {
  return keyMethods({
    vault,
    places: { kind: 'existing', memory: '/onthouden', backupFolder: () => backupFolder },
    permits: new Permits(),
    guest: new GuestMode(() => undefined),
    post,
  })
}

/** The code of a failure, `ok` for a success. */
export const codeOf = (result: Result<unknown, VaultError>): string => (result.ok ? 'ok' : result.error.code)
