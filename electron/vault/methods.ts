import { setTimeout as delay } from 'node:timers/promises'
import type { VaultError, VaultMethod, VaultMethods } from '#shared/ipc/vault-contract.ts'
import type { VaultStart } from '#shared/ipc/vault-control.ts'
import { fail, type Result } from '#shared/result.ts'
import { attachmentMethods } from './attachments/methods.ts'
import { backupMethods } from './backup/methods.ts'
import { guestMethods, type GuestMode } from './guest.ts'
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
  readonly guest: GuestMode
}

/** One function per method of the contract; the compiler misses none. */
export type Methods<M extends VaultMethod = VaultMethod> = {
  readonly [Name in M]: (
    params: VaultMethods[Name]['params'],
  ) => Promise<Result<VaultMethods[Name]['value'], VaultError>>
}

/** How long closing waits for a backup to be stopped, in milliseconds. What it leaves behind, the next one removes. */
const STOP_PATIENCE_MS = 1_000

/** All that the page may ask of a vault process. */
export function createMethods(context: MethodContext): Methods {
  const { methods: backups, pushSafety } = backupMethods(context)
  const opening = openingMethods(context)
  const keys = keyMethods(context)
  /** The same method; when it succeeds, the page is told how the vault is provided for now. */
  const telling =
    <Params, Value>(method: (params: Params) => Promise<Result<Value, VaultError>>) =>
    async (params: Params): Promise<Result<Value, VaultError>> => {
      const result = await method(params)
      if (result.ok) await pushSafety()
      return result
    }
  /** A network share that hangs must not keep this waiting. */
  const stopBackup = () => Promise.race([backups.cancel(null), delay(STOP_PATIENCE_MS, null, { ref: false })])
  return {
    ...opening,
    ...keys,
    ...backups,
    ...attachmentMethods(context),
    ...guestMethods(context.vault, context.guest),
    confirmRecoveryKey: telling(keys.confirmRecoveryKey),
    changePassphrase: telling(keys.changePassphrase),
    renewKeys: async (params) => {
      // A backup with the old keys must not be finished after those that are named as having them.
      await stopBackup()
      return telling(keys.renewKeys)(params)
    },
    close: async () => {
      // Whoever wants a backup before closing has waited for it.
      await stopBackup()
      return opening.close(null)
    },
  }
}

type OpeningMethod = 'create' | 'unlock' | 'commit' | 'resume' | 'audit' | 'close'

function openingMethods({ vault, places, post }: MethodContext): Methods<OpeningMethod> {
  const wrongState = () => Promise.resolve(fail({ code: 'wrongState' } as const))
  return {
    create: ({ passphrase, first }) => (places.kind === 'new' ? vault.create(passphrase, first, post) : wrongState()),
    unlock: ({ passphrase, how }) => vault.unlock(passphrase, post, how),
    commit: (commit) => vault.commit(commit),
    resume: () => vault.resume(),
    audit: () => vault.whileOpen((open) => ({ entries: open.audit, seq: open.seq, head: open.head })),
    close: () => vault.close(),
  }
}
