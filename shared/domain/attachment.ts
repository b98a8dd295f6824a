import { z } from 'zod'
import { idSchema, isoInstantSchema, limits } from './primitives.ts'

/** Kinds of file that the vault takes: paper that was scanned or saved, nothing that a computer runs. */
export const attachmentMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type AttachmentMediaType = (typeof attachmentMediaTypes)[number]

/** Largest file taken, in bytes: a scan of some dozens of pages. */
export const ATTACHMENT_MAXIMUM_BYTES = 20 * 1024 * 1024

/**
 * A file that belongs to a record: the evidence of a certificate, a signed agreement. Its content lies in the vault under
 * the same id, encrypted with a key of its own.
 */
export const attachmentSchema = z
  .object({
    id: idSchema,
    owner: z.object({
      table: z.enum(['coaches', 'trajectories']),
      id: idSchema,
      /** The part of the record it proves: a certificate's id, `ethicsCode`, `insurance`, `agreement/…`. */
      part: z.string().min(1).max(80),
    }),
    /** As the operator knows it, for reading and for saving again. */
    fileName: z.string().min(1).max(limits.line),
    mediaType: z.enum(attachmentMediaTypes),
    bytes: z.int().min(1).max(ATTACHMENT_MAXIMUM_BYTES),
    /** Of the content, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    addedAt: isoInstantSchema,
  })
  .readonly()
export type Attachment = z.infer<typeof attachmentSchema>
