import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

/** A process of the app that holds a marked text. */
export interface MemoryHit {
  readonly pid: number
  /** What Chromium calls the process: `renderer`, `utility`, …; `browser` for the main one. */
  readonly kind: string
  readonly encoding: 'utf8' | 'utf16le'
  readonly hits: number
}

/** The process itself and all that it started, directly or not (Linux). */
export function processTree(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
      } catch {
        return []
      }
    })
  const tree = [root]
  for (const pid of tree) tree.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid))
  return tree
}

const CHUNK = 8 * 1024 * 1024

/** Looks for a text in the memory of a whole process tree: everything that can be written to, heap, stacks and buffers. */
export function searchMemory(root: number, marker: string): readonly MemoryHit[] {
  return processTree(root).flatMap((pid) => {
    try {
      return searchProcess(pid, marker)
    } catch {
      // Ended meanwhile: it holds nothing any more.
      return []
    }
  })
}

function searchProcess(pid: number, marker: string): readonly MemoryHit[] {
  const kind = /--type=([a-z-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'latin1'))?.[1] ?? 'browser'
  const needles = (['utf8', 'utf16le'] as const).map((encoding) => ({
    encoding,
    needle: Buffer.from(marker, encoding),
    hits: 0,
  }))
  const overlap = marker.length * 2
  const fd = openSync(`/proc/${pid}/mem`, 'r')
  const buffer = Buffer.alloc(CHUNK)
  try {
    for (const { start, end } of writableRegions(pid)) {
      for (let at = start; at < end; at += CHUNK - overlap) {
        const length = readPart(fd, buffer, Math.min(CHUNK, end - at), at)
        for (const found of needles) found.hits += count(buffer.subarray(0, length), found.needle)
      }
    }
  } finally {
    closeSync(fd)
  }
  return needles.filter(({ hits }) => hits > 0).map(({ encoding, hits }) => ({ pid, kind, encoding, hits }))
}

function writableRegions(pid: number): readonly { readonly start: number; readonly end: number }[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')
  return lines.flatMap((line) => {
    const [, start, end, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? []
    if (start === undefined || end === undefined || rights?.startsWith('rw') !== true) return []
    return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }]
  })
}

/** What cannot be read (guard pages, device memory) counts as empty. */
function readPart(fd: number, buffer: Buffer, length: number, position: number): number {
  try {
    return readSync(fd, buffer, 0, length, position)
  } catch {
    return 0
  }
}

function count(haystack: Buffer, needle: Buffer): number {
  let hits = 0
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) hits += 1
  return hits
}
