import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { OPEN_NORMALLY } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import type { FileSystem } from '../files.ts'
import { createMethods, type Methods } from '../methods.ts'
import { Permits } from '../permits.ts'
import { Vault } from '../vault.ts'
import { firstCommit, PASSPHRASE, putPerson, RowCollector, savePeople, testEnvironment, testId } from './test-vault.ts'

export const FOLDER = '/proef.kluis'
const MEMORY = '/onthouden'

/** One thing that an operator does, or that happens. People go by the numbers of `putPerson`. */
export type Step =
  | { readonly do: 'create' | 'fold' | 'close' | 'open' | 'dieAndReopen' }
  | { readonly do: 'save'; readonly people: readonly number[] }
  | { readonly do: 'remove'; readonly person: number }

/** What may be expected of the disk from some operation on: what was acknowledged, and what was under way or refused. */
export interface Expectation {
  /** Number of operations on the disk when this began to hold. */
  readonly after: number
  readonly created: boolean
  /** Names that were acknowledged, by person. */
  readonly people: ReadonlyMap<number, string>
  /** What a person may also be found with: a name, or null for not being there. */
  readonly doubtful: ReadonlyMap<number, ReadonlySet<string | null>>
  /** One of these opens the vault. */
  readonly passphrases: readonly string[]
}

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
  #revisions = new Map<number, number>()
  #saves = 0

  constructor(files: FileSystem, operations: () => number = () => 0) {
    this.#files = files
    this.#operations = operations
    ;[this.#vault, this.#methods] = this.#newProcess()
    this.#expect()
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
    }
  }

  #newProcess(): [Vault, Methods] {
    const host = { ...testEnvironment().host, isAlive: () => this.#isAlive }
    const vault = new Vault(testEnvironment({ files: this.#files, host }), FOLDER)
    const places = { kind: 'new', memory: MEMORY, backupFolder: () => null } as const
    const post = () => undefined
    return [vault, createMethods({ vault, places, permits: new Permits(), post })]
  }

  async #create(): Promise<Outcome> {
    const outcome = await this.#methods.create({ passphrase: PASSPHRASE, first: firstCommit })
    this.#created = outcome.ok
    this.#expect()
    return outcome
  }

  async #open(): Promise<Outcome> {
    const collector = new RowCollector()
    const [passphrase = ''] = this.#passphrases
    const outcome = await this.#vault.unlock(passphrase, collector.emit, OPEN_NORMALLY)
    if (!outcome.ok) return outcome
    this.#revisions = new Map([...collector.people()].map(([n, { rev }]) => [n, rev]))
    return outcome
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
    })
  }
}

/** The expectation that held after so many operations. */
export function expectationAt(expectations: readonly Expectation[], operations: number): Expectation {
  const held = expectations.findLast(({ after }) => after <= operations)
  if (held === undefined) throw new Error('the first expectation holds from the start')
  return held
}

/** Notices that an interrupted write may leave; anything else would be a fault of ours. */
const INNOCENT = new Set(['tornTail', 'doubtfulTail'])

/**
 * Opens the vault on a disk, as a new process does after the old one died, and holds it against what was promised.
 *
 * @returns what is wrong, null when all is well
 */
export async function brokenPromise(files: FileSystem, expected: Expectation): Promise<string | null> {
  if (!expected.created) return null
  const environment = testEnvironment({ files, host: { ...testEnvironment().host, isAlive: () => false } })
  let refusal = ''
  for (const passphrase of expected.passphrases) {
    const vault = new Vault(environment, FOLDER)
    const collector = new RowCollector()
    const result = await vault.unlock(passphrase, collector.emit)
    if (!result.ok) {
      refusal = `does not open: ${JSON.stringify(result.error)}`
      continue
    }
    const odd = result.value.notices.find(({ code }) => !INNOCENT.has(code))
    await vault.close()
    return odd === undefined ? wrongPeople(collector, expected) : `notice ${odd.code}`
  }
  return refusal
}

function wrongPeople(collector: RowCollector, { people, doubtful }: Expectation): string | null {
  const found = collector.people()
  for (const n of new Set([...found.keys(), ...people.keys()])) {
    const name = found.get(n)?.name ?? null
    const isPromised = name === (people.get(n) ?? null) || doubtful.get(n)?.has(name) === true
    if (!isPromised) return `person ${n}: ${name ?? 'missing'} instead of ${people.get(n) ?? 'nobody'}`
  }
  return null
}
