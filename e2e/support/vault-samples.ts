import type { VaultMethods } from '../../shared/ipc/vault-contract.ts'

const how = { mode: 'normal', acceptOlder: false } as const
const id = '00000000-0000-4000-8000-000000000001'

/** A commit of the right shape that no vault accepts: what it removes is not there. */
export const firstRunSample = { action: 'vault.create', changes: [] } as const

const recoveryKey = 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ'

/** Parameters of the right shape for every method of the vault process; the compiler misses none. */
export const vaultSamples: { readonly [M in keyof VaultMethods]: VaultMethods[M]['params'] } = {
  create: { passphrase: 'geen wachtwoord', first: firstRunSample },
  unlock: { passphrase: 'geen wachtwoord', how },
  recover: { recoveryKey, newPassphrase: 'geen wachtwoord', how },
  testRecoveryKey: { recoveryKey },
  beginRecoveryKey: { passphrase: 'geen wachtwoord' },
  confirmRecoveryKey: { lastCharacters: 'QQQQQQ' },
  changePassphrase: { passphrase: 'geen wachtwoord', newPassphrase: 'ook geen wachtwoord' },
  renewKeys: { passphrase: 'geen wachtwoord', newPassphrase: 'ook geen wachtwoord' },
  commit: { action: 'export.pdf', changes: [] },
  resume: null,
  audit: null,
  safety: null,
  backup: { force: false },
  saveCopy: { permit: 'x', unsaved: [] },
  cancel: null,
  inspectBackup: { permit: 'x', secret: { kind: 'recoveryKey', recoveryKey } },
  restore: { permit: 'x', newPassphrase: null },
  attach: { permit: 'x' },
  readAttachment: { id },
  saveAttachment: { id, permit: 'x' },
  beginGuest: { trajectoryId: id },
  endGuest: { passphrase: 'geen wachtwoord' },
  close: null,
}
