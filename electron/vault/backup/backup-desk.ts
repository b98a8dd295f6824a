import { basename, join } from 'node:path'
import type { BackupMoment, Change, VaultError, VaultSafety } from '#shared/ipc/vault-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import { attempt, refuse } from '../failure.ts'
import type { MethodContext } from '../methods.ts'
import type { OpenVault } from '../open-vault.ts'
import { attachmentReader } from './attachment-reader.ts'
import { backupFolderName } from './backup-names.ts'
import { hasIdentity } from './identity-files.ts'
import type { Job } from './job.ts'
import type { JobQueue } from './job-queue.ts'
import { backupsIn, type Captured, identityFileOf, isThere, makeBackup, type MadeBackup } from './make-backup.ts'
import { takePicture } from './picture.ts'
import { backupHistory, failedNote, verifiedNote } from './safety.ts'

/** Backups of the open vault: makes them, and says how well it is provided for. */
export class BackupDesk {
  readonly #context: MethodContext
  readonly #jobs: JobQueue
  /** Why the last try of this session failed: the audit trail may not have taken it. */
  #problem: VaultError | null = null

  constructor(context: MethodContext, jobs: JobQueue) {
    this.#context = context
    this.#jobs = jobs
  }

  /** How the open vault stands. */
  async safety(): Promise<Result<VaultSafety, VaultError>> {
    const { vault, places } = this.#context
    const place = places.backupFolder()
    const isFolderThere = place !== null && (await isThere(vault.environment.targets, place))
    return vault.whileOpen((open) => {
      const { last, changesSince, problem } = backupHistory(open.audit)
      const lastProblem = this.#problem ?? problem
      return {
        hasRecoveryKey: open.header.recovery !== null,
        backupFolder: place === null ? null : basename(place),
        backupFolderThere: isFolderThere,
        lastBackup: last,
        changesSince,
        // It is back: nothing is wrong any more.
        backupProblem: isFolderThere && lastProblem?.code === 'backupFolderGone' ? null : lastProblem,
      }
    })
  }

  /** Tells the page how the vault stands now. */
  async pushSafety(): Promise<void> {
    const safety = await this.safety()
    if (safety.ok) this.#context.post({ event: 'safety', safety: safety.value })
  }

  /** A verified backup in the folder for backups; without `force` only when there is something to back up. */
  async backup(force: boolean): Promise<Result<BackupMoment, VaultError>> {
    const outcome = await this.#jobs.run(async (job) => {
      const place = this.#context.places.backupFolder() ?? refuse({ code: 'noBackupFolder' })
      const current = force ? null : await this.#upToDate(place)
      return current ?? this.#noteVerified(await this.#make(place, [], true, job))
    })
    this.#problem = outcome.ok || isNoFailure(outcome.error) ? null : outcome.error
    if (!outcome.ok && this.#problem !== null) await this.#noteFailed(outcome.error)
    await this.pushSafety()
    return outcome
  }

  /** A verified backup in another folder, also of a vault that cannot be written. */
  saveCopy(permit: string, unsaved: readonly Change[]): Promise<Result<BackupMoment, VaultError>> {
    return this.#jobs.run(async (job) => {
      const place = this.#context.permits.use(permit, 'copyFolder')
      const { manifest } = await this.#make(place, unsaved, false, job)
      await this.#whileOpen((open) => attempt(() => open.note('backup.copy', verifiedNote(manifest.seq))))
      return { at: manifest.at, seq: manifest.seq }
    })
  }

  /** The last backup when it is still as good as a new one would be; null when it is not. */
  async #upToDate(place: string): Promise<BackupMoment | null> {
    const { environment } = this.#context.vault
    const { history, keys, vaultId } = await this.#whileOpen((open) => ({
      history: backupHistory(open.audit),
      keys: open.backupKeys(),
      vaultId: open.vault.vaultId,
    }))
    const { last, changesSince, keysChangedSince, problem } = history
    if (last === null || keys === null || changesSince > 0 || keysChangedSince || problem !== null) return null
    const backups = await backupsIn(environment.targets, place, vaultId)
    const isStillThere = backups.some(({ seq }) => seq === last.seq)
    const folder = join(place, backupFolderName(vaultId))
    return isStillThere && (await hasIdentity(environment.targets, folder, identityFileOf(keys))) ? last : null
  }

  #make(place: string, unsaved: readonly Change[], isBackup: boolean, job: Job): Promise<MadeBackup> {
    const { targets } = this.#context.vault.environment
    const capture = () => this.#capture(unsaved, isBackup)
    return makeBackup({ targets, place, capture, prunes: isBackup, job })
  }

  async #capture(unsaved: readonly Change[], mustBeWritable: boolean): Promise<Captured> {
    const { vault } = this.#context
    const { schemas, now } = vault.environment
    return this.#whileOpen((open) => {
      // A vault that another computer has open is backed up there: pruning from two sides would not be safe.
      if (mustBeWritable && open.access === 'readOnly') refuse({ code: 'readOnly' })
      const keys = open.backupKeys() ?? refuse({ code: 'wrongState' })
      const content = {
        picture: takePicture(open, schemas, unsaved),
        vaultId: open.vault.vaultId,
        label: basename(open.vault.folder).replace(/\.kluis$/i, ''),
        at: now(),
        recoveryRecipient: open.header.recovery?.recipient ?? null,
        readAttachment: attachmentReader(vault),
      }
      return { content, keys }
    })
  }

  async #noteVerified({ manifest }: MadeBackup): Promise<BackupMoment> {
    const moment = await this.#whileOpen((open) => {
      const noted = attempt(() => open.note('backup.verified', verifiedNote(manifest.seq)))
      return noted.ok ? backupHistory(open.audit).last : null
    })
    return moment ?? { at: manifest.at, seq: manifest.seq }
  }

  /** Once per reason: a folder that is away for a week must not fill the audit trail. */
  async #noteFailed(error: VaultError): Promise<void> {
    await this.#context.vault.whileOpen((open) => {
      const known = backupHistory(open.audit).problem
      const isKnown = JSON.stringify(known) === JSON.stringify(error)
      return isKnown ? ok(undefined) : attempt(() => open.note('backup.failed', failedNote(error)))
    })
  }

  /** In turn with commits. @throws VaultFailure when the vault has been closed meanwhile */
  async #whileOpen<Value>(operation: (open: OpenVault) => Value): Promise<Value> {
    const outcome = await this.#context.vault.whileOpen(operation)
    return outcome.ok ? outcome.value : refuse(outcome.error)
  }
}

/** Nothing went wrong: the operator stopped it, there is no folder, or this vault cannot be backed up from here. */
function isNoFailure({ code }: VaultError): boolean {
  return code === 'cancelled' || code === 'noBackupFolder' || code === 'readOnly' || code === 'wrongState'
}
