import type { ChooseError, ChosenPath, VaultGrant } from '#shared/ipc/main-contract.ts'
import type { BackupPreview, BackupSecret, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import type { Work } from './safety.ts'
import { createVaultClient, nextVaultPort, type VaultClient } from './vault-client.ts'

type ShowWork = (work: Work) => void

/** A vault process that can only put a backup back, into a new folder. */
export interface RestoreDesk {
  readonly chooseFile: () => Promise<Result<ChosenPath, ChooseError>>
  /** Decrypts and checks the whole backup. Writes nothing. */
  readonly inspect: (
    file: ChosenPath,
    secret: BackupSecret,
    show: ShowWork,
  ) => Promise<Result<BackupPreview, VaultError>>
  /** Where the vault that the backup becomes goes. The grant opens it afterwards. */
  readonly choosePlace: (name: string) => Promise<Result<VaultGrant, ChooseError>>
  /** Makes a vault of the backup inspected last. */
  readonly restore: (
    place: VaultGrant,
    newPassphrase: string | null,
    show: ShowWork,
  ) => Promise<Result<null, VaultError>>
  /** Stops what is under way; nothing of it stays. */
  readonly stop: () => Promise<void>
}

/** Has main start such a process. It takes the place of a vault process that waits for a passphrase. */
export async function connectRestore(): Promise<Result<RestoreDesk, { readonly code: 'processFailed' }>> {
  const { port, stop } = nextVaultPort()
  const connected = await bridge().invoke('vault:connect-restore', null)
  if (!connected.ok) {
    stop()
    return fail(connected.error)
  }
  const client = createVaultClient(await port)
  const stopFollowing = bridge().on('vault-lost', () => {
    stopFollowing()
    client.disconnect()
  })
  return ok(deskOf(client))
}

function deskOf(client: VaultClient): RestoreDesk {
  const showing = async <T>(show: ShowWork, work: () => Promise<T>): Promise<T> => {
    const stop = client.onEvent((event) => {
      if (event.event === 'work') show({ phase: event.phase, done: event.done, total: event.total })
    })
    try {
      return await work()
    } finally {
      stop()
    }
  }
  return {
    chooseFile: () => bridge().invoke('vault:choose-path', { use: 'backupFile' }),
    inspect: (file, secret, show) => showing(show, () => client.call('inspectBackup', { permit: file.token, secret })),
    choosePlace: (name) => bridge().invoke('vault:choose-restore-place', { name }),
    restore: (place, newPassphrase, show) =>
      showing(show, () => client.call('restore', { permit: place.token, newPassphrase })),
    stop: async () => {
      await client.call('cancel', null)
    },
  }
}
