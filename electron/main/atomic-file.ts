import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Replaces a file in one step: a reader sees the old bytes or the new ones, and after a crash one of the two is there.
 * Only the owner may read it. The temporary file stands next to the target (a rename cannot cross disks) and is removed
 * when anything fails; the error is then thrown on.
 */
export async function writeAtomically(target: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** The system's code of a failed call, such as `ENOSPC`; null when it was something else. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** A disk or a quota that is full can be told from a place that may not be written. */
export const writeFailure = (code: string | null): 'diskFull' | 'notWritable' =>
  code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'notWritable'
