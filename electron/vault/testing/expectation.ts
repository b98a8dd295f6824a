import { join } from 'node:path'
import { type Id } from '#shared/domain/primitives.ts'
import { parseBackupName } from '../backup/backup-names.ts'
import { givePermit, restoreDesk } from '../backup/testing/desk.ts'
import { attachmentBytes } from '../attachments/testing/attachments.ts'
import type { VaultEnvironment } from '../environment.ts'
import type { FileSystem } from '../files.ts'
import { Vault } from '../vault.ts'
import { RowCollector, testEnvironment, testId } from './test-vault.ts'

export const FOLDER = '/proef.kluis'
export const BACKUPS = '/backups'

export const attachmentId = (n: number): Id => testId(10_000 + n)

/** Content of an attachment: a PDF as far as its first bytes tell, longer than a few sectors of a disk. */
export const attachmentOf = (n: number): Buffer => Buffer.from(`%PDF-1.7\n${`bewijsstuk ${n} `.repeat(100)}`)

/** What may be expected of the disk from some operation on: what was acknowledged, and what was under way or refused. */
export interface Expectation {
  /** Number of operations on the disk when this began to hold. */
  readonly after: number
  readonly created: boolean
  /** Names that were acknowledged, by person. */
  readonly people: ReadonlyMap<number, string>
  /** What a person may also be found with: a name, or null for not being there. */
  readonly doubtful: ReadonlyMap<number, ReadonlySet<string | null>>
  /** One of these opens the vault. */
  readonly passphrases: readonly string[]
  /** One of these is the vault's recovery key; empty while there need not be one. */
  readonly recoveryKeys: readonly string[]
  /** Attachments that can be read. */
  readonly attachments: ReadonlySet<number>
  /** Backups that were acknowledged, by sequence number, and a passphrase that opens each. */
  readonly backups: ReadonlyMap<number, readonly string[]>
}

/** The expectation that held after so many operations. */
export function expectationAt(expectations: readonly Expectation[], operations: number): Expectation {
  const held = expectations.findLast(({ after }) => after <= operations)
  if (held === undefined) throw new Error('the first expectation holds from the start')
  return held
}

/** Notices that an interrupted write may leave; anything else would be a fault of ours. */
const INNOCENT = new Set(['tornTail', 'doubtfulTail'])

/**
 * Opens the vault on a disk, as a new process does after the old one died, and holds it against what was promised.
 *
 * @returns what is wrong, null when all is well
 */
export async function brokenPromise(files: FileSystem, expected: Expectation): Promise<string | null> {
  if (!expected.created) return null
  const environment = testEnvironment({ files, host: { ...testEnvironment().host, isAlive: () => false } })
  let refusal = ''
  for (const passphrase of expected.passphrases) {
    const vault = new Vault(environment, FOLDER)
    const collector = new RowCollector()
    const result = await vault.unlock(passphrase, collector.emit)
    if (!result.ok) {
      refusal = `does not open: ${JSON.stringify(result.error)}`
      continue
    }
    const odd = result.value.notices.find(({ code }) => !INNOCENT.has(code))
    const wrong =
      odd === undefined
        ? (wrongPeople(collector, expected) ??
          wrongAttachments(vault, expected) ??
          (await wrongRecoveryKey(vault, expected)))
        : `notice ${odd.code}`
    await vault.close()
    return wrong ?? wrongBackups(environment, expected)
  }
  return refusal
}

function wrongPeople(collector: RowCollector, { people, doubtful }: Expectation): string | null {
  const found = collector.people()
  for (const n of new Set([...found.keys(), ...people.keys()])) {
    const name = found.get(n)?.name ?? null
    const isPromised = name === (people.get(n) ?? null) || doubtful.get(n)?.has(name) === true
    if (!isPromised) return `person ${n}: ${name ?? 'missing'} instead of ${people.get(n) ?? 'nobody'}`
  }
  return null
}

function wrongAttachments(vault: Vault, { attachments }: Expectation): string | null {
  const { opened } = vault
  if (opened === null) return 'not open'
  const lost = [...attachments].find(
    (n) => attachmentBytes(opened.vault, attachmentId(n))?.equals(attachmentOf(n)) !== true,
  )
  return lost === undefined ? null : `attachment ${lost} cannot be read`
}

async function wrongRecoveryKey(vault: Vault, { recoveryKeys }: Expectation): Promise<string | null> {
  let refusal: string | null = null
  for (const recoveryKey of recoveryKeys) {
    const tested = await vault.testRecoveryKey(recoveryKey)
    if (tested.ok) return null
    refusal = `recovery key: ${tested.error.code}`
  }
  return refusal
}

/** The last backup that was acknowledged, or a later one, opens with a passphrase of then or of now. */
async function wrongBackups(
  environment: VaultEnvironment,
  { backups, passphrases: ofNow }: Expectation,
): Promise<string | null> {
  const last = [...backups].at(-1)
  if (last === undefined) return null
  const [seq, passphrases] = last
  const paths = environment.files.readdir(BACKUPS).flatMap((folder) => {
    const names = environment.files.readdir(join(BACKUPS, folder))
    return names.filter((name) => (parseBackupName(name)?.seq ?? 0) >= seq).map((name) => join(BACKUPS, folder, name))
  })
  for (const path of paths) {
    for (const passphrase of new Set([...ofNow, ...passphrases])) {
      const desk = restoreDesk('/', environment)
      const permit = givePermit(desk.permits, 'backupFile', path)
      const inspected = await desk.methods.inspectBackup({ permit, secret: { kind: 'passphrase', passphrase } })
      if (inspected.ok) return null
    }
  }
  return `backup ${seq}: ${paths.length === 0 ? 'gone' : 'does not open'}`
}
