import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { OPEN_NORMALLY } from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { attempt } from '../failure.ts'
import { type FileSystem, FOLDER_MODE } from '../files.ts'
import { attachmentSchema } from '#shared/domain/attachment.ts'
import { writeAttachment } from '../attachments/attachment-file.ts'
import { createMethods, type Methods } from '../methods.ts'
import { GuestMode } from '../guest.ts'
import { Permits } from '../permits.ts'
import { Vault } from '../vault.ts'
import { BACKUPS, type Expectation, FOLDER, attachmentId, attachmentOf } from './expectation.ts'
import { numberedPassphrase } from './passphrases.ts'
import { firstCommit, PASSPHRASE, putPerson, RowCollector, savePeople, testEnvironment, testId } from './test-vault.ts'

const MEMORY = '/onthouden'

/** One thing that an operator does, or that happens. People go by the numbers of `putPerson`. */
export type Step =
  | { readonly do: 'create' | 'fold' | 'close' | 'open' | 'dieAndReopen' }
  | { readonly do: 'save'; readonly people: readonly number[] }
  | { readonly do: 'remove'; readonly person: number }
  /** Number n of the attachments; its content follows from the number. */
  | { readonly do: 'attach' | 'detach'; readonly attachment: number }
  | { readonly do: 'changePassphrase' | 'renewKeys' | 'newRecoveryKey' | 'recover' | 'backup' }

type Outcome = Result<unknown, VaultError>

/** Plays a script on some disk, through the methods that the page calls, and keeps account of what was promised. */
export class ScriptedSession {
  /** In order; the last one that began is the one that counts. */
  readonly expectations: Expectation[] = []
  readonly errors: VaultError[] = []
  readonly #files: FileSystem
  readonly #operations: () => number
  #vault: Vault
  #methods: Methods
  #isAlive = true
  #created = false
  #people = new Map<number, string>()
  readonly #doubtful = new Map<number, Set<string | null>>()
  #passphrases = [PASSPHRASE]
  #recoveryKeys: readonly string[] = []
  readonly #attachments = new Set<number>()
  readonly #backups = new Map<number, readonly string[]>()
  #changes = 0
  #revisions = new Map<number, number>()
  #saves = 0

  constructor(files: FileSystem, operations: () => number = () => 0) {
    this.#files = files
    this.#operations = operations
    ;[this.#vault, this.#methods] = this.#newProcess()
    this.#expect()
    for (const folder of [MEMORY, BACKUPS]) attempt(() => files.mkdir(folder, FOLDER_MODE))
    attempt(() => files.syncFolder('/'))
  }

  /** Stops at a creation that fails: there is nothing to go on with. */
  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const outcome = await this.#take(step)
      if (outcome !== null && !outcome.ok) this.errors.push(outcome.error)
      if (!this.#created) return
    }
  }

