import { type BackupPreview, type BackupSecret, type VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { Attempts } from '../attempts.ts'
import { refuse } from '../failure.ts'
import { requireGoodPassphrase } from '../keys/good-passphrase.ts'
import { peekKnownState } from '../known-state.ts'
import type { MethodContext } from '../methods.ts'
import type { Job, WorkPhase } from './job.ts'
import type { JobQueue } from './job-queue.ts'
import type { Manifest } from './manifest.ts'
import { type BackupOpener, findOpener, readBackup, type WrongSecret } from './open-backup.ts'
import type { ArchiveVisitor } from './read-archive.ts'
import { restoreVault } from './restore-vault.ts'
import { countChanges } from './safety.ts'
import { contentBytes } from './write-archive.ts'

/** The backup that was inspected last, and what opened it. Forgotten once it has been restored. */
interface Inspected {
  readonly path: string
  readonly opener: BackupOpener
  /** Bytes of its manifest, which name the checksum of all the rest: what is restored is what was shown. */
  readonly encoded: Buffer
  readonly manifest: Manifest
  /** null when the recovery key opened it: the new vault then needs a passphrase. */
  readonly passphrase: string | null
}

/** Nothing is kept of it: it is only read through. */
const onlyCheck: ArchiveVisitor = {
  manifest: () => undefined,
  row: () => undefined,
  audit: () => undefined,
  attachment: () => undefined,
}

/** Opens backups and makes vaults of them. */
export class RestoreDesk {
  readonly #context: MethodContext
  readonly #jobs: JobQueue
  readonly #attempts: Attempts
  #inspected: Inspected | null = null

  constructor(context: MethodContext, jobs: JobQueue) {
    this.#context = context
    this.#jobs = jobs
    this.#attempts = new Attempts(context.vault.environment.clock)
  }

  /** Reads a whole backup and says what is in it. Writes nothing. */
  async inspect(permit: string, secret: BackupSecret): Promise<Result<BackupPreview, VaultError>> {
    if (this.#context.places.kind !== 'restore') return fail({ code: 'wrongState' })
    const waitSeconds = this.#attempts.remainingSeconds()
    if (waitSeconds > 0) return fail({ code: 'tooSoon', waitSeconds })
    this.#inspected = null
    return this.#jobs.run(async (job) => {
      const path = this.#context.permits.pathFor(permit, 'backupFile')
      const { targets } = this.#context.vault.environment
      const opener = await findOpener(targets, path, secret)
      if (opener === 'wrongPassphrase') return this.#refuseSecret(opener)
      let encoded: Buffer = Buffer.alloc(0)
      const audit: AuditEntry[] = []
      const reading = await this.#read(path, opener, 'verifying', job, {
        ...onlyCheck,
        manifest: (_, bytes) => {
          encoded = Buffer.from(bytes)
        },
        audit: (entry) => audit.push(entry),
      })
      if (reading.kind === 'wrong') return this.#refuseSecret(reading.secret)
      this.#attempts.right()
      const { manifest, bytes } = reading
      const passphrase = secret.kind === 'passphrase' ? secret.passphrase : null
      this.#inspected = { path, opener, encoded, manifest, passphrase }
      return { ...previewOf(manifest, bytes), newer: this.#newerThan(manifest, countChanges(audit)) }
    })
  }

  /** What this computer has seen of the same vault beyond a backup. To inform: anybody can change that memory. */
  #newerThan({ vaultId, seq }: Manifest, changes: number): BackupPreview['newer'] {
    const { files } = this.#context.vault.environment
    const { memory } = this.#context.places
    const known = peekKnownState({ files, memory, vaultId: Buffer.from(vaultId, 'hex') })
    const newer = known === null || known.seq <= seq ? 0 : known.changes - changes
    return known === null || newer <= 0 ? null : { changes: newer, at: known.at }
  }

  #refuseSecret(secret: WrongSecret): never {
    const waitSeconds = this.#attempts.wrong()
    return refuse(secret === 'wrongPassphrase' ? { code: secret, waitSeconds } : { code: secret })
  }

  async #read(path: string, opener: BackupOpener, phase: WorkPhase, job: Job, visitor: ArchiveVisitor) {
    const { targets } = this.#context.vault.environment
    return readBackup(targets, path, opener, job, {
      ...visitor,
      manifest: (manifest, encoded) => {
        job.begin(phase, contentBytes(manifest))
        visitor.manifest(manifest, encoded)
      },
    })
  }

  /** Makes a new vault of the backup inspected last. */
  async restore(permit: string, newPassphrase: string | null): Promise<Result<null, VaultError>> {
    const inspected = this.#inspected
    if (inspected === null) return fail({ code: 'wrongState' })
    const passphrase = newPassphrase ?? inspected.passphrase
    if (passphrase === null) return fail({ code: 'wrongState' })
    const outcome = await this.#jobs.run(async (job) => {
      if (newPassphrase !== null) await requireGoodPassphrase(newPassphrase)
      const folder = this.#context.permits.pathFor(permit, 'restoreFolder')
      await restoreVault(this.#context.vault.environment, folder, passphrase, {
        read: (visitor) => this.#readAgain(inspected, job, visitor),
        recoveryRecipient: await recoveryRecipient(inspected),
      })
    })
    if (!outcome.ok) return outcome
    this.#inspected = null
    return ok(null)
  }

  async #readAgain({ path, opener, encoded }: Inspected, job: Job, visitor: ArchiveVisitor): Promise<Manifest> {
    const reading = await this.#read(path, opener, 'restoring', job, {
      ...visitor,
      manifest: (manifest, bytes) => {
        // Another file has taken its place since it was shown.
        if (!encoded.equals(bytes)) refuse({ code: 'backupDamaged' })
        visitor.manifest(manifest, bytes)
      },
    })
    return reading.kind === 'read' ? reading.manifest : refuse({ code: 'backupDamaged' })
  }
}

/**
 * The recovery key that the new vault gets: the one of the old vault. A backup that only the recovery key has opened may
 * be an imitation, with the key of whoever made it in that place; then the key that was typed counts and nothing else.
 */
async function recoveryRecipient({ opener, manifest }: Inspected): Promise<string | null> {
  if (opener.kind === 'passphrase') return manifest.recoveryRecipient
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(opener.identities[0] ?? '')
}

function previewOf(manifest: Manifest, bytes: number): Omit<BackupPreview, 'newer'> {
  return {
    label: manifest.label,
    organisation: manifest.organisation,
    made: { at: manifest.at, seq: manifest.seq },
    counts: manifest.counts,
    attachments: manifest.members.length - 2,
    bytes,
  }
}
