/** Ending of a vault's folder. */
export const VAULT_ENDING = '.kluis'

/** Longest name in UTF-8 bytes; file systems stop at 255 with the ending and what sync tools add. */
const LONGEST = 180

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i

/** Separators and what Windows refuses; control, format (also text direction) and other invisible characters. */
const refused = /[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/gu

/**
 * A folder name made of what the operator called the vault, safe on Windows, macOS, Linux and shares. Never holds a
 * separator, never climbs (`..`), never empty.
 */
export function vaultFolderName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(refused, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const short = shorten(plain).replace(/[\s.]+$/, '')
  const base = short === '' || /^-+$/.test(short) ? 'kluis' : short
  return (reserved.test(base) ? `_${base}` : base) + VAULT_ENDING
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
