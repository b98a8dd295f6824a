// oxlint-disable-next-line boundaries/dependencies -- a test that kills a process has to start one
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseBackupName } from './backup/backup-names.ts'
import { givePermit, restoreDesk } from './backup/testing/desk.ts'
import { times } from './testing/counts.ts'
import { noteResult } from './testing/fault-table.ts'
import { NonceBook } from './testing/nonce-book.ts'
import { numberedPassphrase } from './testing/passphrases.ts'
import { expectOk, firstCommit, RowCollector, testEnvironment, testId, withFolder } from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const scriptAt = (name: string) => fileURLToPath(new URL(`./testing/${name}.ts`, import.meta.url))

/** Starting a process takes a third of the time when it finds its code compiled. */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'coachbeleid-compiled') }

/** What a process said before it was killed. */
interface Said {
  readonly commits: number
  readonly backups: number
  /** What the passphrase may be now: the last one acknowledged, and the one that was being set. */
  readonly passphrases: readonly number[]
  readonly lines: number
}

class Workplace {
  readonly folder: string
  readonly backups: string
  readonly #memory: string
  passphrases: readonly number[] = [0]
  /** The revision that was acknowledged last. */
  rev = 0

  constructor(parent: string) {
    this.folder = join(parent, 'proef.kluis')
    this.backups = join(parent, 'backups')
    this.#memory = join(parent, 'memory')
    mkdirSync(this.backups)
    mkdirSync(this.#memory)
  }

  /** Lets a process work, and kills it after it has said so many things and a moment. */
  async workAndKill(passphrase: number, seed: number, things: number, delayMs: number): Promise<Said> {
    const args = [this.folder, this.#memory, this.backups, String(passphrase), String(seed)]
    const child = spawn(process.execPath, [scriptAt('work-until-killed'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: environment,
    })
    let output = ''
    let isDying = false
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      output += text
      if (isDying || output.split('\n').length <= things) return
      isDying = true
      setTimeout(() => child.kill('SIGKILL'), delayMs)
    })
    await once(child, 'close')
    expect(output).not.toContain('error')
    return said(output, passphrase)
  }
}

function said(output: string, passphrase: number): Said {
  const lines = output
    .slice(0, output.lastIndexOf('\n') + 1)
    .trimEnd()
    .split('\n')
  const last = (start: string) => Number(lines.findLast((line) => line.startsWith(start))?.slice(start.length) ?? 0)
  const now = Math.max(passphrase, last('done passphrase '))
  const begun = last('begin passphrase ')
  return {
    commits: last('done commit '),
    backups: lines.filter((line) => line.startsWith('done backup ')).length,
    passphrases: begun > now ? [now, begun] : [now],
    lines: lines.length,
  }
}

/** Opens a vault with the passphrase that fits, among those that may. */
async function openWithOneOf(folder: string, passphrases: readonly number[]) {
  for (const number of passphrases) {
    const vault = new Vault(testEnvironment(), folder)
    const collector = new RowCollector()
    const result = await vault.unlock(numberedPassphrase(number), collector.emit)
    if (result.ok) return { vault, collector, number, notices: result.value.notices }
    expect(result.error.code).toBe('wrongPassphrase')
  }
  throw new Error('no passphrase opens it')
}

/** Backups whose making was acknowledged or finished open with a passphrase that the vault had. */
async function openBackups(parent: string, backups: string, upTo: number): Promise<number> {
  const files = readdirSync(backups, { recursive: true, encoding: 'utf8' })
  const made = files.filter((file) => parseBackupName(file.split('/').at(-1) ?? '') !== null)
  for (const file of made) {
    let opened = false
    for (let number = upTo; number >= 0 && !opened; number -= 1) {
      // A new process each time, so that the wait after wrong tries plays no part.
      const desk = restoreDesk(parent)
      const permit = givePermit(desk.permits, 'backupFile', join(backups, file))
      const secret = { kind: 'passphrase', passphrase: numberedPassphrase(number) } as const
      opened = (await desk.methods.inspectBackup({ permit, secret })).ok
    }
    expect(opened, 'a backup with its name opens').toBe(true)
  }
  return made.length
}

const KILLS = times(300, 2_000)
/** Then another vault: a person does not change the passphrase more than some fifty times either. */
const KILLS_PER_VAULT = 100
/** Vaults that are worked on at the same time. */
const LANES = 2

describe(`killed ${KILLS} times in the middle of its work`, () => {
  test(
    'no acknowledged commit, passphrase or backup is lost, no key meets a nonce twice, and the vault always opens',
    async () => {
      const killAt = (number: number) =>
        withFolder(async (_folder, parent) => {
          const place = new Workplace(parent)
          const nonces = new NonceBook()
          const vault = new Vault(testEnvironment(), place.folder)
          expectOk(await vault.create(numberedPassphrase(0), firstCommit))
          expectOk(await vault.close())
          let passphrase = 0
          let acknowledged = 0
          for (let kill = 0; kill < KILLS_PER_VAULT; kill += 1) {
            const seed = 1 + number * 1_000_003 + kill * 7_919
            const words = await place.workAndKill(passphrase, seed, 1 + ((kill * 7) % 13), (kill * 5) % 13)
            nonces.collect(place.folder)
            const {
              vault: found,
              collector,
              number: opens,
              notices,
            } = await openWithOneOf(place.folder, words.passphrases)
            const rev = collector.rows.get(`people/${testId(1)}`)?.rev ?? 0
            acknowledged = Math.max(acknowledged, words.commits)
            // One more than acknowledged: durable, but killed before it could say so.
            expect([acknowledged, acknowledged + 1]).toContain(rev)
            acknowledged = rev
            expect(collector.people().size).toBe(rev === 0 ? 0 : rev + 1)
            notices.forEach(({ code }) => expect(code).toBe('tornTail'))
            expectOk(await found.close())
            passphrase = opens
          }
          const backups = await openBackups(parent, place.backups, passphrase + 1)
          return { acknowledged, passphrase, backups, nonces }
        })
      const waiting = Array.from({ length: KILLS / KILLS_PER_VAULT }, (_, number) => number)
      const killed: Awaited<ReturnType<typeof killAt>>[] = []
      const lane = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) killed.push(await killAt(next))
      }
      await Promise.all(Array.from({ length: LANES }, lane))
      const sum = (of: (one: (typeof killed)[number]) => number) => killed.reduce((total, one) => total + of(one), 0)
      expect(sum(({ passphrase }) => passphrase)).toBeGreaterThan(KILLS / 30)
      expect(sum(({ backups }) => backups)).toBeGreaterThan(0)
      expect(sum(({ nonces }) => nonces.repeated)).toBe(0)
      noteResult(1, 'kill -9 in the middle of work', KILLS, '0 lost, 0 unopenable')
      noteResult(
        8,
        'records of killed sessions',
        sum(({ nonces }) => nonces.size),
        '0 repeated',
      )
    },
    times(600_000, 2_400_000),
  )
})

test.runIf(process.platform !== 'win32')('a write that the system refuses half-way is overcome in a new file', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(numberedPassphrase(0), firstCommit))
    expectOk(await vault.close())
    // The shell's limit on the size of one file, 16 KiB: the write that crosses it takes a part and the next one fails.
    const limited = [
      '-c',
      'ulimit -f 16; exec "$0" "$@"',
      process.execPath,
      scriptAt('commit-until-told'),
      folder,
      '100',
    ]
    const child = spawn('bash', limited, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    await once(child, 'close')
    expect(output.trim().split('\n').at(-1)).toBe('ack 100')
    const { vault: found, collector, notices } = await openWithOneOf(folder, [0])
    expect(notices).toEqual([])
    expect(collector.rows.get(`people/${testId(1)}`)?.rev).toBe(100)
    expect(readdirSync(folder).filter((name) => name.startsWith('seg-')).length).toBeGreaterThan(2)
    expectOk(await found.close())
  }),
)
