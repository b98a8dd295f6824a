import { describe, expect, test } from 'vitest'
import { imageSizeOf } from './image-size.ts'

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

const jfif = [0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
const frame = (marker: number) => [0xff, marker, 0x00, 0x11, 8, 0x02, 0x58, 0x03, 0x20, 3, 1, 0x22, 0]
const jpeg = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()])

describe('the size of an image', () => {
  test('is what a PNG says in its first chunk', () => {
    expect(imageSizeOf(png(800, 600))).toEqual({ width: 800, height: 600 })
    expect(imageSizeOf(png(30_000, 30_000))).toEqual({ width: 30_000, height: 30_000 })
  })

  // 0x0320 × 0x0258 = 800 × 600
  test.each([
    ['baseline', jpeg(jfif, frame(0xc0))],
    ['progressive', jpeg(jfif, frame(0xc2))],
    ['behind fill bytes', jpeg(jfif, [0xff, 0xff], frame(0xc0))],
    ['behind a table of codes', jpeg(jfif, [0xff, 0xc4, 0, 4, 1, 2], frame(0xc0))],
  ])('is what a JPEG says in its frame: %s', (_what, bytes) => {
    expect(imageSizeOf(bytes)).toEqual({ width: 800, height: 600 })
  })

  test('is not known of one that is cut off or makes no sense, and asking ends', () => {
    expect(imageSizeOf(png(800, 600).subarray(0, 23))).toBeNull()
    expect(imageSizeOf(jpeg(jfif))).toBeNull()
    expect(imageSizeOf(jpeg([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull()
    expect(imageSizeOf(jpeg(Array<number>(100).fill(0xff)))).toBeNull()
    expect(imageSizeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...Array<number>(20).fill(0)]))).toBeNull()
    expect(imageSizeOf(new Uint8Array())).toBeNull()
  })

  test('is found in bytes that are a part of others', () => {
    const around = new Uint8Array(100)
    around.set(png(800, 600), 40)
    expect(imageSizeOf(around.subarray(40, 73))).toEqual({ width: 800, height: 600 })
  })
})
