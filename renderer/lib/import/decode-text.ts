/** Encodings in which tables are written, as `TextDecoder` names them. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** How far to look: enough for any title and header. */
const LOOKED_AT = 4_096

/** UTF-16 without its mark shows in its zeros: every other byte of Western text. */
function zerosOf(bytes: Uint8Array): { readonly even: number; readonly odd: number; readonly pairs: number } {
  const part = bytes.subarray(0, LOOKED_AT)
  let even = 0
  let odd = 0
  part.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even++
    else odd++
  })
  return { even, odd, pairs: part.length / 2 }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The encoding of a text: by its mark, by zeros, and else UTF-8 where it is whole. What is left is Windows-1252, as Dutch Excel saves. */
export function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const { even, odd, pairs } = zerosOf(bytes)
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text of a file; null when it is none: programs and not people write zero bytes. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return text.includes('\0') ? null : text
}
