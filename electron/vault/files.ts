import * as fs from 'node:fs'
import { join } from 'node:path'
import { errnoOf } from './failure.ts'

/**
 * The file operations that the vault uses, so that tests can make any of them fail. They are synchronous on
 * purpose: the vault has a process of its own with nothing else to do, and a synchronous append with flush
 * saves the trips through the thread pool.
 */
export interface FileSystem {
  readonly open: (path: string, flags: 'r' | 'r+' | 'wx', mode: number) => number
  /** @returns bytes read; 0 at the end of the file */
  readonly read: (fd: number, into: Uint8Array, offset: number, length: number, position: number) => number
  readonly write: (fd: number, bytes: Uint8Array, offset: number, length: number, position: number) => number
  readonly fsync: (fd: number) => void
  readonly fdatasync: (fd: number) => void
  readonly truncate: (fd: number, length: number) => void
  readonly close: (fd: number) => void
  readonly readFile: (path: string) => Buffer
  /** At most so many bytes from the start of a regular file; of anything else (a pipe, a device) none. Never waits. */
  readonly readStart: (path: string, length: number) => Buffer
  readonly size: (path: string) => number
  readonly readdir: (path: string) => readonly string[]
  readonly rename: (from: string, to: string) => void
  readonly unlink: (path: string) => void
  readonly mkdir: (path: string, mode: number) => void
  readonly rmdir: (path: string) => void
  /** Makes names in a folder durable. Does nothing on Windows, which has no such call. */
  readonly syncFolder: (path: string) => void
}

/** Files are for their owner only. */
export const FILE_MODE = 0o600
export const FOLDER_MODE = 0o700

/** The real thing. */
export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode) => fs.openSync(path, flags, mode),
  read: (fd, into, offset, length, position) => fs.readSync(fd, into, offset, length, position),
  write: (fd, bytes, offset, length, position) => fs.writeSync(fd, bytes, offset, length, position),
  fsync: (fd) => fs.fsyncSync(fd),
  fdatasync: (fd) => fs.fdatasyncSync(fd),
  truncate: (fd, length) => fs.ftruncateSync(fd, length),
  close: (fd) => fs.closeSync(fd),
  readFile: (path) => fs.readFileSync(path),
  readStart: (path, length) => {
    const fd = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    try {
      if (!fs.fstatSync(fd).isFile()) return Buffer.alloc(0)
      const start = Buffer.alloc(length)
      return start.subarray(0, fs.readSync(fd, start, 0, length, 0))
    } finally {
      fs.closeSync(fd)
    }
  },
  size: (path) => fs.statSync(path).size,
  readdir: (path) => fs.readdirSync(path),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  mkdir: (path, mode) => {
    fs.mkdirSync(path, { mode })
  },
  rmdir: (path) => fs.rmdirSync(path),
  syncFolder: (path) => {
    if (process.platform === 'win32') return
    const fd = fs.openSync(path, 'r')
    try {
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
  },
}

/** Writes all bytes at a position. A disk that fills up takes a part first and refuses afterwards, hence the loop. */
export function writeFully(files: FileSystem, fd: number, bytes: Uint8Array, position: number): void {
  let done = 0
  while (done < bytes.length) done += files.write(fd, bytes, done, bytes.length - done, position + done)
}

/** Creates a file that must not exist, with these bytes, flushed. Leaves nothing behind when it fails. */
export function writeNewFile(files: FileSystem, path: string, bytes: Uint8Array): void {
  const fd = files.open(path, 'wx', FILE_MODE)
  try {
    try {
      writeFully(files, fd, bytes, 0)
      files.fsync(fd)
    } finally {
      files.close(fd)
    }
  } catch (thrown) {
    removeQuietly(files, path)
    throw thrown
  }
}

/**
 * Puts a small file in place of the one with that name, so that at every moment one whole version is there:
 * written beside it, flushed, read back, renamed, and the name flushed.
 */
export function replaceFile(files: FileSystem, folder: string, name: string, bytes: Uint8Array, unique: string): void {
  const temporary = join(folder, `${name}.${unique}.tmp`)
  writeNewFile(files, temporary, bytes)
  try {
    if (!files.readFile(temporary).equals(bytes)) throw readBackError(name)
    renamePatiently(files, temporary, join(folder, name))
  } catch (thrown) {
    removeQuietly(files, temporary)
    throw thrown
  }
  files.syncFolder(folder)
}

/** A disk that gives back other bytes than were written: an input/output error without a system call to blame. */
export function readBackError(name: string): Error {
  return Object.assign(new Error(`read back differs: ${name}`), { code: 'EIO', syscall: 'read' })
}

const WINDOWS_RENAME_PATIENCE_MS = 2_000
const WINDOWS_RENAME_PAUSE_MS = 50

/** Renames; on Windows keeps trying for two seconds, because a virus scanner or indexer may hold the file for a moment. */
export function renamePatiently(files: FileSystem, from: string, to: string): void {
  const patience = process.platform === 'win32' ? WINDOWS_RENAME_PATIENCE_MS : 0
  for (let waited = 0; ; waited += WINDOWS_RENAME_PAUSE_MS) {
    try {
      files.rename(from, to)
      return
    } catch (thrown) {
      const errno = errnoOf(thrown)
      const mayPass = errno === 'EPERM' || errno === 'EACCES' || errno === 'EBUSY'
      if (!mayPass || waited >= patience) throw thrown
      pause(WINDOWS_RENAME_PAUSE_MS)
    }
  }
}

/** Waits without letting anything else happen, as all file operations here do. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** Removes a file when it is there and can be removed. For leftovers whose presence does no harm. */
export function removeQuietly(files: FileSystem, path: string): void {
  try {
    files.unlink(path)
  } catch {
    // Nothing depends on it: leftovers are recognised and removed at the next opening.
  }
}

/** The bytes of a file, or null when it is not there. */
export function readIfThere(files: FileSystem, path: string): Buffer | null {
  try {
    return files.readFile(path)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return null
    throw thrown
  }
}

/** The names in a folder, or null when there is no such folder. */
export function namesIfThere(files: FileSystem, path: string): readonly string[] | null {
  try {
    return files.readdir(path)
  } catch (thrown) {
    const errno = errnoOf(thrown)
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return null
    throw thrown
  }
}
