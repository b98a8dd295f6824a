import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { attachmentSchema } from '#shared/domain/attachment.ts'
import { type Id, idSchema } from '#shared/domain/primitives.ts'
import { type Person, personSchema } from '#shared/domain/person.ts'
import { defaultSafety, defaultTrajectoryList, type Settings, SETTINGS_ID } from '#shared/domain/settings.ts'
import type { Change, Commit, RowsEvent, VaultEvent } from '#shared/ipc/vault-contract.ts'
import { type Kdf, NEW_VAULT_COST } from '../argon2.ts'
import { targetFilesOf } from '../backup/target-files.ts'
import type { VaultEnvironment } from '../environment.ts'
import { nodeFileSystem } from '../files.ts'
import { passphraseFile } from '../keys/age.ts'
import { thisHost } from '../lock.ts'
import { defaultSchemas } from '../tables.ts'

export const PASSPHRASE = 'paard batterij nietje'

/** Stands in for Argon2id where a test is about something else: the real one takes a second. */
export const quickKdf: Kdf = ({ passphrase, salt, memoryKiB, passes }) =>
  Promise.resolve(createHash('sha256').update(`${memoryKiB}/${passes}/`).update(salt).update(passphrase).digest())

/** The real file system, the real clock, a quick key derivation. */
export function testEnvironment(changes: Partial<VaultEnvironment> = {}): VaultEnvironment {
  return {
    files: nodeFileSystem,
    targets: targetFilesOf(changes.files ?? nodeFileSystem),
    kdf: quickKdf,
    cost: NEW_VAULT_COST,
    passphraseFile: passphraseFile(1),
    schemas: defaultSchemas,
    host: thisHost(),
    now: () => new Date(),
    clock: () => performance.now(),
    ...changes,
  }
}

/** A folder that goes away after the test; the vault inside it does not exist yet. */
export async function withFolder<Value>(test: (vaultFolder: string, parent: string) => Promise<Value>): Promise<Value> {
  const parent = mkdtempSync(join(tmpdir(), 'kluis-'))
  try {
    return await test(join(parent, 'proef.kluis'), parent)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

export const settings: Settings = {
  id: SETTINGS_ID,
  organisation: 'Gemeente Voorbeeld',
  operator: 'Sanne de Vries',
  language: 'nl',
  theme: 'auto',
  demo: false,
  safety: defaultSafety,
  trajectoryList: defaultTrajectoryList,
}

/** The first record of a vault. */
export const firstCommit: Commit = {
  action: 'vault.create',
  changes: [{ table: 'settings', id: SETTINGS_ID, baseRev: 0, doc: settings }],
}

/** Id number n of a test. */
export function testId(n: number): Id {
  return idSchema.parse(`00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`)
}

export function person(n: number, name: string): Person {
  return personSchema.parse({
    id: testId(n),
    name,
    department: 'Beleid',
    functionGroup: '',
    managerId: null,
    leftOn: null,
  })
}

/** A change that puts person n. */
export function putPerson(n: number, name: string, baseRev: number): Change {
  return { table: 'people', id: testId(n), baseRev, doc: person(n, name) }
}

/** A commit of the document of an attachment. */
export function attachmentCommit(id: Id, content: Buffer): Commit {
  const doc = attachmentSchema.parse({
    id,
    owner: { table: 'coaches', id: testId(0), part: 'bewijs' },
    fileName: 'bewijs.pdf',
    mediaType: 'application/pdf',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    addedAt: '2026-11-23T09:30:00.000Z',
  })
  return { action: 'attachment.add', changes: [{ table: 'attachments', id, baseRev: 0, doc }] }
}

/** A commit of changes to people. */
export function savePeople(...changes: readonly Change[]): Commit {
  return { action: 'person.save', changes }
}

const rowsSchema = z.object({ rows: z.array(z.object({ id: z.string(), rev: z.number(), doc: z.unknown() })) })

/** The rows in a message to the page. */
export const rowsIn = ({ json }: RowsEvent) => rowsSchema.parse(JSON.parse(Buffer.from(json).toString('utf8'))).rows

/** Collects the rows that are sent while a vault opens, as `table/id` → revision and document. */
export class RowCollector {
  readonly rows = new Map<string, { readonly rev: number; readonly doc: unknown }>()
  readonly events: VaultEvent[] = []

  readonly emit = (event: VaultEvent): void => {
    this.events.push(event)
    if (event.event !== 'rows') return
    for (const { id, rev, doc } of rowsIn(event)) this.rows.set(`${event.table}/${id}`, { rev, doc })
  }

  /** People by their test number. */
  people(): ReadonlyMap<number, { readonly rev: number; readonly name: string }> {
    const people = [...this.rows].filter(([key]) => key.startsWith('people/'))
    return new Map(
      people.map(([key, { rev, doc }]) => [
        Number.parseInt(key.slice(-12), 16),
        { rev, name: personSchema.parse(doc).name },
      ]),
    )
  }

  /** Names of people by test number, sorted: a short picture of a vault's content. */
  names(): readonly string[] {
    const docs = [...this.rows]
      .filter(([key]) => key.startsWith('people/'))
      .map(([, { doc }]) => personSchema.parse(doc))
    return docs.map(({ name }) => name).sort()
  }
}

/** The value of a success; fails the test on a failure. */
export function expectOk<Value>(result: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value {
  if (!result.ok) throw new Error(`unexpected ${JSON.stringify(result.error)}`)
  return result.value
}
