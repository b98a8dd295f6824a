import { basename, dirname } from 'node:path'
import type { FileSystem } from '../files.ts'

/** Files in memory, for tests that open thousands of slightly different vaults. */
export class MemoryFiles implements FileSystem {
  readonly #folders = new Set<string>(['/'])
  readonly #files = new Map<string, Buffer>()
  readonly #open = new Map<number, string>()
  #nextFd = 3

  /** Another disk with the same content. */
  copy(): MemoryFiles {
    const twin = new MemoryFiles()
    this.#folders.forEach((folder) => twin.#folders.add(folder))
    this.#files.forEach((bytes, path) => twin.#files.set(path, Buffer.from(bytes)))
    return twin
  }

  /** Puts bytes on the disk as a fault or an attacker would. */
  put(path: string, bytes: Buffer): void {
    this.#files.set(path, Buffer.from(bytes))
  }

  open(path: string, flags: 'r' | 'r+' | 'wx'): number {
    this.#requireFolder(dirname(path))
    if (flags === 'wx') {
      if (this.#files.has(path)) throw errno('EEXIST')
      this.#files.set(path, Buffer.alloc(0))
    } else {
      this.readFile(path)
    }
    this.#nextFd += 1
    this.#open.set(this.#nextFd, path)
    return this.#nextFd
  }

  read(fd: number, into: Uint8Array, offset: number, length: number, position: number): number {
    const bytes = this.readFile(this.#pathOf(fd)).subarray(position, position + length)
    into.set(bytes, offset)
    return bytes.length
  }

  write(fd: number, bytes: Uint8Array, offset: number, length: number, position: number): number {
    const path = this.#pathOf(fd)
    const old = this.readFile(path)
    const grown = Buffer.alloc(Math.max(old.length, position + length))
    old.copy(grown)
    grown.set(bytes.subarray(offset, offset + length), position)
    this.#files.set(path, grown)
    return length
  }

  truncate(fd: number, length: number): void {
    const path = this.#pathOf(fd)
    this.#files.set(path, Buffer.from(this.readFile(path).subarray(0, length)))
  }

  fsync(fd: number): void {
    this.#pathOf(fd)
  }

  fdatasync(fd: number): void {
    this.#pathOf(fd)
  }

  close(fd: number): void {
    this.#open.delete(fd)
  }

  syncFolder(path: string): void {
    this.#requireFolder(path)
  }

  readFile(path: string): Buffer {
    const bytes = this.#files.get(path)
    if (bytes === undefined) throw errno('ENOENT')
    return Buffer.from(bytes)
  }

  readStart(path: string, length: number): Buffer {
    return this.readFile(path).subarray(0, length)
  }

  size(path: string): number {
    return this.readFile(path).length
  }

  readdir(path: string): readonly string[] {
    this.#requireFolder(path)
    return [...this.#files.keys(), ...this.#folders]
      .filter((entry) => entry !== path && dirname(entry) === path)
      .map((entry) => basename(entry))
  }

  rename(from: string, to: string): void {
    this.#files.set(to, this.readFile(from))
    this.#files.delete(from)
  }

  unlink(path: string): void {
    if (!this.#files.delete(path)) throw errno('ENOENT')
  }

  mkdir(path: string): void {
    this.#requireFolder(dirname(path))
    if (this.#folders.has(path)) throw errno('EEXIST')
    this.#folders.add(path)
  }

  rmdir(path: string): void {
    if (this.readdir(path).length > 0) throw errno('ENOTEMPTY')
    this.#folders.delete(path)
  }

  #requireFolder(path: string): void {
    if (!this.#folders.has(path)) throw errno('ENOENT')
  }

  #pathOf(fd: number): string {
    const path = this.#open.get(fd)
    if (path === undefined) throw errno('EBADF')
    return path
  }
}

/** A system error as Node throws it. */
export function errno(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'test' })
}
