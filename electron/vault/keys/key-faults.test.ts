import { describe, expect, test } from 'vitest'
import { OPEN_NORMALLY, type VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { attachmentBytes, storeAttachment } from '../attachments/testing/attachments.ts'
import type { FileSystem } from '../files.ts'
import { type Fault, FaultyFiles } from '../testing/faulty-files.ts'
import { MemoryFiles } from '../testing/memory-files.ts'
import { statesAfterPowerLoss } from '../testing/power-loss.ts'
import { RecordingFiles } from '../testing/recording-files.ts'
import {
  attachmentCommit,
  expectOk,
  firstCommit,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
  testId,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { FOLDER, keyMethodsOf } from './testing/key-methods.ts'

const NEW_PASSPHRASE = 'vlieger bezem kompas'
const SCAN = Buffer.alloc(3_000, 7)
const SCAN_ID = testId(900)

type Outcome = Result<unknown, VaultError>

/** What opens a vault. */
interface Secrets {
  readonly passphrase: string
  readonly recoveryKey: string
}

/** A change of keys, with what opens the vault before and after it. */
interface KeyChange {
  readonly name: string
  readonly act: (vault: Vault, before: Secrets) => Promise<Outcome>
  readonly kind: 'passphrase' | 'recoveryKey'
}

let shownKey = ''

const changes: readonly KeyChange[] = [
  {
    name: 'another passphrase',
    kind: 'passphrase',
    act: (vault, { passphrase }) => keyMethodsOf(vault).changePassphrase({ passphrase, newPassphrase: NEW_PASSPHRASE }),
  },
  {
    name: 'another master key',
    kind: 'passphrase',
    act: (vault, { passphrase }) => keyMethodsOf(vault).renewKeys({ passphrase, newPassphrase: NEW_PASSPHRASE }),
  },
  {
    name: 'recovering',
    kind: 'passphrase',
    act: async (vault, { recoveryKey }) => {
      await vault.close()
      return vault.recover(recoveryKey, NEW_PASSPHRASE, undefined, OPEN_NORMALLY)
    },
  },
  {
    name: 'another recovery key',
    kind: 'recoveryKey',
    act: async (vault, { passphrase }) => {
      const methods = keyMethodsOf(vault)
      const begun = await methods.beginRecoveryKey({ passphrase })
      if (!begun.ok) return begun
      shownKey = begun.value.recoveryKey
      return methods.confirmRecoveryKey({ lastCharacters: shownKey.slice(-6) })
    },
  },
]

/** The environment after the process that used it before has died. */
const environmentOn = (files: FileSystem) =>
  testEnvironment({ files, host: { ...testEnvironment().host, isAlive: () => false } })

/** A vault with people in a snapshot and in a segment, an attachment and a recovery key; closed. */
async function prepare(files: FileSystem): Promise<Secrets> {
  const vault = new Vault(environmentOn(files), FOLDER)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
  expectOk(
    await vault.whileOpen((open) => {
      storeAttachment(open.vault, SCAN_ID, SCAN)
      open.commit(attachmentCommit(SCAN_ID, SCAN))
      open.fold()
    }),
  )
  expectOk(await vault.commit(savePeople(putPerson(2, 'Bram', 0))))
  const methods = keyMethodsOf(vault)
  const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  expectOk(await vault.close())
  return { passphrase: PASSPHRASE, recoveryKey }
}

interface Played {
  readonly changed: boolean
  /** Whether a commit after the change was acknowledged. */
  readonly committed: boolean
  readonly newKey: string
}

async function play(
  files: FileSystem,
  change: KeyChange,
  before: Secrets,
  onChanged = () => undefined,
): Promise<Played> {
  const vault = new Vault(environmentOn(files), FOLDER)
  expectOk(await vault.unlock(before.passphrase))
  const outcome = await change.act(vault, before)
  onChanged()
  const commit = await vault.commit(savePeople(putPerson(3, 'Carla', 0)))
  await vault.close()
  return { changed: outcome.ok, committed: commit.ok, newKey: shownKey }
}

/** What is wrong with the disk that is found afterwards; null when all is well. */
async function problemOn(
  disk: MemoryFiles,
  change: KeyChange,
  before: Secrets,
  { changed, committed, newKey }: Played,
): Promise<string | null> {
  const opening = change.kind === 'passphrase' ? [before.passphrase, NEW_PASSPHRASE] : [before.passphrase]
  let opened = 0
  for (const passphrase of opening) {
    const vault = new Vault(environmentOn(disk), FOLDER)
    const rows = new RowCollector()
    const result = await vault.unlock(passphrase, rows.emit)
    if (!result.ok) {
      if (result.error.code !== 'wrongPassphrase') return `refuses with ${result.error.code}`
      continue
    }
    opened += 1
    if (changed && change.kind === 'passphrase' && passphrase !== NEW_PASSPHRASE)
      return 'the old passphrase still opens'
    const missing = ['Anna', 'Bram', ...(committed ? ['Carla'] : [])].find((name) => !rows.names().includes(name))
    if (missing !== undefined) return `${missing} is lost`
    const open = vault.opened
    if (open === null || attachmentBytes(open.vault, SCAN_ID)?.equals(SCAN) !== true) return 'the attachment is lost'
    await vault.close()
  }
  if (opened !== 1) return `${opened} passphrases open it`
  return recoveryProblem(disk, change, before, changed, newKey)
}

async function recoveryProblem(
  disk: MemoryFiles,
  change: KeyChange,
  before: Secrets,
  changed: boolean,
  newKey: string,
): Promise<string | null> {
  const vault = new Vault(environmentOn(disk), FOLDER)
  const old = await vault.testRecoveryKey(before.recoveryKey)
  if (change.kind === 'passphrase') return old.ok ? null : `the recovery key: ${old.error.code}`
  const replaced = await vault.testRecoveryKey(newKey)
  if (old.ok === replaced.ok) return `${old.ok ? 'both' : 'no'} recovery keys open it`
  return changed && old.ok ? 'the old recovery key still opens' : null
}

const faults: readonly Omit<Fault, 'at'>[] = [
  { errno: 'EIO', lasts: false },
  // As when the process is killed: nothing that comes after has any effect.
  { errno: 'EIO', lasts: true },
  { errno: 'ENOSPC', lasts: true },
]

describe.each(changes)('$name', (change) => {
  test.each(faults)(
    'with $errno (lasting: $lasts) at any operation opens with one of the two and loses nothing',
    async (fault) => {
      const sound = new MemoryFiles()
      const before = await prepare(sound)
      const opened = new FaultyFiles(sound.copy(), null)
      const vault = new Vault(environmentOn(opened), FOLDER)
      expectOk(await vault.unlock(before.passphrase))
      const counted = new FaultyFiles(sound.copy(), null)
      expect(await play(counted, change, before)).toMatchObject({ changed: true, committed: true })
      expect(counted.mutations - opened.mutations).toBeGreaterThan(10)
      const problems: string[] = []
      let refusals = 0
      for (let at = opened.mutations + 1; at <= counted.mutations; at += 1) {
        const disk = sound.copy()
        const files = new FaultyFiles(disk, { ...fault, at })
        const played = await play(files, change, before)
        if (!played.changed) refusals += 1
        if (files.retriesOnFailedFd > 0) problems.push(`${at}: wrote again where that had failed`)
        const problem = await problemOn(disk, change, before, played)
        if (problem !== null) problems.push(`${at}: ${problem}`)
      }
      expect(problems).toEqual([])
      expect(refusals).toBeGreaterThan(0)
    },
  )

  test('with a power cut at any operation opens with one of the two and loses nothing', async () => {
    const files = new RecordingFiles()
    const before = await prepare(files)
    const from = files.operations.length
    let changedAt = Infinity
    const played = await play(files, change, before, () => {
      changedAt = files.operations.length
      return undefined
    })
    expect(played).toMatchObject({ changed: true, committed: true })
    const problems: string[] = []
    let states = 0
    for (const { after, disk } of statesAfterPowerLoss(files.operations)) {
      if (after <= from) continue
      states += 1
      const changed = after >= changedAt
      const committed = after === files.operations.length
      const problem = await problemOn(disk, change, before, { ...played, changed, committed })
      if (problem !== null) problems.push(`${after}: ${problem}`)
    }
    expect(problems).toEqual([])
    expect(states).toBeGreaterThan(50)
  })
})
