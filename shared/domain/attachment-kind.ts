import type { AttachmentMediaType } from './attachment.ts'
import { endingOf, safeBaseName } from './file-name.ts'

/** Endings of each kind of attachment; the first is the usual one. */
export const attachmentEndings: { readonly [Type in AttachmentMediaType]: readonly [string, ...string[]] } = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
}

/** First bytes of each kind: ISO 32000-2 §7.5.2, ITU-T T.81 B.1.1.3 (SOI and the next marker), PNG §5.2. */
const beginnings: { readonly [Type in AttachmentMediaType]: readonly number[] } = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}
const mediaTypes = Object.keys(beginnings) as readonly AttachmentMediaType[]

/**
 * What a file is by how it begins, and by nothing that its name says. Null for everything that the vault does not take.
 * A PDF must begin at its first byte: what comes before it could make the file something else as well.
 */
export function attachmentKindOf(content: Uint8Array): AttachmentMediaType | null {
  return mediaTypes.find((type) => beginnings[type].every((byte, at) => content[at] === byte)) ?? null
}

/** Whether a name may belong to this kind of file: it ends as that kind does, or in no ending at all. */
export function fitsKind(fileName: string, mediaType: AttachmentMediaType): boolean {
  const ending = endingOf(fileName)
  const isEnding = /^\.[^\s.]+$/.test(ending)
  return !isEnding || attachmentEndings[mediaType].includes(ending)
}

/**
 * The name of an attachment: what the operator's file was called, made safe to show and to propose for saving, with an
 * ending of its kind. At most some 190 characters.
 */
export function attachmentFileName(original: string, mediaType: AttachmentMediaType, fallback = 'document'): string {
  const ending = endingOf(original)
  const endings = attachmentEndings[mediaType]
  const isOwn = endings.includes(ending)
  const base = safeBaseName(isOwn ? original.slice(0, -ending.length) : original, fallback)
  return base + (isOwn ? ending : endings[0])
}
