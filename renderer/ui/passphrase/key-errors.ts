import type { VaultError } from '#shared/ipc/vault-contract.ts'

/** A field of a form about keys. */
export type KeyField = 'present' | 'passphrase' | 'recoveryKey' | 'last'

const fields: Partial<Readonly<Record<VaultError['code'], KeyField>>> = {
  wrongPassphrase: 'present',
  passphraseTooShort: 'passphrase',
  passphraseTooCommon: 'passphrase',
  malformedRecoveryKey: 'recoveryKey',
  wrongRecoveryKey: 'recoveryKey',
  recoveryKeyNotRepeated: 'last',
}

/** The field that a refusal is about, and its sentence as a full key; null when it is about no field. */
export function keyFieldError({ code }: VaultError): { readonly field: KeyField; readonly message: string } | null {
  const field = fields[code]
  if (field === undefined) return null
  return { field, message: code === 'passphraseTooShort' ? 'keys:passphrase.tooShort' : `errors:vault.${code}` }
}

/** Seconds that the vault wants the next try to wait. */
export const waitAfter = (error: VaultError): number =>
  error.code === 'wrongPassphrase' || error.code === 'tooSoon' ? error.waitSeconds : 0
