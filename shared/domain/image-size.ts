/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/**
 * The size that a PNG or JPEG says it has, from its first bytes and without decoding it: a file of a few kilobytes can say
 * that it is a picture of a gigabyte. Null when it does not say.
 */
export function imageSizeOf(content: Uint8Array): ImageSize | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  return content[0] === 0x89 ? pngSize(view) : jpegSize(view)
}

/** The first chunk of a PNG is IHDR (PNG §11.2.1): width and height at bytes 16 and 20. */
function pngSize(view: DataView): ImageSize | null {
  if (view.byteLength < 24) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Markers that start a frame, with the size in it: SOF0 … SOF15 without DHT, JPG and DAC (ITU-T T.81 table B.1). */
const isFrameStart = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Goes from segment to segment up to the frame header: `FF marker, length u16, precision u8, height u16, width u16`. */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrameStart(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
