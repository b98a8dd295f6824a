import { readFileSync } from 'node:fs'
import { hostname, uptime, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { attempt, errnoOf, refuse } from './failure.ts'
import { type FileSystem, readIfThere, pause, removeQuietly, renamePatiently, writeNewFile } from './files.ts'

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

/** A lock that was replaced because the operator said so. */
export interface DisplacedLock {
  readonly owner: LockOwner
  /** The file as its owner wrote it. */
  readonly bytes: Buffer
}

export interface TakenLock {
  /** The lock file as this session wrote it. */
  readonly bytes: Buffer
  /** Whose lock of another computer was taken over; null when there was none. */
  readonly displaced: DisplacedLock | null
}

/**
 * Takes the lock, also from a process of this computer that has ended. Never from another computer: it may be asleep.
 *
 * @returns the bytes of the lock file
 */
export function acquireLock(files: FileSystem, folder: string, host: LockHost, sessionId: string, now: Date): Buffer {
  return take(files, folder, host, sessionId, now, false).bytes
}

/** As `acquireLock`, and also from another computer: the operator was shown who has it and since when, and said so. */
export function takeOverLock(
  files: FileSystem,
  folder: string,
  host: LockHost,
  sessionId: string,
  now: Date,
): TakenLock {
  return take(files, folder, host, sessionId, now, true)
}

/** How often the lock is tried for when others come and go at the same moment. */
const ROUNDS = 5
/** How often, and at what distance, one looks whether the lock just made is there. */
const LOOKS = 5
const LOOK_PAUSE_MS = 10

function take(
  files: FileSystem,
  folder: string,
  host: LockHost,
  sessionId: string,
  now: Date,
  mayDisplace: boolean,
): TakenLock {
  const path = join(folder, LOCK_NAME)
  const bytes = encodeOwner(host, sessionId, now)
  let displaced: DisplacedLock | null = null
  for (let round = 0; round < ROUNDS; round += 1) {
    if (tryCreate(files, path, bytes)) return { bytes, displaced }
    const seen = readIfThere(files, path)
    if (seen === null) continue
    const holder = livingHolder(seen, host)
    if (holder !== null && !(mayDisplace && holder.owner.host !== host.host)) refuse(inUse(holder.owner, host))
    displaced = holder ?? displaced
    setAside(files, folder, parseLock(seen), sessionId, host)
  }
  return refuse({ code: 'io', errno: 'EEXIST' })
}

/** Whoever has the lock and may still be at work; null when nobody does or a process of this computer that has ended. */
function livingHolder(bytes: Buffer | null, host: LockHost): DisplacedLock | null {
  const owner = bytes === null ? 'unreadable' : parseLock(bytes)
  return bytes === null || owner === 'unreadable' || isLeftBehind(owner, host) ? null : { owner, bytes }
}

function encodeOwner({ host, user, pid, processStart }: LockHost, sessionId: string, now: Date): Buffer {
  const owner: LockOwner = { sessionId, host, user, pid, processStart, time: now.toISOString() }
  return Buffer.from(JSON.stringify(owner), 'utf8')
}

/** Refuses when a living process of this computer has the vault open: nobody may take that over. */
export function refuseHeldHere(files: FileSystem, folder: string, host: LockHost): void {
  const holder = livingHolder(readIfThere(files, join(folder, LOCK_NAME)), host)
  if (holder !== null && holder.owner.host === host.host) refuse(inUse(holder.owner, host))
}

/** Puts a displaced lock back: what it was taken over for did not come about. */
export function putLockBack(files: FileSystem, folder: string, sessionId: string, displaced: DisplacedLock): void {
  if (!holdsLock(files, folder, sessionId)) return
  removeQuietly(files, join(folder, LOCK_NAME))
  tryCreate(files, join(folder, LOCK_NAME), displaced.bytes)
}

/**
 * Makes the lock file when there is none, and reads it again: a process that came by before its content was written
 * took it for one that a crash had left, and moved it away.
 */
function tryCreate(files: FileSystem, path: string, bytes: Buffer): boolean {
  try {
    writeNewFile(files, path, bytes)
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return false
    throw thrown
  }
  for (let look = 0; look < LOOKS; look += 1) {
    const now = readIfThere(files, path)
    if (now !== null) return now.equals(bytes)
    // Moved away; whoever did that gives it back when it finds out whose it is.
    pause(LOOK_PAUSE_MS)
  }
  return false
}

function isLeftBehind(holder: LockOwner, host: LockHost): boolean {
  return holder.host === host.host && !host.isAlive(holder)
}

/** Moves a lock out of the way; gives it back when another process was quicker and it was no longer the one seen. */
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
  const movedBytes = readIfThere(files, aside)
  // A third process has opened the vault meanwhile and cleared up.
  if (movedBytes === null) return refuse({ code: 'io', errno: 'EEXIST' })
  const moved = parseLock(movedBytes)
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

/** Gives the lock back when it is this session's and the folder can be reached: leaving must not fail. */
export function releaseLock(files: FileSystem, folder: string, sessionId: string): void {
  attempt(() => {
    if (holdsLock(files, folder, sessionId)) removeQuietly(files, join(folder, LOCK_NAME))
  })
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
