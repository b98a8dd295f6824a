import { createHash } from 'node:crypto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { errorOf } from '../../failure.ts'
import { PAYLOAD_VERSION } from '../../migrations/migrations.ts'
import { MemoryFiles } from '../../testing/memory-files.ts'
import { firstCommit, person, testId } from '../../testing/test-vault.ts'
import { Job } from '../job.ts'
import { encodeManifest, type Manifest, sealOf } from '../manifest.ts'
import { readBackup } from '../open-backup.ts'
import type { ArchivedRow } from '../read-archive.ts'
import { targetFilesOf } from '../target-files.ts'

/** A member as a hostile archive may have it: nothing in it need be true. */
export interface CraftedEntry {
  readonly name: string
  readonly body?: Uint8Array
  /** As the header says; the length of the body when it does not lie. */
  readonly size?: number
  /** Type flag: `0` is a file. */
  readonly type?: string
  readonly link?: string
}

const BLOCK = 512

/** A tar header as POSIX describes it, with whatever it is given. */
function tarHeader({ name, body = new Uint8Array(), size = body.length, type = '0', link = '' }: CraftedEntry): Buffer {
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 100, 'utf8')
  header.write('0000600\0', 100, 'latin1')
  header.write('0000000\0', 108, 'latin1')
  header.write('0000000\0', 116, 'latin1')
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  header.write('00000000000\0', 136, 'latin1')
  header.write('        ', 148, 'latin1')
  header.write(type, 156, 'latin1')
  header.write(link, 157, 100, 'utf8')
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** An archive of these members, with its end. */
export function tarOf(entries: readonly CraftedEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const body = entry.body ?? new Uint8Array()
    return [tarHeader(entry), body, Buffer.alloc(-body.length & (BLOCK - 1))]
  })
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)])
}

/** Key pair of the backups that tests craft. */
export const crafted = await (async () => {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
})()

/** @param others how many more recipients it is for */
export async function encrypted(bytes: Uint8Array, others = 0): Promise<Buffer> {
  const encrypter = new Encrypter()
  for (let other = 0; other < others; other += 1) {
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
  }
  encrypter.addRecipient(crafted.recipient)
  return Buffer.from(await encrypter.encrypt(bytes))
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`

export const soundRows: readonly ArchivedRow[] = [
  ...firstCommit.changes.map(({ table, id, doc }) => ({ table, id, rev: 1, doc })),
  { table: 'people', id: testId(1), rev: 3, doc: person(1, 'Anna') },
]
export const soundAudit: readonly AuditEntry[] = [
  { seq: 1, at: '2026-11-23T09:00:00.000Z', by: 'Sanne', action: 'vault.create', ids: [] },
  { seq: 2, at: '2026-11-23T09:01:00.000Z', by: 'Sanne', action: 'person.save', ids: [testId(1)] },
]
export const soundAttachment = { id: testId(50), body: Buffer.from('%PDF-1.7 bewijs') }

/** What a test changes of a sound backup; the rest, checksums and seal among them, fits. */
export interface Crafting {
  readonly data?: string | Buffer
  readonly audit?: string | Buffer
  readonly attachments?: readonly { readonly name: string; readonly body: Buffer }[]
  readonly manifest?: Readonly<Record<string, unknown>>
  /** Members as they then stand in the archive. */
  readonly entries?: (sound: readonly CraftedEntry[]) => readonly CraftedEntry[]
  readonly identity?: string
}

/** The archive, not yet encrypted. */
export function craftTar(crafting: Crafting = {}): Buffer {
  const data = Buffer.from(crafting.data ?? soundRows.map(json).join(''))
  const audit = Buffer.from(crafting.audit ?? soundAudit.map(json).join(''))
  const attachments = crafting.attachments ?? [{ name: `att/${soundAttachment.id}`, body: soundAttachment.body }]
  const content = [{ name: 'data.ndjson', body: data }, { name: 'audit.ndjson', body: audit }, ...attachments]
  const manifest = {
    kind: 'coachbeleid-backup',
    format: 1,
    minimumReader: 1,
    content: PAYLOAD_VERSION,
    madeBy: '0.1.0',
    vaultId: 'ab'.repeat(16),
    label: 'proef',
    organisation: 'Gemeente Voorbeeld',
    at: '2026-11-23T09:02:00.000Z',
    seq: 2,
    head: 'cd'.repeat(16),
    counts: [
      { table: 'settings', rows: 1 },
      { table: 'people', rows: 1 },
    ],
    auditEntries: 2,
    missingAttachments: [],
    unsavedChanges: 0,
    recoveryRecipient: null,
    members: content.map(({ name, body }) => ({
      name,
      size: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
    })),
    ...crafting.manifest,
  }
  const encoded = encodeManifest(manifest as unknown as Manifest)
  const sound = [
    { name: 'manifest.json', body: encoded },
    { name: 'manifest.hmac', body: sealOf(encoded, crafting.identity ?? crafted.identity) },
    ...content,
  ]
  return tarOf(crafting.entries?.(sound) ?? sound)
}

/** What reading an encrypted file to its end comes to. */
export interface CraftedReading {
  /** `ok`, `wrong` when no key fits, or the code of the refusal. */
  readonly outcome: string
  readonly rows: readonly ArchivedRow[]
}

const FILE = '/w/20261123T090200Z-2.age'

/** Reads a file as a restore does. What is neither a value nor a refusal is thrown: a crash. */
export async function readCrafted(bytes: Buffer, identity = crafted.identity): Promise<CraftedReading> {
  const disk = new MemoryFiles()
  disk.mkdir('/w')
  disk.put(FILE, bytes)
  const rows: ArchivedRow[] = []
  const job = new Job(new AbortController().signal, () => undefined)
  const opener = { kind: 'passphrase', identities: [identity], lockedFiles: 1 } as const
  try {
    const reading = await readBackup(targetFilesOf(disk), FILE, opener, job, {
      manifest: () => undefined,
      row: (row) => rows.push(row),
      audit: () => undefined,
      attachment: () => undefined,
    })
    return { outcome: reading.kind === 'read' ? 'ok' : reading.kind, rows }
  } catch (thrown) {
    return { outcome: errorOf(thrown).code, rows }
  }
}

/** The same for an archive that still has to be encrypted. */
export const readTar = async (tar: Buffer): Promise<CraftedReading> => readCrafted(await encrypted(tar))
