import type { VaultError, VaultMethod, VaultMethods } from '#shared/ipc/vault-contract.ts'
import type { VaultStart } from '#shared/ipc/vault-control.ts'
import { fail, type Result } from '#shared/result.ts'
import { attachmentMethods } from './attachments/methods.ts'
import { backupMethods } from './backup/methods.ts'
import { keyMethods } from './keys/methods.ts'
import type { Permits } from './permits.ts'
import type { Post } from './server.ts'
import type { Vault } from './vault.ts'

/** Where a vault process works, as main told it. */
export interface Places {
  readonly kind: VaultStart['kind']
  /** Folder where this computer remembers which state of each vault it has seen. */
  readonly memory: string
  /** Folder for backups as it is now; null while none was chosen. */
  readonly backupFolder: () => string | null
}

/** What the methods work with. */
export interface MethodContext {
  readonly vault: Vault
  readonly places: Places
  readonly permits: Permits
  readonly post: Post
}

/** One function per method of the contract; the compiler misses none. */
export type Methods<M extends VaultMethod = VaultMethod> = {
  readonly [Name in M]: (
    params: VaultMethods[Name]['params'],
  ) => Promise<Result<VaultMethods[Name]['value'], VaultError>>
}

/** All that the page may ask of a vault process. */
export function createMethods(context: MethodContext): Methods {
  return {
    ...openingMethods(context),
    ...keyMethods(context),
    ...backupMethods(context),
    ...attachmentMethods(context),
  }
}

type OpeningMethod = 'create' | 'unlock' | 'commit' | 'resume' | 'audit' | 'close'

function openingMethods({ vault, places, post }: MethodContext): Methods<OpeningMethod> {
  const wrongState = () => Promise.resolve(fail({ code: 'wrongState' } as const))
  return {
    create: ({ passphrase, first }) => (places.kind === 'new' ? vault.create(passphrase, first, post) : wrongState()),
    unlock: ({ passphrase, how }) => vault.unlock(passphrase, post, how),
    commit: (commit) => vault.commit(commit),
    resume: wrongState,
    audit: () => vault.whileOpen((open) => ({ entries: open.audit })),
    close: () => vault.close(),
  }
}
