import { createHash } from 'node:crypto'
import type { ParsedTarEntry } from 'modern-tar'
import { z } from 'zod'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { errnoOf, refuse, VaultFailure } from '../failure.ts'
import { migrateDocument, PAYLOAD_VERSION } from '../migrations/migrations.ts'
import type { Job } from './job.ts'
import { JsonLines } from './lines.ts'
import {
  attachmentIdOf,
  AUDIT_NAME,
  DATA_NAME,
  decodeManifest,
  type Manifest,
  MANIFEST_MAXIMUM_BYTES,
  MANIFEST_NAME,
  type Member,
  SEAL_BYTES,
  SEAL_NAME,
  sealOf,
} from './manifest.ts'

/** A document in a backup, as it is today. */
export interface ArchivedRow {
  readonly table: string
  readonly id: string
  readonly rev: number
  readonly doc: unknown
}

/**
 * Receives what is in a backup while it is read. Only when reading ends well does any of it count: until then its end may
 * be missing or its checksum wrong.
 */
export interface ArchiveVisitor {
  readonly manifest: (manifest: Manifest, encoded: Uint8Array) => void
  readonly row: (row: ArchivedRow) => void
  readonly audit: (entry: AuditEntry) => void
  /** The content has the right checksum. */
  readonly attachment: (id: string, bytes: Uint8Array) => void
}

/**
 * Reads a decrypted archive to its end and checks all of it against its manifest. Names in it are compared with the few
 * that there can be; none ever becomes a path, and no size is believed before the manifest has been checked.
 *
 * @param sealers identities of which one must have sealed it; none when only the recovery key is at hand, which does not
 *   tell who made a backup
 * @throws VaultFailure notABackup, newerFormat, backupDamaged, cancelled
 */
export async function readArchive(
  plaintext: ReadableStream<Uint8Array>,
  sealers: readonly string[],
  job: Job,
  visitor: ArchiveVisitor,
): Promise<Manifest> {
  const { createTarDecoder } = await import('modern-tar')
  const abort = new AbortController()
  const entries = plaintext.pipeThrough(createTarDecoder({ strict: true }), { signal: abort.signal }).getReader()
  try {
    const manifest = await readManifest(entries, sealers, visitor)
    for (const member of manifest.members) await readMember(await nextEntry(entries), member, manifest, job, visitor)
    if ((await nextEntry(entries)) !== null) refuse({ code: 'backupDamaged' })
    return manifest
  } finally {
    // After the end there is nothing left to stop; before it, this closes both streams.
    abort.abort()
    await entries.cancel().catch(() => undefined)
  }
}

type Entries = ReadableStreamDefaultReader<ParsedTarEntry>

/** What the libraries throw on bytes that are not as they should be is an ordinary error without a code. */
async function orDamaged<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise
  } catch (thrown) {
    if (thrown instanceof VaultFailure || errnoOf(thrown) !== null) throw thrown
    return refuse({ code: 'backupDamaged' })
  }
}

async function nextEntry(entries: Entries): Promise<ParsedTarEntry | null> {
  const { done, value } = await orDamaged(entries.read())
  return done ? null : value
}

/** Reads the body of an entry piece by piece, at most as many bytes as its header says. */
async function readBody(entry: ParsedTarEntry, take: (bytes: Uint8Array) => Promise<void> | void): Promise<void> {
  const body = entry.body.getReader()
  for (;;) {
    const { done, value } = await orDamaged(body.read())
    if (done) return
    await take(value)
  }
}

function isPlainFile({ header }: ParsedTarEntry): boolean {
  return header.type === 'file' && (header.linkname ?? '') === '' && header.pax === undefined
}

/** The content of a small member that must come next. */
async function readSmall(entries: Entries, name: string, most: number): Promise<Buffer | null> {
  const entry = await nextEntry(entries)
  const isTheOne = entry !== null && entry.header.name === name && isPlainFile(entry) && entry.header.size <= most
  if (!isTheOne) return null
  const pieces: Uint8Array[] = []
  await readBody(entry, (bytes) => void pieces.push(bytes.slice()))
  return Buffer.concat(pieces)
}

async function readManifest(entries: Entries, sealers: readonly string[], visitor: ArchiveVisitor): Promise<Manifest> {
  const encoded = (await readSmall(entries, MANIFEST_NAME, MANIFEST_MAXIMUM_BYTES)) ?? refuse({ code: 'notABackup' })
  const reading = decodeManifest(encoded, PAYLOAD_VERSION)
  switch (reading.kind) {
    case 'foreign':
      return refuse({ code: 'notABackup' })
    case 'newer':
      return refuse({ code: 'newerFormat', format: reading.format })
    case 'damaged':
      return refuse({ code: 'backupDamaged' })
    case 'ok': {
      const seal = await readSmall(entries, SEAL_NAME, SEAL_BYTES)
      const isSealed = sealers.length === 0 || sealers.some((identity) => seal?.equals(sealOf(encoded, identity)))
      if (seal === null || !isSealed) refuse({ code: 'backupDamaged' })
      visitor.manifest(reading.manifest, encoded)
      return reading.manifest
    }
  }
}

