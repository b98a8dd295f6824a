import { MemoryFiles } from './memory-files.ts'

/** One thing that a program did to the disk. Files go by number, because names change. */
export type Operation =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'mkdir'; readonly path: string }
  | { readonly kind: 'rmdir'; readonly path: string }
  | { readonly kind: 'syncFolder'; readonly path: string }

/** Files in memory that write down what is done to them, for `statesAfterPowerLoss` to play back. */
export class RecordingFiles extends MemoryFiles {
  readonly operations: Operation[] = []
  readonly #opened = new Map<number, number>()
  readonly #numbers = new Map<string, number>()
  #next = 0

  override open(path: string, flags: 'r' | 'r+' | 'wx'): number {
    const fd = super.open(path, flags)
    if (flags === 'wx') {
      this.#next += 1
      this.#numbers.set(path, this.#next)
      this.operations.push({ kind: 'create', path, file: this.#next })
    }
    this.#opened.set(fd, this.#numbers.get(path) ?? 0)
    return fd
  }

  override write(fd: number, bytes: Uint8Array, offset: number, length: number, position: number): number {
    const written = super.write(fd, bytes, offset, length, position)
    const copy = Buffer.from(bytes.subarray(offset, offset + written))
    this.operations.push({ kind: 'write', file: this.#file(fd), position, bytes: copy })
    return written
  }

  override truncate(fd: number, length: number): void {
    super.truncate(fd, length)
    this.operations.push({ kind: 'truncate', file: this.#file(fd), length })
  }

  override fsync(fd: number): void {
    super.fsync(fd)
    this.operations.push({ kind: 'sync', file: this.#file(fd) })
  }

  override fdatasync(fd: number): void {
    super.fdatasync(fd)
    this.operations.push({ kind: 'sync', file: this.#file(fd) })
  }

  override rename(from: string, to: string): void {
    super.rename(from, to)
    const moved = [...this.#numbers].filter(([path]) => path === from || path.startsWith(`${from}/`))
    for (const [path, file] of moved) {
      this.#numbers.delete(path)
      this.#numbers.set(`${to}${path.slice(from.length)}`, file)
    }
    this.operations.push({ kind: 'rename', from, to })
  }

  override unlink(path: string): void {
    super.unlink(path)
    this.#numbers.delete(path)
    this.operations.push({ kind: 'unlink', path })
  }

  override mkdir(path: string): void {
    super.mkdir(path)
    this.operations.push({ kind: 'mkdir', path })
  }

  override rmdir(path: string): void {
    super.rmdir(path)
    this.operations.push({ kind: 'rmdir', path })
  }

  override syncFolder(path: string): void {
    super.syncFolder(path)
    this.operations.push({ kind: 'syncFolder', path })
  }

  #file(fd: number): number {
    return this.#opened.get(fd) ?? 0
  }
}
