import type { FileSystem } from '../files.ts'
import { errno } from './memory-files.ts'

/** What can be done with the files now: all, reading only (no permission, full, mounted so), or nothing (share away). */
type Condition =
  | { readonly kind: 'fine' }
  | { readonly kind: 'readable'; readonly errno: string }
  | { readonly kind: 'gone'; readonly errno: string }

/** Files on a disk or share whose condition a test changes as it goes. */
export class UnsteadyFiles implements FileSystem {
  readonly #files: FileSystem
  condition: Condition
  /** Changes that were tried and refused. */
  readonly refused: string[] = []

  constructor(files: FileSystem, condition: Condition = { kind: 'fine' }) {
    this.#files = files
    this.condition = condition
  }

  #requireReadable(): void {
    if (this.condition.kind === 'gone') throw errno(this.condition.errno)
  }

  #requireWritable(what: string): void {
    if (this.condition.kind === 'fine') return
    this.refused.push(what)
    throw errno(this.condition.errno)
  }

  open(path: string, flags: 'r' | 'r+' | 'wx', mode: number): number {
    this.#requireReadable()
    // The system says first that a file is there already.
    if (flags !== 'r' && !(flags === 'wx' && this.#isThere(path))) this.#requireWritable(`open ${path}`)
    return this.#files.open(path, flags, mode)
  }

  #isThere(path: string): boolean {
    try {
      this.#files.size(path)
      return true
    } catch {
      return false
    }
  }

  read(fd: number, into: Uint8Array, offset: number, length: number, position: number): number {
    this.#requireReadable()
    return this.#files.read(fd, into, offset, length, position)
  }

  write(fd: number, bytes: Uint8Array, offset: number, length: number, position: number): number {
    this.#requireWritable('write')
    return this.#files.write(fd, bytes, offset, length, position)
  }

  fsync(fd: number): void {
    this.#requireWritable('fsync')
    this.#files.fsync(fd)
  }

  fdatasync(fd: number): void {
    this.#requireWritable('fdatasync')
    this.#files.fdatasync(fd)
  }

  truncate(fd: number, length: number): void {
    this.#requireWritable('truncate')
    this.#files.truncate(fd, length)
  }

  close(fd: number): void {
    this.#files.close(fd)
  }

  readFile(path: string): Buffer {
    this.#requireReadable()
    return this.#files.readFile(path)
  }

  readStart(path: string, length: number): Buffer {
    this.#requireReadable()
    return this.#files.readStart(path, length)
  }

  size(path: string): number {
    this.#requireReadable()
    return this.#files.size(path)
  }

  readdir(path: string): readonly string[] {
    this.#requireReadable()
    return this.#files.readdir(path)
  }

  rename(from: string, to: string): void {
    this.#requireWritable(`rename ${from}`)
    this.#files.rename(from, to)
  }

  unlink(path: string): void {
    this.#requireWritable(`unlink ${path}`)
    this.#files.unlink(path)
  }

  mkdir(path: string, mode: number): void {
    this.#requireWritable(`mkdir ${path}`)
    this.#files.mkdir(path, mode)
  }

  rmdir(path: string): void {
    this.#requireWritable(`rmdir ${path}`)
    this.#files.rmdir(path)
  }

  syncFolder(path: string): void {
    this.#requireWritable(`syncFolder ${path}`)
    this.#files.syncFolder(path)
  }
}
