/** Longest name in UTF-8 bytes; file systems stop at 255 with the ending and what sync tools add. */
const LONGEST = 180

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)[ ]*(?:\.|$)/i

/** Separators and what Windows refuses; control, format (also text direction) and other invisible characters. */
const refused = /[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/gu

/**
 * A name for a file or folder, without its ending, made of what somebody called it: safe on Windows, macOS, Linux and
 * shares. Never holds a separator, never climbs (`..`), never empty.
 * @param fallback when nothing is left
 */
export function safeBaseName(name: string, fallback: string): string {
  const plain = name
    .normalize('NFC')
    .replace(refused, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const short = shorten(plain).replace(/[\s.]+$/, '')
  const base = short === '' || /^-+$/.test(short) ? fallback : short
  return reserved.test(base) ? `_${base}` : base
}

/** The ending of a file's name with its dot, in lower case; empty when there is none. `.profile` is a name, not an ending. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot < 1 || dot === fileName.length - 1 ? '' : fileName.slice(dot).toLowerCase()
}

/** Cuts at a whole character. */
function shorten(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += utf8Length(character)
    if (bytes > LONGEST) return kept
    kept += character
  }
  return kept
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
