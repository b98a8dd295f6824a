import { createHash } from 'node:crypto'
import type { TarPackController } from 'modern-tar'
import type { Attachment } from '#shared/domain/attachment.ts'
import { isoInstantSchema } from '#shared/domain/primitives.ts'
import { refuse } from '../failure.ts'
import { FILE_MODE } from '../files.ts'
import type { BackupKeys } from '../keys/backup-identity.ts'
import { PAYLOAD_VERSION } from '../migrations/migrations.ts'
import type { Job } from './job.ts'
import {
  attachmentIdOf,
  attachmentMember,
  AUDIT_NAME,
  BACKUP_FORMAT,
  DATA_NAME,
  encodeManifest,
  type Manifest,
  MANIFEST_NAME,
  type Member,
  SEAL_NAME,
  sealOf,
} from './manifest.ts'
import { auditPieces, countsOf, dataPieces, type Picture } from './picture.ts'
import { PROGRAM_VERSION } from './program-version.ts'
import { type TargetFile, writeAll } from './target-files.ts'

/** The decrypted content of an attachment, read at the moment it is needed; null when it is missing or damaged. */
export type ReadAttachment = (id: string) => Promise<Uint8Array | null>

/** What a backup is made of. */
export interface ArchiveContent {
  readonly picture: Picture
  readonly vaultId: Uint8Array
  readonly label: string
  readonly at: Date
  readonly recoveryRecipient: string | null
  readonly readAttachment: ReadAttachment
}

/**
 * First pass: what the manifest, which comes first in the archive, says of everything behind it. Documents are turned
 * into text here and once more when they are written, so that they need not be kept as text in between.
 */
export async function describeArchive(content: ArchiveContent, job: Job): Promise<Manifest> {
  const { picture } = content
  const data = await describe(DATA_NAME, dataPieces(picture), job)
  const audit = await describe(AUDIT_NAME, auditPieces(picture), job)
  const { attachments, missing } = await describeAttachments(content, job)
  return {
    kind: 'coachbeleid-backup',
    format: BACKUP_FORMAT,
    minimumReader: BACKUP_FORMAT,
    content: PAYLOAD_VERSION,
    madeBy: PROGRAM_VERSION,
    vaultId: Buffer.from(content.vaultId).toString('hex'),
    label: content.label.slice(0, 255),
    organisation: picture.organisation.slice(0, 1_000),
    at: isoInstantSchema.parse(content.at.toISOString()),
    seq: picture.seq,
    head: picture.head,
    counts: countsOf(picture),
    auditEntries: picture.audit.length,
    missingAttachments: missing,
    unsavedChanges: picture.unsavedChanges,
    recoveryRecipient: content.recoveryRecipient,
    members: [data, audit, ...attachments],
  }
}

async function describe(name: string, pieces: Iterable<Uint8Array>, job: Job): Promise<Member> {
  const hash = createHash('sha256')
  let size = 0
  for (const piece of pieces) {
    hash.update(piece)
    size += piece.length
    await job.breathe()
  }
  return { name, size, sha256: hash.digest('hex') }
}

/** An attachment that cannot be read does not keep all the rest from being backed up. */
async function describeAttachments({ picture, readAttachment }: ArchiveContent, job: Job) {
  const attachments: Member[] = []
  const missing: Attachment['id'][] = []
  for (const { id, bytes: size, sha256 } of picture.attachments) {
    const bytes = await readAttachment(id)
    await job.breathe()
    const isWhole = bytes !== null && bytes.length === size && sha256Hex(bytes) === sha256
    if (isWhole) attachments.push({ name: attachmentMember(id), size, sha256 })
    else missing.push(id)
  }
  return { attachments, missing }
}

const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Bytes of content behind the manifest. */
export const contentBytes = ({ members }: Manifest): number => members.reduce((sum, { size }) => sum + size, 0)

/** Bytes handed to the disk at once. */
const WRITE_BYTES = 1024 * 1024

/**
 * Second pass: archive, encrypted, into a file. Everything flows in pieces, so memory does not grow with what is in it.
 *
 * @returns bytes of the file
 */
export async function writeArchive(
  file: TargetFile,
  content: ArchiveContent,
  manifest: Manifest,
  { identity, recipients }: Pick<BackupKeys, 'identity' | 'recipients'>,
  job: Job,
): Promise<number> {
  const { createTarPacker } = await import('modern-tar')
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  recipients.forEach((recipient) => encrypter.addRecipient(recipient))
  const { readable, controller } = createTarPacker()
  const writing = writeStream(file, await encrypter.encrypt(readable), job)
  const filling = fillArchive(controller, content, manifest, identity, job).catch((thrown: unknown) => {
    controller.error(thrown)
    throw thrown
  })
  // Both ends settle before this one does: neither goes on alone, and no failure goes unheard.
  const [written, filled] = await Promise.allSettled([writing, filling])
  if (written.status === 'rejected') throw written.reason
  if (filled.status === 'rejected') throw filled.reason
  return written.value
}

async function fillArchive(
  controller: TarPackController,
  { picture, readAttachment, at }: ArchiveContent,
  manifest: Manifest,
  identity: string,
  job: Job,
): Promise<void> {
  const add = async (name: string, size: number, pieces: Iterable<Uint8Array>): Promise<void> => {
    const member = controller.add({ name, size, mode: FILE_MODE, mtime: at, type: 'file' }).getWriter()
    for (const piece of pieces) {
      await member.write(piece)
      await job.breathe()
    }
    await member.close()
  }
  const head = encodeManifest(manifest)
  const seal = sealOf(head, identity)
  await add(MANIFEST_NAME, head.length, [head])
  await add(SEAL_NAME, seal.length, [seal])
  for (const { name, size } of manifest.members) {
    if (name === DATA_NAME) await add(name, size, dataPieces(picture))
    else if (name === AUDIT_NAME) await add(name, size, auditPieces(picture))
    else await add(name, size, [await attachmentAgain(readAttachment, attachmentIdOf(name) ?? '')])
  }
  controller.finalize()
}

/** It was there a moment ago. When its record has been removed since, a new picture has to be taken. */
async function attachmentAgain(readAttachment: ReadAttachment, id: string): Promise<Uint8Array> {
  return (await readAttachment(id)) ?? refuse({ code: 'attachmentMissing' })
}

async function writeStream(file: TargetFile, encrypted: ReadableStream<Uint8Array>, job: Job): Promise<number> {
  const reader = encrypted.getReader()
  const block = new Uint8Array(WRITE_BYTES)
  let held = 0
  let position = 0
  const flush = async (): Promise<void> => {
    await writeAll(file, block.subarray(0, held), position)
    position += held
    job.advance(held)
    held = 0
  }
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      for (let at = 0; at < value.length;) {
        const piece = value.subarray(at, at + WRITE_BYTES - held)
        block.set(piece, held)
        held += piece.length
        at += piece.length
        if (held === WRITE_BYTES) await flush()
      }
      await job.breathe()
    }
    await flush()
    await file.sync()
    return position
  } catch (thrown) {
    await reader.cancel(thrown).catch(() => undefined)
    throw thrown
  }
}
