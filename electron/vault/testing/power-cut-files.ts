import { basename, dirname } from 'node:path'
import { MemoryFiles } from './memory-files.ts'

/** One file, whatever it is called: what would be left of its content. */
interface Content {
  flushed: Buffer
}

/**
 * Files in memory that remember what would survive a power cut: content only as far as it was flushed, and names only as
 * they were when their folder was last flushed. That is the worst that a file system may make of it.
 */
export class PowerCutFiles extends MemoryFiles {
  readonly #paths = new Map<number, string>()
  readonly #contents = new Map<string, Content>()
  readonly #durable = new Map<string, ReadonlyMap<string, Content>>()

  /** The disk as it is found when the power is back. */
  afterPowerCut(): MemoryFiles {
    const disk = new MemoryFiles()
    for (const [folder, names] of this.#durable) {
      if (folder !== '/') disk.mkdir(folder)
      for (const [name, { flushed }] of names) disk.put(`${folder}/${name}`, flushed)
    }
    return disk
  }

  override open(path: string, flags: 'r' | 'r+' | 'wx'): number {
    const fd = super.open(path, flags)
    this.#paths.set(fd, path)
    if (flags === 'wx') this.#contents.set(path, { flushed: Buffer.alloc(0) })
    return fd
  }

  #flush(fd: number): void {
    const path = this.#paths.get(fd) ?? ''
    const content = this.#contents.get(path)
    if (content !== undefined) content.flushed = this.readFile(path)
  }

  override fsync(fd: number): void {
    this.#flush(fd)
  }

  override fdatasync(fd: number): void {
    this.#flush(fd)
  }

  override syncFolder(path: string): void {
    const names = [...this.#contents].filter(([file]) => dirname(file) === path)
    this.#durable.set(path, new Map(names.map(([file, content]) => [basename(file), content])))
  }

  override rename(from: string, to: string): void {
    super.rename(from, to)
    const content = this.#contents.get(from)
    if (content !== undefined) this.#contents.set(to, content)
    this.#contents.delete(from)
  }

  override unlink(path: string): void {
    super.unlink(path)
    this.#contents.delete(path)
  }
}
