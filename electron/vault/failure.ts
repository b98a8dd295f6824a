import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/**
 * A failure the caller must handle, on its way up through the vault's own code. It never leaves the
 * vault as an exception: `attempt` turns it into data at the edge.
 */
export class VaultFailure extends Error {
  readonly error: VaultError

  constructor(error: VaultError) {
    super(error.code)
    this.name = 'VaultFailure'
    this.error = error
  }
}

/** Stops the current operation with an error of the contract. */
export function refuse(error: VaultError): never {
  throw new VaultFailure(error)
}

/** Runs an operation and gives its outcome as data. What is neither a failure nor a file error is a bug and is thrown on. */
export function attempt<Value>(operation: () => Value): Result<Value, VaultError> {
  try {
    return ok(operation())
  } catch (thrown) {
    return fail(errorOf(thrown))
  }
}

/** As `attempt`, for an operation that waits. */
export async function attemptAsync<Value>(operation: () => Promise<Value>): Promise<Result<Value, VaultError>> {
  try {
    return ok(await operation())
  } catch (thrown) {
    return fail(errorOf(thrown))
  }
}

/** The contract's error behind something thrown; throws on what is a bug. */
export function errorOf(thrown: unknown): VaultError {
  if (thrown instanceof VaultFailure) return thrown.error
  const errno = errnoOf(thrown)
  if (errno === null) throw thrown
  return errorOfErrno(errno)
}

/** The system's error name (`ENOSPC`), or null when this is not a system error. */
export function errnoOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return null
  return typeof thrown.code === 'string' ? thrown.code : null
}

const errnoGroups: Readonly<Record<string, VaultError>> = {
  ENOSPC: { code: 'diskFull' },
  EDQUOT: { code: 'diskFull' },
  EFBIG: { code: 'diskFull' },
  EACCES: { code: 'notWritable' },
  EPERM: { code: 'notWritable' },
  EROFS: { code: 'notWritable' },
  ENOENT: { code: 'folderGone' },
  ENOTDIR: { code: 'folderGone' },
  ENODEV: { code: 'folderGone' },
  ENXIO: { code: 'folderGone' },
  ESTALE: { code: 'folderGone' },
}

/** What a system error means to the person at the keyboard. */
export function errorOfErrno(errno: string): VaultError {
  return errnoGroups[errno] ?? { code: 'io', errno }
}