/** Takes the content of one member, and checks at its end that it was what the manifest promised. */
interface MemberReader {
  readonly take: (bytes: Uint8Array) => void
  readonly finish: () => void
}

async function readMember(
  entry: ParsedTarEntry | null,
  member: Member,
  manifest: Manifest,
  job: Job,
  visitor: ArchiveVisitor,
): Promise<void> {
  const isTheOne =
    entry !== null && entry.header.name === member.name && entry.header.size === member.size && isPlainFile(entry)
  if (!isTheOne) return refuse({ code: 'backupDamaged' })
  const reader = memberReader(member, manifest, visitor)
  const hash = createHash('sha256')
  await readBody(entry, async (bytes) => {
    hash.update(bytes)
    reader.take(bytes)
    job.advance(bytes.length)
    await job.breathe()
  })
  if (hash.digest('hex') !== member.sha256) refuse({ code: 'backupDamaged' })
  reader.finish()
}

function memberReader(member: Member, manifest: Manifest, visitor: ArchiveVisitor): MemberReader {
  switch (member.name) {
    case DATA_NAME:
      return dataReader(manifest, visitor)
    case AUDIT_NAME:
      return auditReader(manifest, visitor)
    default:
      return attachmentReader(member, visitor)
  }
}

const rowSchema = z.object({
  table: z.string().min(1).max(60),
  id: z.string().min(1).max(200),
  rev: z.int().min(1),
  // Whether it fits its schema is found out when the vault is opened: what does not is kept, as it is in a vault.
  doc: z.unknown().refine((doc) => doc !== undefined && doc !== null),
})

/** Each document once, as many per table as the manifest says, brought to the present version. */
function dataReader({ counts, content }: Manifest, visitor: ArchiveVisitor): MemberReader {
  const seen = new Map<string, Set<string>>()
  const lines = new JsonLines((value) => {
    const parsed = rowSchema.safeParse(value)
    if (!parsed.success) return refuse({ code: 'backupDamaged' })
    const { table, id, rev, doc } = parsed.data
    const ids = seen.get(table) ?? new Set<string>()
    seen.set(table, ids)
    if (ids.has(id)) refuse({ code: 'backupDamaged' })
    ids.add(id)
    visitor.row({ table, id, rev, doc: content === PAYLOAD_VERSION ? doc : migrateDocument(content, table, doc) })
  })
  return {
    take: (bytes) => lines.push(bytes),
    finish: () => {
      lines.finish()
      const filled = counts.filter(({ rows }) => rows > 0)
      const isComplete =
        filled.length === seen.size && filled.every(({ table, rows }) => seen.get(table)?.size === rows)
      if (!isComplete) refuse({ code: 'backupDamaged' })
    },
  }
}

const auditSchema = z.object({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string().max(1_000),
  action: z.string().min(1).max(60),
  ids: z.array(z.string().max(200)),
})

/** Oldest first, each number once, none beyond the moment of the backup. */
function auditReader({ seq, auditEntries }: Manifest, visitor: ArchiveVisitor): MemberReader {
  let entries = 0
  let last = 0
  const lines = new JsonLines((value) => {
    const parsed = auditSchema.safeParse(value)
    if (!parsed.success || parsed.data.seq <= last || parsed.data.seq > seq) return refuse({ code: 'backupDamaged' })
    last = parsed.data.seq
    entries += 1
    visitor.audit(parsed.data)
  })
  return {
    take: (bytes) => lines.push(bytes),
    finish: () => {
      lines.finish()
      if (entries !== auditEntries) refuse({ code: 'backupDamaged' })
    },
  }
}

/** In memory as a whole: its size is bounded, and nothing of it may be kept before its checksum is known. */
function attachmentReader({ name, size, sha256 }: Member, visitor: ArchiveVisitor): MemberReader {
  const id = attachmentIdOf(name)
  const bytes = Buffer.alloc(size)
  let held = 0
  return {
    take: (piece) => {
      bytes.set(piece, held)
      held += piece.length
    },
    finish: () => {
      const isWhole = held === size && createHash('sha256').update(bytes).digest('hex') === sha256
      if (id === null || !isWhole) return refuse({ code: 'backupDamaged' })
      visitor.attachment(id, bytes)
    },
  }
}
