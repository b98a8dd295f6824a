import { extname } from 'node:path'
import type { AttachmentMediaType } from '#shared/domain/attachment.ts'
import { withEnding, type Endings } from './save-target.ts'

/** Ending of a vault's folder. */
export const VAULT_ENDING = '.kluis'

/** Longest name in UTF-8 bytes; file systems stop at 255 with the ending and what sync tools add. */
const LONGEST = 180

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i

/** Separators and what Windows refuses; control, format (also text direction) and other invisible characters. */
const refused = /[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/gu

/**
 * A name for a file or folder, without its ending, made of what somebody called it: safe on Windows, macOS, Linux and
 * shares. Never holds a separator, never climbs (`..`), never empty.
 * @param fallback when nothing is left
 */
function safeBase(name: string, fallback: string): string {
  const plain = name
    .normalize('NFC')
    .replace(refused, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const short = shorten(plain).replace(/[\s.]+$/, '')
  const base = short === '' || /^-+$/.test(short) ? fallback : short
  return reserved.test(base) ? `_${base}` : base
}

/** A folder name made of what the operator called the vault. */
export const vaultFolderName = (name: string): string => safeBase(name, 'kluis') + VAULT_ENDING

/** Endings of each kind of attachment. */
export const attachmentEndings: { readonly [Type in AttachmentMediaType]: Endings } = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
}

/**
 * The name proposed for an attachment that is saved. Whatever the page calls it, the ending is that of its kind.
 * @param fallback when nothing is left of the name
 */
export function attachmentFileName(name: string, mediaType: AttachmentMediaType, fallback: string): string {
  const endings = attachmentEndings[mediaType]
  const ending = extname(name)
  const isOwn = endings.includes(ending.toLowerCase())
  return withEnding(safeBase(isOwn ? name.slice(0, -ending.length) : name, fallback) + (isOwn ? ending : ''), endings)
}

/** Cuts at a whole character. */
function shorten(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > LONGEST) return kept
    kept += character
  }
  return kept
}
