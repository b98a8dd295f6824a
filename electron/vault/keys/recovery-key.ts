import { readRecoveryKey, repeatedCharacters } from '#shared/domain/recovery-key.ts'
import { refuse } from '../failure.ts'
import type { FileSystem } from '../files.ts'
import { isAuthentic, type VaultHeader } from '../format.ts'
import { findHeader, HEADER_NAME, requireVaultFolder } from '../header-file.ts'
import type { OpenVault } from '../open-vault.ts'
import { type AgeKeyPair, decryptWith, encryptTo, readIdentity } from './age.ts'
import { changeAudited } from './change-keys.ts'
import type { KeyFinder } from './find-key.ts'

/** The recovery key that somebody typed. Refuses what is none, so that a typing error is not taken for a wrong key. */
export async function requireIdentity(typed: string): Promise<AgeKeyPair> {
  return (await readIdentity(readRecoveryKey(typed))) ?? refuse({ code: 'malformedRecoveryKey' })
}

/** Whether a recovery key opens a vault that is locked. Reads the header and nothing else. */
export async function opensFolder(files: FileSystem, folder: string, findKey: KeyFinder): Promise<boolean> {
  requireVaultFolder(files, folder)
  const { sealed } = findHeader(files, folder)
  const masterKey = await findKey(sealed.header)
  if (masterKey === null) return false
  const isOurs = isAuthentic(sealed, masterKey)
  masterKey.fill(0)
  return isOurs || refuse({ code: 'tampered', file: HEADER_NAME })
}

/** Whether a recovery key opens the vault that is open. The right one leaves a line in the audit trail that can be written. */
export async function opensOpenVault(open: OpenVault, findKey: KeyFinder): Promise<boolean> {
  const masterKey = await findKey(open.header)
  if (masterKey === null) return false
  const isOurs = masterKey.equals(open.vault.masterKey)
  masterKey.fill(0)
  if (!isOurs) return refuse({ code: 'tampered', file: HEADER_NAME })
  if (open.access === 'full') open.note('recoveryKey.test')
  return true
}

/** The master key for a recovery key, proven to open with it. */
async function newRecoverySlot({ identity, recipient }: AgeKeyPair, masterKey: Buffer) {
  const file = await encryptTo(recipient, masterKey)
  const readBack = await decryptWith(identity, file)
  if (readBack?.equals(masterKey) !== true) throw new Error('recovery slot does not open')
  readBack.fill(0)
  return { recipient, file } satisfies VaultHeader['recovery']
}

/** Makes this the recovery key of the vault, in place of an earlier one, when the operator has repeated its end. */
export async function confirmRecoveryKey(open: OpenVault, keys: AgeKeyPair, lastCharacters: string): Promise<void> {
  const isRepeated = repeatedCharacters(lastCharacters) === repeatedCharacters(keys.identity)
  if (!isRepeated) refuse({ code: 'recoveryKeyNotRepeated' })
  const recovery = await newRecoverySlot(keys, open.vault.masterKey)
  changeAudited(open, 'recoveryKey.set', () => open.replaceKeys({ recovery }))
}
