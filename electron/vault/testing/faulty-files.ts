import type { FileSystem } from '../files.ts'
import { errno } from './memory-files.ts'

/** Operations that change the disk; reading is left alone. */
export type Mutation =
  'open' | 'write' | 'fsync' | 'fdatasync' | 'truncate' | 'rename' | 'unlink' | 'mkdir' | 'syncFolder'

export interface Fault {
  /** Which mutation fails, counted from 1. */
  readonly at: number
  readonly errno: string
  /** Whether all that follows fails too (a full disk) or not (a hiccup). */
  readonly lasts: boolean
}

/** Real or memory files of which one mutation, or all from there on, fails. A failing write takes half of its bytes first. */
export class FaultyFiles implements FileSystem {
  readonly #files: FileSystem
  readonly #fault: Fault | null
  readonly #failedFds = new Set<number>()
  #count = 0
  /** Writes or flushes on a file descriptor that had failed before: there must be none. */
  retriesOnFailedFd = 0

  constructor(files: FileSystem, fault: Fault | null) {
    this.#files = files
    this.#fault = fault
  }

  /** Mutations so far. */
  get mutations(): number {
    return this.#count
  }

  #fails(): boolean {
    this.#count += 1
    if (this.#fault === null) return false
    return this.#fault.lasts ? this.#count >= this.#fault.at : this.#count === this.#fault.at
  }

  #step(fd: number | null): void {
    if (fd !== null && this.#failedFds.has(fd)) this.retriesOnFailedFd += 1
    if (!this.#fails()) return
    if (fd !== null) this.#failedFds.add(fd)
    throw errno(this.#fault?.errno ?? 'EIO')
  }

  readonly open: FileSystem['open'] = (path, flags, mode) => {
    if (flags !== 'r') this.#step(null)
    const fd = this.#files.open(path, flags, mode)
    // The system gives numbers out again after closing.
    this.#failedFds.delete(fd)
    return fd
  }

  readonly write: FileSystem['write'] = (fd, bytes, offset, length, position) => {
    try {
      this.#step(fd)
    } catch (thrown) {
      this.#files.write(fd, bytes, offset, Math.floor(length / 2), position)
      throw thrown
    }
    return this.#files.write(fd, bytes, offset, length, position)
  }

  readonly fsync: FileSystem['fsync'] = (fd) => {
    this.#step(fd)
    this.#files.fsync(fd)
  }

  readonly fdatasync: FileSystem['fdatasync'] = (fd) => {
    this.#step(fd)
    this.#files.fdatasync(fd)
  }

  readonly truncate: FileSystem['truncate'] = (fd, length) => {
    this.#step(fd)
    this.#files.truncate(fd, length)
  }

  readonly rename: FileSystem['rename'] = (from, to) => {
    this.#step(null)
    this.#files.rename(from, to)
  }

  readonly unlink: FileSystem['unlink'] = (path) => {
    this.#step(null)
    this.#files.unlink(path)
  }

  readonly mkdir: FileSystem['mkdir'] = (path, mode) => {
    this.#step(null)
    this.#files.mkdir(path, mode)
  }

  readonly syncFolder: FileSystem['syncFolder'] = (path) => {
    this.#step(null)
    this.#files.syncFolder(path)
  }

  readonly read: FileSystem['read'] = (fd, into, offset, length, position) =>
    this.#files.read(fd, into, offset, length, position)
  readonly close: FileSystem['close'] = (fd) => this.#files.close(fd)
  readonly readFile: FileSystem['readFile'] = (path) => this.#files.readFile(path)
  readonly readStart: FileSystem['readStart'] = (path, length) => this.#files.readStart(path, length)
  readonly size: FileSystem['size'] = (path) => this.#files.size(path)
  readonly readdir: FileSystem['readdir'] = (path) => this.#files.readdir(path)
  readonly rmdir: FileSystem['rmdir'] = (path) => this.#files.rmdir(path)
}
