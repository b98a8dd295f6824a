import { describe, expect, test } from 'vitest'
import type { FileSystem } from './files.ts'
import { type Fault, FaultyFiles } from './testing/faulty-files.ts'
import { times } from './testing/counts.ts'
import { noteResult } from './testing/fault-table.ts'
import { MemoryFiles } from './testing/memory-files.ts'
import { brokenPromise, expectationAt } from './testing/expectation.ts'
import { ScriptedSession, type Step } from './testing/scripted-session.ts'
import { scripts } from './testing/scripts.ts'

/** What may be said of a disk that fails: each has words that tell the operator what to do. */
const READABLE = new Set([
  'diskFull',
  'notWritable',
  'folderGone',
  'io',
  'readOnly',
  'wrongState',
  'inUse',
  'backupFolderGone',
])

interface Played {
  /** Operations that changed the disk. */
  readonly mutations: number
  /** What went wrong, null when nothing did. */
  readonly wrong: string | null
}

async function playWithFault(
  steps: readonly Step[],
  fault: Fault | null,
  vaultSees: (files: FaultyFiles) => FileSystem = (files) => files,
): Promise<Played> {
  const disk = new MemoryFiles()
  const files = new FaultyFiles(disk, fault)
  const session = new ScriptedSession(vaultSees(files))
  await session.play(steps)
  const { mutations, retriesOnFailedFd } = files
  if (retriesOnFailedFd > 0) return { mutations, wrong: 'wrote or flushed again where that had failed' }
  const unreadable = session.errors.find(({ code }) => !READABLE.has(code))
  if (unreadable !== undefined) return { mutations, wrong: `said ${unreadable.code}` }
  return { mutations, wrong: await brokenPromise(disk, expectationAt(session.expectations, 0)) }
}

let played = 0

/** Fails every operation of a script in turn. */
async function failuresOf(steps: readonly Step[], fault: Omit<Fault, 'at'>): Promise<readonly string[]> {
  const wrong: string[] = []
  const { mutations } = await playWithFault(steps, null)
  for (let at = 1; at <= mutations; at += 1) {
    const result = await playWithFault(steps, { ...fault, at })
    played += 1
    if (result.wrong !== null) wrong.push(`operation ${at}: ${result.wrong}`)
  }
  return wrong
}

const faults = [
  { errno: 'EIO', lasts: false },
  { errno: 'ENOSPC', lasts: true },
  { errno: 'ENOSPC', lasts: false },
  { errno: 'EIO', lasts: true },
  { errno: 'EACCES', lasts: true },
  { errno: 'EINTR', lasts: false },
]

describe.each(faults.slice(0, times(3, faults.length)))('$errno (lasting: $lasts) at every operation', (fault) => {
  test.each(Object.entries(scripts))('of "%s" loses nothing acknowledged', async (_name, steps) => {
    expect(await failuresOf(steps, fault)).toEqual([])
  })
})

test('every operation of every session was made to fail', () => {
  expect(played).toBeGreaterThan(times(3_000, 8_000))
  noteResult(3, 'operations made to fail', played, '0 acknowledged but lost, 0 retries on the same file')
})

test('a vault that takes a failed write for a good one is found out', async () => {
  const steps = scripts['commits in one session'] ?? []
  const believing = (files: FaultyFiles): FileSystem => {
    const { write } = files
    const believingWrite: typeof write = (fd, bytes, offset, length, position) => {
      try {
        return write(fd, bytes, offset, length, position)
      } catch {
        return length
      }
    }
    return Object.assign(files, { write: believingWrite })
  }
  const { mutations } = await playWithFault(steps, null)
  const outcomes = await Promise.all(
    Array.from({ length: mutations }, (_, at) =>
      playWithFault(steps, { at: at + 1, errno: 'EIO', lasts: false }, believing),
    ),
  )
  expect(outcomes.filter(({ wrong }) => wrong !== null).length).toBeGreaterThan(0)
})
