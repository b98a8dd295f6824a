import { join } from 'node:path'
import type { FileSystem } from './files.ts'
import { HEADER_NAME } from './header-file.ts'

/** A header on its way into its place. */
interface Switch {
  readonly bytes: Buffer
  /** Goes on as the new header says. */
  readonly adopt: () => void
}

/**
 * Makes sure that what is in memory follows the header that is on disk. When writing one fails, it may have taken its
 * place all the same: a share can go away between doing and answering. Going on with the old one would then put records
 * where no opening looks for them. So after a failure the file decides, and while it cannot be read nothing is written.
 */
export class HeaderSwitch {
  readonly #files: FileSystem
  readonly #path: string
  #doubtful: Switch | null = null

  constructor(files: FileSystem, folder: string) {
    this.#files = files
    this.#path = join(folder, HEADER_NAME)
  }

  /** Whether it is certain which header counts. */
  get isSettled(): boolean {
    return this.#doubtful === null
  }

  /** Finds out which header counts when that is not certain. To be called before anything is written. */
  settle(): void {
    if (this.#doubtful === null) return
    const { bytes, adopt } = this.#doubtful
    const isInPlace = this.#files.readFile(this.#path).equals(bytes)
    this.#doubtful = null
    if (isInPlace) adopt()
  }

  /**
   * Puts a header in its place and goes on as it says, also when that fails too late.
   *
   * @param put throws when the header is not durable
   */
  to(bytes: Buffer, put: () => void, adopt: () => void): void {
    this.settle()
    this.#doubtful = { bytes, adopt }
    try {
      put()
    } finally {
      this.settle()
    }
  }
}
