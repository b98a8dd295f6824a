import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { ATTACHMENT_MAXIMUM_BYTES } from '#shared/domain/attachment.ts'
import { idSchema, isoInstantSchema } from '#shared/domain/primitives.ts'
import { hmacSha256, KEY_LENGTH } from '../crypto.ts'

/** Layout of a backup, see docs/backup-format.md. */
export const BACKUP_FORMAT = 1

/** The members of the archive that are always there. */
export const MANIFEST_NAME = 'manifest.json'
export const SEAL_NAME = 'manifest.hmac'
export const DATA_NAME = 'data.ndjson'
export const AUDIT_NAME = 'audit.ndjson'
const ATTACHMENT_FOLDER = 'att/'

/** Name of an attachment's member. */
export const attachmentMember = (id: string): string => `${ATTACHMENT_FOLDER}${id}`

/** The id in the name of an attachment's member, or null for any other name. */
export function attachmentIdOf(name: string): string | null {
  const id = name.startsWith(ATTACHMENT_FOLDER) ? idSchema.safeParse(name.slice(ATTACHMENT_FOLDER.length)) : null
  // Upper case would be a second name for the same file.
  return id?.success === true && id.data === id.data.toLowerCase() ? id.data : null
}

/** Most bytes of `manifest.json`: some 100,000 attachments. */
export const MANIFEST_MAXIMUM_BYTES = 16 * 1024 * 1024
/** Most bytes of one of the two lists. */
const LIST_MAXIMUM_BYTES = 8 * 1024 * 1024 * 1024 - 1
const MAXIMUM_ATTACHMENTS = 100_000

const countSchema = z.int().min(0)
const seqSchema = z.int().min(0)
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

const memberSchema = z
  .object({ name: z.string().max(64), size: countSchema.max(LIST_MAXIMUM_BYTES), sha256: sha256Schema })
  .readonly()
/** A file in the archive beside the manifest. */
export type Member = z.infer<typeof memberSchema>

const manifestSchema = z
  .object({
    kind: z.literal('coachbeleid-backup'),
    format: z.int().min(1),
    /** Oldest format whose readers can read this. */
    minimumReader: z.int().min(1),
    /** Version of the documents, as in the vault's records. */
    content: z.int().min(1),
    /** Version of the program that made it. */
    madeBy: z.string().max(40),
    vaultId: z.string().regex(/^[0-9a-f]{32}$/),
    label: z.string().max(255),
    organisation: z.string().max(1_000),
    at: isoInstantSchema,
    seq: seqSchema,
    /** Head of the audit chain at that number: as printed on reports of that moment. */
    head: z.string().regex(/^[0-9a-f]{32}$/),
    counts: z
      .array(z.object({ table: z.string().min(1).max(60), rows: countSchema }).readonly())
      .max(200)
      .readonly(),
    auditEntries: countSchema,
    /** Attachments that could not be read when the backup was made; their records are among the documents. */
    missingAttachments: z.array(idSchema).max(MAXIMUM_ATTACHMENTS).readonly(),
    /** Changes that the vault itself could not keep and that this copy has. */
    unsavedChanges: countSchema,
    /** age recipient of the recovery key; null without one. */
    recoveryRecipient: z.string().max(2_048).nullable(),
    members: z
      .array(memberSchema)
      .max(MAXIMUM_ATTACHMENTS + 2)
      .readonly(),
  })
  .readonly()

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest as it stands in the archive: readable, one thing per line. */
export function encodeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8')
}

export type ManifestReading =
  | { readonly kind: 'ok'; readonly manifest: Manifest }
  /** An age file of something else. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly format: number }
  /** It says that it is one of ours and breaks the rules. */
  | { readonly kind: 'damaged' }

const anyVersionSchema = z.object({
  kind: z.literal('coachbeleid-backup'),
  format: z.int(),
  minimumReader: z.int(),
  content: z.int(),
})

/** Reads a manifest: first whether it is one at all and of which version, then the rest. */
export function decodeManifest(bytes: Uint8Array, newestContent: number): ManifestReading {
  const json = parseJson(bytes)
  const version = anyVersionSchema.safeParse(json)
  if (!version.success) return { kind: 'foreign' }
  const { format, minimumReader, content } = version.data
  if (minimumReader > BACKUP_FORMAT) return { kind: 'newer', format }
  if (content > newestContent) return { kind: 'newer', format: content }
  const parsed = manifestSchema.safeParse(json)
  return parsed.success && hasSoundMembers(parsed.data) ? { kind: 'ok', manifest: parsed.data } : { kind: 'damaged' }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

/** The two lists first and in this order, then attachments, none twice, none larger than an attachment can be. */
function hasSoundMembers({ members }: Manifest): boolean {
  const [data, audit, ...attachments] = members
  const names = new Set(members.map(({ name }) => name))
  return (
    data?.name === DATA_NAME &&
    audit?.name === AUDIT_NAME &&
    names.size === members.length &&
    attachments.every(
      ({ name, size }) => attachmentIdOf(name) !== null && size >= 1 && size <= ATTACHMENT_MAXIMUM_BYTES,
    )
  )
}

/**
 * Everybody who knows an age recipient can encrypt to it, and the one of a vault's backups stands in its header for all to
 * read. The seal tells a backup by this vault from an imitation: it takes the identity to make it.
 *
 * @returns content of the member `manifest.hmac`
 */
export function sealOf(encoded: Uint8Array, identity: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', identity, '', 'coachbeleid/backup/manifest', KEY_LENGTH))
  return Buffer.from(`${hmacSha256(key, encoded).toString('hex')}\n`, 'latin1')
}

/** Bytes of a seal. */
export const SEAL_BYTES = 65
