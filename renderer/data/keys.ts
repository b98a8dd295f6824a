import type { VaultError, VaultMethods } from '#shared/ipc/vault-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import { today } from './context.ts'
import { askSafety } from './safety.ts'
import { currentSession, useSession } from './session.ts'
import { changeSettings } from './settings.ts'

type Answer<M extends keyof VaultMethods> = Promise<Result<VaultMethods[M]['value'], VaultError>>

/** Makes a recovery key to show once. It counts only after `confirmRecoveryKey`. */
export const beginRecoveryKey = (passphrase: string): Answer<'beginRecoveryKey'> =>
  currentSession().client.call('beginRecoveryKey', { passphrase })

/** Records the recovery key that was begun last, in place of an earlier one. */
export async function confirmRecoveryKey(lastCharacters: string): Answer<'confirmRecoveryKey'> {
  const { client } = currentSession()
  const answer = await noting(client.call('confirmRecoveryKey', { lastCharacters }))
  if (answer.ok) await askSafety(client)
  return answer
}

/** Whether this is the recovery key of the open vault. Opens nothing. */
export const testRecoveryKey = (recoveryKey: string): Answer<'testRecoveryKey'> =>
  noting(currentSession().client.call('testRecoveryKey', { recoveryKey }))

/** Sets another passphrase for the same vault. */
export const changePassphrase = (passphrase: string, newPassphrase: string): Answer<'changePassphrase'> =>
  currentSession().client.call('changePassphrase', { passphrase, newPassphrase })

/** New master key, everything encrypted anew. Names the backups that the old passphrase still opens. */
export const renewKeys = (passphrase: string, newPassphrase: string): Answer<'renewKeys'> =>
  currentSession().client.call('renewKeys', { passphrase, newPassphrase })

/**
 * Notes that somebody held the recovery key in their hands today. That it could not be noted does not make the key less
 * good: the reminder then comes sooner, and the save indicator shows why.
 */
async function noting(asked: Promise<Result<null, VaultError>>): Promise<Result<null, VaultError>> {
  const answer = await asked
  if (!answer.ok) return answer
  const safety = useSession.getState().settings?.safety
  if (safety !== undefined) await changeSettings({ safety: { ...safety, recoveryCheckedOn: today() } })
  return ok(null)
}