  #take(step: Step): Promise<Outcome | null> {
    switch (step.do) {
      case 'create':
        return this.#create()
      case 'open':
        return this.#open()
      case 'close':
        return this.#methods.close(null)
      case 'dieAndReopen':
        this.#isAlive = false
        ;[this.#vault, this.#methods] = this.#newProcess()
        return this.#open().finally(() => {
          this.#isAlive = true
        })
      case 'fold':
        return Promise.resolve(this.#fold())
      case 'save':
        return this.#save(step.people)
      case 'remove':
        return this.#remove(step.person)
      case 'attach':
        return this.#attach(step.attachment)
      case 'detach':
        return this.#detach(step.attachment)
      case 'changePassphrase':
      case 'renewKeys':
      case 'recover':
        return this.#changeKeys(step.do)
      case 'newRecoveryKey':
        return this.#newRecoveryKey()
      case 'backup':
        return this.#backup()
    }
  }

  #newProcess(): [Vault, Methods] {
    const host = { ...testEnvironment().host, isAlive: () => this.#isAlive }
    const vault = new Vault(testEnvironment({ files: this.#files, host }), FOLDER)
    const places = { kind: 'new', memory: MEMORY, backupFolder: () => BACKUPS } as const
    const post = () => undefined
    return [
      vault,
      createMethods({ vault, places, permits: new Permits(), guest: new GuestMode(() => undefined), post }),
    ]
  }

  async #create(): Promise<Outcome> {
    const outcome = await this.#methods.create({ passphrase: PASSPHRASE, first: firstCommit })
    this.#created = outcome.ok
    this.#expect()
    return outcome
  }

  async #open(): Promise<Outcome> {
    let outcome: Outcome = fail({ code: 'wrongState' })
    // The last one first: a change that was refused may have come through.
    for (const passphrase of this.#passphrases.toReversed()) {
      const collector = new RowCollector()
      outcome = await this.#vault.unlock(passphrase, collector.emit, OPEN_NORMALLY)
      if (outcome.ok) {
        this.#revisions = new Map([...collector.people()].map(([n, { rev }]) => [n, rev]))
        this.#passphrases = [passphrase]
        return outcome
      }
      if (outcome.error.code === 'wrongPassphrase') [this.#vault, this.#methods] = this.#newProcess()
    }
    return outcome
  }

  async #changeKeys(how: 'changePassphrase' | 'renewKeys' | 'recover'): Promise<Outcome | null> {
    this.#changes += 1
    const newPassphrase = numberedPassphrase(this.#changes)
    if (how === 'recover' && this.#recoveryKeys.length === 0) return this.#open()
    // After a change that was refused the vault goes on with the old one, whatever the disk says.
    const passphrase = this.#passphrases[0] ?? ''
    this.#passphrases = [...this.#passphrases, newPassphrase]
    this.#expect()
    const outcome = await (how === 'recover'
      ? this.#methods.recover({ recoveryKey: this.#recoveryKeys.at(-1) ?? '', newPassphrase, how: OPEN_NORMALLY })
      : this.#methods[how]({ passphrase, newPassphrase }))
    if (outcome.ok) this.#passphrases = [newPassphrase]
    this.#expect()
    // An earlier change that was refused may have come through after all.
    const isDoubtful = this.#passphrases.length > 2
    return !outcome.ok && isDoubtful && outcome.error.code === 'wrongPassphrase' ? null : outcome
  }

  async #newRecoveryKey(): Promise<Outcome> {
    const begun = await this.#methods.beginRecoveryKey({ passphrase: this.#passphrases[0] ?? '' })
    if (!begun.ok) return begun
    const { recoveryKey } = begun.value
    if (this.#recoveryKeys.length > 0) this.#recoveryKeys = [...this.#recoveryKeys, recoveryKey]
    this.#expect()
    const confirmed = await this.#methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) })
    if (confirmed.ok) this.#recoveryKeys = [recoveryKey]
    this.#expect()
    return confirmed
  }

  async #backup(): Promise<Outcome> {
    const made = await this.#methods.backup({ force: true })
    if (made.ok) this.#backups.set(made.value.seq, this.#passphrases)
    this.#expect()
    return made
  }

  async #attach(n: number): Promise<Outcome> {
    const open = this.#vault.opened
    if (open === null) return fail({ code: 'wrongState' })
    const content = attachmentOf(n)
    const written = attempt(() =>
      writeAttachment(open.vault, { id: attachmentId(n), bytes: content.length, createdMs: 0 }, [content]),
    )
    if (!written.ok) return written
    const doc = attachmentSchema.parse({
      id: attachmentId(n),
      owner: { table: 'coaches', id: testId(1), part: 'certificate' },
      fileName: `bewijs-${n}.pdf`,
      mediaType: 'application/pdf',
      bytes: content.length,
      sha256: written.value,
      addedAt: '2026-11-23T09:00:00.000Z',
    })
    const change = { table: 'attachments', id: attachmentId(n), baseRev: 0, doc } as const
    const outcome = await this.#methods.commit({ action: 'attachment.add', changes: [change] })
    if (outcome.ok) this.#attachments.add(n)
    this.#expect()
    return outcome
  }

  async #detach(n: number): Promise<Outcome | null> {
    if (!this.#attachments.delete(n)) return null
    // From now on it may be gone; whether it is, nobody is promised.
    this.#expect()
    const change = { table: 'attachments', id: attachmentId(n), baseRev: 1, doc: null } as const
    return this.#methods.commit({ action: 'attachment.remove', changes: [change] })
  }

  #fold(): null {
    try {
      this.#vault.opened?.fold()
    } catch {
      // A fold that fails changes nothing, which is what the expectations say.
    }
    return null
  }

  #save(people: readonly number[]): Promise<Outcome> {
    this.#saves += 1
    const names = new Map(people.map((n) => [n, `persoon ${n}, stand ${this.#saves}`]))
    const changes = people.map((n) => putPerson(n, names.get(n) ?? '', this.#revisions.get(n) ?? 0))
    return this.#commit(savePeople(...changes), names)
  }

  /** Removing somebody whose saving was refused is not something that a page does. */
  #remove(person: number): Promise<Outcome | null> {
    const baseRev = this.#revisions.get(person) ?? 0
    if (baseRev === 0) return Promise.resolve(null)
    return this.#commit(
      savePeople({ table: 'people', id: testId(person), baseRev, doc: null }),
      new Map([[person, null]]),
    )
  }

  /** While it is under way, and when it is refused, the disk may hold the old state or the new one. */
  async #commit(commit: Parameters<Methods['commit']>[0], next: ReadonlyMap<number, string | null>): Promise<Outcome> {
    for (const [n, name] of next) this.#doubtful.set(n, new Set([...(this.#doubtful.get(n) ?? []), name]))
    this.#expect()
    const outcome = await this.#methods.commit(commit)
    if (!outcome.ok) return outcome
    for (const [n, name] of next) {
      this.#doubtful.delete(n)
      this.#revisions.set(n, name === null ? 0 : (this.#revisions.get(n) ?? 0) + 1)
      if (name === null) this.#people.delete(n)
      else this.#people.set(n, name)
    }
    this.#expect()
    return outcome
  }

  #expect(): void {
    this.expectations.push({
      after: this.#operations(),
      created: this.#created,
      people: new Map(this.#people),
      doubtful: new Map([...this.#doubtful].map(([n, names]) => [n, new Set(names)])),
      passphrases: this.#passphrases,
      recoveryKeys: this.#recoveryKeys,
      attachments: new Set(this.#attachments),
      backups: new Map(this.#backups),
    })
  }
}
