// oxlint-disable-next-line boundaries/dependencies -- a test that kills a process has to start one
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VaultFailure } from './failure.ts'
import { nodeFileSystem } from './files.ts'
import { acquireLock, holdsLock, type LockOwner, readLock, releaseLock, thisHost } from './lock.ts'
import { withFolder } from './testing/test-vault.ts'

const now = new Date('2026-11-23T09:30:00.000Z')

const withLockFolder = (run: (folder: string) => void) =>
  withFolder(async (folder) => {
    mkdirSync(folder)
    run(folder)
  })

const acquire = (folder: string, sessionId: string, host = thisHost()) =>
  acquireLock(nodeFileSystem, folder, host, sessionId, now)

function refusal(attempt: () => unknown): unknown {
  try {
    attempt()
  } catch (thrown) {
    if (thrown instanceof VaultFailure) return thrown.error
    throw thrown
  }
  return null
}

/** A lock as another process would have left it. */
function leave(folder: string, changes: Partial<LockOwner>): void {
  const { host, user, pid, processStart } = thisHost()
  const owner: LockOwner = { sessionId: 'other', host, user, pid, processStart, time: now.toISOString(), ...changes }
  writeFileSync(join(folder, 'LOCK'), JSON.stringify(owner))
}

/** Above the highest number that Linux gives out (4,194,304), so no process has it. */
const DEAD_PID = 4_194_305

/** The number in a file, once that process has ended. Blocks: the test's own event loop would clear it up. */
function waitForZombie(file: string): number {
  for (;;) {
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (pid > 0 && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))) return pid
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  }
}

describe('the lock', () => {
  test('is taken, seen, and given back', () =>
    withLockFolder((folder) => {
      acquire(folder, 'mine')
      expect(holdsLock(nodeFileSystem, folder, 'mine')).toBe(true)
      expect(holdsLock(nodeFileSystem, folder, 'theirs')).toBe(false)
      releaseLock(nodeFileSystem, folder, 'mine')
      expect(readLock(nodeFileSystem, folder)).toBeNull()
    }))

  test('names workstation, account, process and time, and nothing else', () =>
    withLockFolder((folder) => {
      acquire(folder, 'mine')
      const { host, user, pid, processStart } = thisHost()
      const expected = { sessionId: 'mine', host, user, pid, processStart, time: now.toISOString() }
      expect(JSON.parse(readFileSync(join(folder, 'LOCK'), 'utf8'))).toEqual(expected)
    }))

  test('of a living process of this computer is respected, and says who and since when', () =>
    withLockFolder((folder) => {
      leave(folder, { user: 'karin', time: '2026-11-23T08:00:00.000Z' })
      expect(refusal(() => acquire(folder, 'mine'))).toEqual({
        code: 'inUse',
        host: thisHost().host,
        user: 'karin',
        since: '2026-11-23T08:00:00.000Z',
        sameHost: true,
      })
    }))

  test('of a dead process of this computer is taken over', () =>
    withLockFolder((folder) => {
      leave(folder, { pid: DEAD_PID })
      acquire(folder, 'mine')
      expect(holdsLock(nodeFileSystem, folder, 'mine')).toBe(true)
    }))

  test.runIf(process.platform === 'linux')('of a dead process whose number another one has now is taken over', () =>
    withLockFolder((folder) => {
      leave(folder, { processStart: 'another boot:1' })
      acquire(folder, 'mine')
      expect(holdsLock(nodeFileSystem, folder, 'mine')).toBe(true)
    }),
  )

  test.runIf(process.platform === 'linux')('of a killed process that nobody has cleared up yet is taken over', () =>
    withLockFolder((folder) => {
      // The inner shell ends once `sleep` has taken its parent's place, and `sleep` never asks for it.
      const inner = 'until grep -q sleep /proc/\\$PPID/comm; do :; done'
      const parent = spawn('sh', ['-c', `sh -c "${inner}" & echo $! > "$0"; exec sleep 30`, join(folder, 'pid')])
      try {
        const pid = waitForZombie(join(folder, 'pid'))
        leave(folder, { pid, processStart: null, time: new Date().toISOString() })
        acquire(folder, 'mine')
        expect(holdsLock(nodeFileSystem, folder, 'mine')).toBe(true)
      } finally {
        parent.kill()
      }
    }),
  )

  test('from before this computer started is taken over where the system does not tell processes apart', () =>
    withLockFolder((folder) => {
      leave(folder, { processStart: null, time: '2001-01-01T00:00:00.000Z' })
      acquire(folder, 'mine')
      expect(holdsLock(nodeFileSystem, folder, 'mine')).toBe(true)
    }))

  test('of another computer is never taken over, however old: it may be asleep', () =>
    withLockFolder((folder) => {
      leave(folder, { host: 'PC-0412', pid: DEAD_PID, time: '2001-01-01T00:00:00.000Z' })
      expect(refusal(() => acquire(folder, 'mine'))).toMatchObject({ code: 'inUse', host: 'PC-0412', sameHost: false })
      expect(holdsLock(nodeFileSystem, folder, 'other')).toBe(true)
    }))

  test.each(['', '{"sessionId":', 'null', '{"host":3}'])('cut off by a crash (%j) belongs to nobody', (content) =>
    withLockFolder((folder) => {
      writeFileSync(join(folder, 'LOCK'), content)
      acquire(folder, 'mine')
      expect(holdsLock(nodeFileSystem, folder, 'mine')).toBe(true)
    }),
  )

  test('of somebody else is not removed on leaving', () =>
    withLockFolder((folder) => {
      leave(folder, {})
      releaseLock(nodeFileSystem, folder, 'mine')
      expect(existsSync(join(folder, 'LOCK'))).toBe(true)
    }))

  test('when two find the same dead lock, the slower one gives way and the quicker one keeps it', () =>
    withLockFolder((folder) => {
      leave(folder, { pid: DEAD_PID })
      // The quicker one takes it in the moment between looking and moving.
      const slow = { ...nodeFileSystem }
      let isFirst = true
      Object.assign(slow, {
        rename: (from: string, to: string) => {
          if (isFirst) acquire(folder, 'quick')
          isFirst = false
          nodeFileSystem.rename(from, to)
        },
      })
      expect(refusal(() => acquireLock(slow, folder, thisHost(), 'slow', now))).toMatchObject({ code: 'inUse' })
      expect(holdsLock(nodeFileSystem, folder, 'quick')).toBe(true)
    }))
})
