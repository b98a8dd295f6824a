import type { Attachment, AttachmentMediaType } from '#shared/domain/attachment.ts'
import type { ChooseError } from '#shared/ipc/main-contract.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'

/** Why something with an attachment did not happen: in the native dialog, or in the vault. */
export type AttachmentError =
  { readonly kind: 'choose'; readonly error: ChooseError } | { readonly kind: 'vault'; readonly error: VaultError }

/** Content of an attachment, decrypted. */
export interface AttachmentContent {
  readonly bytes: Uint8Array
  readonly mediaType: AttachmentMediaType
}

/** The attachments of one part of a record and all that can be done with them: between the list on the screen and the vault. */
export interface AttachmentDesk {
  /** Newest first, live. undefined while loading. */
  readonly items: readonly Attachment[] | undefined
  /** Ids of those whose file was gone or damaged when the vault was opened. */
  readonly broken: ReadonlySet<string>
  /** Nothing can be added or removed now. */
  readonly isReadOnly: boolean
  /** How much of a large file has been taken in, 0 to 1; null while nothing is known of it. */
  readonly share: number | null
  /** Lets the operator choose a file and keeps it. */
  readonly add: () => Promise<Result<Attachment, AttachmentError>>
  readonly read: (attachment: Attachment) => Promise<Result<AttachmentContent, AttachmentError>>
  /** Lets the operator choose a place and writes the file there, in clear. Answers the name it got. */
  readonly save: (attachment: Attachment) => Promise<Result<string, AttachmentError>>
  /** The file goes when the vault is closed: until then undoing brings it back. */
  readonly remove: (attachment: Attachment) => Promise<Result<null, AttachmentError>>
}
