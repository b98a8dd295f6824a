import { errnoOf, refuse, VaultFailure } from '../failure.ts'
import { readUpTo, type TargetFile } from './target-files.ts'

const MAGIC = Buffer.from('age-encryption.org/v1\n', 'latin1')
const HEADER_END = Buffer.from('\n--- ', 'latin1')
/** An age header holds some 200 bytes per recipient. Longer ones are refused before anything is done with them. */
const HEADER_MAXIMUM_BYTES = 16 * 1024
const MAXIMUM_RECIPIENTS = 20
const READ_BYTES = 256 * 1024

/** How far an age file could be opened. */
export type ArchiveOpening =
  | { readonly kind: 'open'; readonly plaintext: ReadableStream<Uint8Array> }
  /** None of the identities is one that it was encrypted to. A changed byte in the header looks the same. */
  | { readonly kind: 'noMatch' }

/**
 * Starts decrypting a backup. Each piece that comes out has been authenticated; that it is complete shows at its end.
 *
 * @throws VaultFailure notABackup, backupDamaged
 */
export async function openArchive(file: TargetFile, identities: readonly string[]): Promise<ArchiveOpening> {
  requireAgeHeader(await readUpTo(file, HEADER_MAXIMUM_BYTES, 0))
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    identities.forEach((identity) => decrypter.addIdentity(identity))
    return { kind: 'open', plaintext: await decrypter.decrypt(streamOf(file)) }
  } catch (thrown) {
    if (thrown instanceof VaultFailure || errnoOf(thrown) !== null) throw thrown
    return saysNoMatch(thrown) ? { kind: 'noMatch' } : refuse({ code: 'backupDamaged' })
  }
}

/** The library has no error codes; a test holds this sentence to it. */
export const saysNoMatch = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message.startsWith('no identity matched')

/** Bounds what the library is given to read: a header without an end, or with a thousand recipients to try. */
function requireAgeHeader(start: Uint8Array): void {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length)
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) refuse({ code: 'notABackup' })
  const end = bytes.indexOf(HEADER_END)
  if (end === -1) refuse({ code: 'backupDamaged' })
  const recipients = bytes.toString('latin1', 0, end).split('\n-> ').length - 1
  if (recipients > MAXIMUM_RECIPIENTS) refuse({ code: 'backupDamaged' })
}

/** The bytes of a file as they are asked for. */
function streamOf(file: TargetFile): ReadableStream<Uint8Array> {
  let position = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const bytes = await readUpTo(file, READ_BYTES, position)
      position += bytes.length
      if (bytes.length === 0) controller.close()
      else controller.enqueue(bytes)
    },
  })
}
