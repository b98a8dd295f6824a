import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that holds a marked text in clear. */
export interface Leak {
  readonly file: string
  readonly encoding: 'utf8' | 'utf16le'
}

/** The marker as programs write text: UTF-8 (for ASCII letters the same as Latin-1) and UTF-16 as Chromium and JavaScript keep it. */
const needles = (marker: string): readonly (readonly [Leak['encoding'], Buffer])[] => [
  ['utf8', Buffer.from(marker, 'utf8')],
  ['utf16le', Buffer.from(marker, 'utf16le')],
]

/** Encodings in which one file holds the marker. Reads in pieces that overlap, so that no hit falls between two. */
async function encodingsIn(file: string, marker: string): Promise<readonly Leak['encoding'][]> {
  const open = new Map(needles(marker))
  const overlap = Math.max(...[...open.values()].map((needle) => needle.length)) - 1
  const found: Leak['encoding'][] = []
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(file)) {
    const piece = Buffer.concat([tail, chunk])
    for (const [encoding, needle] of open) {
      if (!piece.includes(needle)) continue
      found.push(encoding)
      open.delete(encoding)
    }
    tail = piece.subarray(Math.max(0, piece.length - overlap))
  }
  return found
}

/**
 * Every file below some folders that holds the marker. A folder that does not exist holds nothing; a file that goes
 * away while being read (Chromium's own temporary files) is passed over.
 */
export async function findLeaks(folders: readonly string[], marker: string): Promise<readonly Leak[]> {
  const leaks: Leak[] = []
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name)
      if (needles(marker).some(([, needle]) => Buffer.from(file).includes(needle)))
        leaks.push({ file, encoding: 'utf8' })
      if (!entry.isFile()) continue
      const encodings = await encodingsIn(file, marker).catch(() => [])
      leaks.push(...encodings.map((encoding) => ({ file, encoding })))
    }
  }
  return leaks
}
