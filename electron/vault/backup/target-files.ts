import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, unlink } from 'node:fs/promises'
import { errnoOf } from '../failure.ts'
import { FILE_MODE, type FileSystem, FOLDER_MODE, readBackError } from '../files.ts'

/**
 * Files in the folder for backups. Unlike those of the vault they may lie on a network share that takes half a minute to
 * say that it has gone, and commits must go on meanwhile: so these calls do not block.
 */
export interface TargetFiles {
  /** Makes a file that must not exist, for its owner only. */
  readonly create: (path: string) => Promise<TargetFile>
  /** Opens a file to read it. */
  readonly open: (path: string) => Promise<TargetFile>
  readonly readdir: (path: string) => Promise<readonly string[]>
  readonly mkdir: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  /** Makes names in a folder durable. Does nothing on Windows, which has no such call. */
  readonly syncFolder: (path: string) => Promise<void>
}

/** A file that is open for writing or for reading. Reads and writes may do a part; the functions below do all. */
export interface TargetFile {
  readonly size: () => Promise<number>
  /** @returns bytes read; 0 at the end of the file */
  readonly read: (into: Uint8Array, position: number) => Promise<number>
  /** @returns bytes taken */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

function fromHandle(handle: FileHandle): TargetFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

/** The real thing. */
export const nodeTargetFiles: TargetFiles = {
  create: async (path) => fromHandle(await open(path, 'wx', FILE_MODE)),
  // A pipe or a device with the name of a backup must not keep the opening waiting for ever.
  open: async (path) => fromHandle(await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))),
  readdir: (path) => readdir(path),
  mkdir: async (path) => {
    await mkdir(path, { mode: FOLDER_MODE })
  },
  rename: (from, to) => rename(from, to),
  unlink: (path) => unlink(path),
  syncFolder: async (path) => {
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

/** The vault's own files in this shape: tests that make the disk fail have one disk for both. */
export function targetFilesOf(files: FileSystem): TargetFiles {
  const fromDescriptor = (fd: number, path: string): TargetFile => ({
    size: () => later(() => files.size(path)),
    read: (into, position) => later(() => files.read(fd, into, 0, into.length, position)),
    write: (bytes, position) => later(() => files.write(fd, bytes, 0, bytes.length, position)),
    sync: () => later(() => files.fsync(fd)),
    close: () => later(() => files.close(fd)),
  })
  return {
    create: (path) => later(() => fromDescriptor(files.open(path, 'wx', FILE_MODE), path)),
    open: (path) => later(() => fromDescriptor(files.open(path, 'r', FILE_MODE), path)),
    readdir: (path) => later(() => files.readdir(path)),
    mkdir: (path) => later(() => files.mkdir(path, FOLDER_MODE)),
    rename: (from, to) => later(() => files.rename(from, to)),
    unlink: (path) => later(() => files.unlink(path)),
    syncFolder: (path) => later(() => files.syncFolder(path)),
  }
}

async function later<Value>(operation: () => Value): Promise<Value> {
  await new Promise(setImmediate)
  return operation()
}

/** Writes all bytes at a position. */
export async function writeAll(file: TargetFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += await file.write(bytes.subarray(done), position + done)
  }
}

/** Reads exactly so many bytes, or fewer when the file ends before. */
export async function readUpTo(file: TargetFile, length: number, position: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let done = 0
  for (;;) {
    const taken = done === length ? 0 : await file.read(bytes.subarray(done), position + done)
    if (taken === 0) return bytes.subarray(0, done)
    done += taken
  }
}

/** A small file as a whole; null when it is larger than it may be. */
export async function readSmallFile(files: TargetFiles, path: string, most: number): Promise<Uint8Array | null> {
  const file = await files.open(path)
  try {
    const bytes = await readUpTo(file, most + 1, 0)
    return bytes.length > most ? null : bytes
  } finally {
    await file.close()
  }
}

/** Makes a file that must not exist, with these bytes, flushed and read back. Leaves nothing behind when it fails. */
export async function writeSmallFile(files: TargetFiles, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path)
  try {
    try {
      await writeAll(file, bytes, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    const found = await readSmallFile(files, path, bytes.length)
    if (found === null || Buffer.compare(found, bytes) !== 0) throw readBackError('small file')
  } catch (thrown) {
    await removeTarget(files, path)
    throw thrown
  }
}

/** Removes a file when it can be removed. */
export async function removeTarget(files: TargetFiles, path: string): Promise<void> {
  try {
    await files.unlink(path)
  } catch {
    // Gone already, or its folder has: leftovers have a name by which the next backup finds them.
  }
}

const WINDOWS_RENAME_PATIENCE_MS = 2_000
const WINDOWS_RENAME_PAUSE_MS = 50

/** Renames; on Windows keeps trying for two seconds, because a virus scanner or indexer may hold the file for a moment. */
export async function renameTarget(files: TargetFiles, from: string, to: string): Promise<void> {
  const patience = process.platform === 'win32' ? WINDOWS_RENAME_PATIENCE_MS : 0
  for (let waited = 0; ; waited += WINDOWS_RENAME_PAUSE_MS) {
    try {
      await files.rename(from, to)
      return
    } catch (thrown) {
      const errno = errnoOf(thrown)
      const mayPass = errno === 'EPERM' || errno === 'EACCES' || errno === 'EBUSY'
      if (!mayPass || waited >= patience) throw thrown
      await new Promise((resolve) => setTimeout(resolve, WINDOWS_RENAME_PAUSE_MS))
    }
  }
}
