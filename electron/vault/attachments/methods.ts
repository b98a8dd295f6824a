import { createHash, randomUUID } from 'node:crypto'
import { type Attachment, type AttachmentMediaType, attachmentSchema } from '#shared/domain/attachment.ts'
import { attachmentKindOf } from '#shared/domain/attachment-kind.ts'
import type { StoredFile } from '#shared/ipc/vault-contract.ts'
import { refuse } from '../failure.ts'
import type { MethodContext, Methods } from '../methods.ts'
import type { OpenVault } from '../open-vault.ts'
import type { Post } from '../server.ts'
import { openAttachment, writeAttachment } from './attachment-file.ts'
import { CHUNK_LENGTH } from './attachment-format.ts'
import { type ChosenFile, readChosenFile } from './chosen-file.ts'
import { ATTACHMENTS_TABLE } from './housekeeping.ts'
import { saveFile } from './saved-file.ts'

type AttachmentMethod = 'attach' | 'readAttachment' | 'saveAttachment'

/** What the page may ask about attachments. */
export function attachmentMethods({ vault, permits, post }: MethodContext): Methods<AttachmentMethod> {
  return {
    attach: ({ permit }) =>
      vault.whileOpen((open) => {
        open.requireWritable()
        return takeIn(open, readChosenFile(permits.use(permit, 'attach')), post)
      }),
    readAttachment: ({ id }) => vault.whileOpen((open) => readAttachment(open, id)),
    saveAttachment: ({ id, permit }) =>
      vault.whileOpen((open) => {
        const { bytes, mediaType } = readAttachment(open, id)
        saveFile(open.vault, permits.use(permit, 'saveAttachment'), mediaType, bytes, () => {
          // Told before the file has its name: nothing leaves the vault that the audit trail does not know of.
          if (open.access === 'full') open.note('attachment.save', [id])
        })
        bytes.fill(0)
        return null
      }),
  }
}

/** Bytes between two reports of progress. */
const PROGRESS_EVERY = 1024 * 1024

function takeIn(open: OpenVault, { content, mediaType, fileName }: ChosenFile, post: Post): StoredFile {
  const id = randomUUID()
  const total = content.length
  const report = (done: number) => {
    if (done % PROGRESS_EVERY === 0 && done < total) post({ event: 'attaching', done, total })
  }
  try {
    const sha256 = writeAttachment(
      open.vault,
      { id, bytes: total, createdMs: open.now.getTime() },
      pieces(content),
      report,
    )
    return { id, fileName, mediaType, bytes: total, sha256 }
  } finally {
    content.fill(0)
  }
}

function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += CHUNK_LENGTH) yield content.subarray(at, at + CHUNK_LENGTH)
}

interface OpenedAttachment {
  readonly bytes: Uint8Array
  readonly mediaType: AttachmentMediaType
}

/** The whole content, after it was found to be what its document says. */
function readAttachment(open: OpenVault, id: string): OpenedAttachment {
  const { bytes, sha256, mediaType } = documentOf(open, id)
  const file = openAttachment(open.vault, id)
  if (file.bytes !== bytes) refuse({ code: 'attachmentDamaged' })
  // A buffer of its own: what goes to the page takes along all that it is a view of.
  const content = new Uint8Array(bytes)
  let at = 0
  for (const chunk of file.chunks()) {
    content.set(chunk, at)
    at += chunk.length
    chunk.fill(0)
  }
  const digest = createHash('sha256').update(content).digest('hex')
  const isWhole = at === bytes && digest === sha256 && attachmentKindOf(content) === mediaType
  return isWhole ? { bytes: content, mediaType } : refuse({ code: 'attachmentDamaged' })
}

function documentOf(open: OpenVault, id: string): Attachment {
  const document = attachmentSchema.safeParse(open.tables.get(ATTACHMENTS_TABLE, id)?.doc)
  return document.success ? document.data : refuse({ code: 'attachmentMissing' })
}
