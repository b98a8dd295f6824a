import { readFileSync } from 'node:fs'
import { hostname, uptime, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { errnoOf, refuse } from './failure.ts'
import { type FileSystem, readIfThere, removeQuietly, renamePatiently, writeNewFile } from './files.ts'

export const LOCK_NAME = 'LOCK'

const lockSchema = z.object({
  sessionId: z.string().min(1).max(64),
  host: z.string().max(256),
  user: z.string().max(256),
  pid: z.number().int().positive(),
  /** Tells two processes apart that got the same pid; null where the system does not say. */
  processStart: z.string().max(128).nullable(),
  time: z.iso.datetime(),
})

/** Who has the vault open. Written in clear beside the encrypted files, so it names a workstation and an account, no more. */
export type LockOwner = z.infer<typeof lockSchema>

/** What the lock needs to know of this computer. */
export interface LockHost {
  readonly host: string
  readonly user: string
  readonly pid: number
  readonly processStart: string | null
  /** Whether the process that wrote this lock on this computer is still there. */
  readonly isAlive: (owner: LockOwner) => boolean
}

/**
 * Takes the lock, also from a process of this computer that has ended. Never from another computer: it may be asleep.
 *
 * @returns the bytes of the lock file
 */
export function acquireLock(files: FileSystem, folder: string, host: LockHost, sessionId: string, now: Date): Buffer {
  const path = join(folder, LOCK_NAME)
  const owner: LockOwner = {
    sessionId,
    host: host.host,
    user: host.user,
    pid: host.pid,
    processStart: host.processStart,
    time: now.toISOString(),
  }
  const bytes = Buffer.from(JSON.stringify(owner), 'utf8')
  if (tryCreate(files, path, bytes)) return bytes
  const holder = readLock(files, folder)
  if (holder !== null && holder !== 'unreadable' && !isLeftBehind(holder, host)) refuse(inUse(holder, host))
  if (holder !== null) setAside(files, folder, holder, sessionId, host)
  if (tryCreate(files, path, bytes)) return bytes
  const winner = readLock(files, folder)
  return refuse(winner === null || winner === 'unreadable' ? { code: 'io', errno: 'EEXIST' } : inUse(winner, host))
}

function tryCreate(files: FileSystem, path: string, bytes: Buffer): boolean {
  try {
    writeNewFile(files, path, bytes)
    return true
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return false
    throw thrown
  }
}

function isLeftBehind(holder: LockOwner, host: LockHost): boolean {
  return holder.host === host.host && !host.isAlive(holder)
}

/** Moves a dead lock out of the way; gives it back when another process was quicker and it was no longer the dead one. */
function setAside(
  files: FileSystem,
  folder: string,
  seen: LockOwner | 'unreadable',
  sessionId: string,
  host: LockHost,
): void {
  const path = join(folder, LOCK_NAME)
  const aside = join(folder, `${LOCK_NAME}.${sessionId}.tmp`)
  try {
    renamePatiently(files, path, aside)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return
    throw thrown
  }
  const moved = parseLock(files.readFile(aside))
  const isOther = moved !== 'unreadable' && (seen === 'unreadable' || moved.sessionId !== seen.sessionId)
  if (isOther) {
    renamePatiently(files, aside, path)
    refuse(inUse(moved, host))
  }
  removeQuietly(files, aside)
}

function inUse(holder: LockOwner, host: LockHost) {
  const sameHost = holder.host === host.host
  return { code: 'inUse', host: holder.host, user: holder.user, since: holder.time, sameHost } as const
}

/** The lock as it is now, null when there is none. A lock cut off by a crash is `unreadable`: its writer has ended. */
export function readLock(files: FileSystem, folder: string): LockOwner | 'unreadable' | null {
  const bytes = readIfThere(files, join(folder, LOCK_NAME))
  return bytes === null ? null : parseLock(bytes)
}

function parseLock(bytes: Buffer): LockOwner | 'unreadable' {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(bytes.toString('utf8')))
    return parsed.success ? parsed.data : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Whether the lock still is this session's. Read before each write: somebody may have removed or replaced it. */
export function holdsLock(files: FileSystem, folder: string, sessionId: string): boolean {
  const owner = readLock(files, folder)
  return owner !== null && owner !== 'unreadable' && owner.sessionId === sessionId
}

/** Gives the lock back when it is this session's. */
export function releaseLock(files: FileSystem, folder: string, sessionId: string): void {
  if (holdsLock(files, folder, sessionId)) removeQuietly(files, join(folder, LOCK_NAME))
}

/** Tells of the lock's holder why a write is refused; null when the lock has just gone. */
export function otherHolder(files: FileSystem, folder: string, host: LockHost) {
  const owner = readLock(files, folder)
  return owner === null || owner === 'unreadable' ? null : inUse(owner, host)
}

/** This computer and process. */
export function thisHost(): LockHost {
  return {
    host: hostname(),
    user: userName(),
    pid: process.pid,
    processStart: processStat(process.pid)?.start ?? null,
    isAlive: isProcessAlive,
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

interface ProcessStat {
  /** The boot and the tick at which the process started. */
  readonly start: string
  /** Ended, but its parent has not taken notice of it yet: it has no memory and no open files any more. */
  readonly isZombie: boolean
}

/** What Linux says about a process; null elsewhere and when there is none. */
function processStat(pid: number): ProcessStat | null {
  if (process.platform !== 'linux') return null
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The command name may hold spaces and brackets; the fields after its closing bracket start with number 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, ticks] = [fields[0], fields[22 - 3]]
    return ticks === undefined ? null : { start: `${boot}:${ticks}`, isZombie: state === 'Z' || state === 'X' }
  } catch {
    return null
  }
}

const BOOT_TIME_SLACK_MS = 60_000

/** A process is gone when its pid is, when its pid belongs to another start, or when the computer started since. */
function isProcessAlive(owner: LockOwner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ESRCH') return false
  }
  const stat = processStat(owner.pid)
  if (stat?.isZombie === true) return false
  if (stat !== null && owner.processStart !== null) return stat.start === owner.processStart
  const bootedMs = Date.now() - uptime() * 1_000
  return Date.parse(owner.time) > bootedMs - BOOT_TIME_SLACK_MS
}
