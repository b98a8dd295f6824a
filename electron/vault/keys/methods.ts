import { fail, ok } from '#shared/result.ts'
import { backupsIn } from '../backup/make-backup.ts'
import { refuse } from '../failure.ts'
import type { MethodContext, Methods } from '../methods.ts'
import type { OpenVault } from '../open-vault.ts'
import { type AgeKeyPair, newKeyPair } from './age.ts'
import { setPassphrase } from './change-keys.ts'
import { requireGoodPassphrase } from './good-passphrase.ts'
import { confirmRecoveryKey } from './recovery-key.ts'
import { renewKeys } from './renew-keys.ts'

type KeyMethod =
  'recover' | 'testRecoveryKey' | 'beginRecoveryKey' | 'confirmRecoveryKey' | 'changePassphrase' | 'renewKeys'

/** A recovery key that was shown and counts only when the operator has repeated its end. In memory and nowhere else. */
interface PendingRecoveryKey {
  readonly open: OpenVault
  readonly keys: AgeKeyPair
}

/** What the page may ask about keys. */
export function keyMethods({ vault, places, post }: MethodContext): Methods<KeyMethod> {
  const wrongState = fail({ code: 'wrongState' } as const)
  let pending: PendingRecoveryKey | null = null
  return {
    recover: ({ recoveryKey, newPassphrase, how }) => vault.recover(recoveryKey, newPassphrase, post, how),
    testRecoveryKey: ({ recoveryKey }) =>
      places.kind === 'existing' || vault.opened !== null
        ? vault.testRecoveryKey(recoveryKey)
        : Promise.resolve(wrongState),
    beginRecoveryKey: ({ passphrase }) =>
      vault.whileConfirmed(passphrase, async (open) => {
        const keys = await newKeyPair()
        pending = { open, keys }
        return { recoveryKey: keys.identity }
      }),
    confirmRecoveryKey: ({ lastCharacters }) =>
      vault.whileOpen(async (open) => {
        if (pending?.open !== open) return refuse({ code: 'wrongState' })
        await confirmRecoveryKey(open, pending.keys, lastCharacters)
        pending = null
        return null
      }),
    changePassphrase: ({ passphrase, newPassphrase }) =>
      vault.whileConfirmed(passphrase, async (open, environment) => {
        await requireGoodPassphrase(newPassphrase)
        await setPassphrase(environment, open, newPassphrase, 'passphrase.change')
        return null
      }),
    renewKeys: async ({ passphrase, newPassphrase }) => {
      const renewed = await vault.whileConfirmed(passphrase, async (open, environment) => {
        await requireGoodPassphrase(newPassphrase)
        await renewKeys(environment, open, newPassphrase)
        return open.vault.vaultId
      })
      if (!renewed.ok) return renewed
      const place = places.backupFolder()
      const { targets } = vault.environment
      const backups = place === null ? [] : await backupsIn(targets, place, renewed.value)
      return ok({ oldBackups: backups.map(({ name }) => name) })
    },
  }
}
