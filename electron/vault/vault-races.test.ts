// oxlint-disable-next-line boundaries/dependencies -- a race between processes needs processes
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { thisHost } from './lock.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  RowCollector,
  savePeople,
  putPerson,
  testEnvironment,
  testId,
  withFolder,
} from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const script = fileURLToPath(new URL('./testing/race-for-vault.ts', import.meta.url))
const RACES = 200

interface Runner {
  readonly process: ChildProcessWithoutNullStreams
  readonly ask: (line: string) => Promise<string>
}

function runner(...args: readonly string[]): Runner {
  const child = spawn(process.execPath, [script, ...args])
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (line: string) => {
    child.stdin.write(`${line}\n`)
    const answer = await lines.next()
    return answer.done === true ? 'ended' : answer.value
  }
  return { process: child, ask }
}

async function withRunners(
  args: readonly (readonly string[])[],
  run: (runners: readonly Runner[]) => Promise<void>,
): Promise<void> {
  const runners = args.map((own) => runner(...own))
  try {
    await run(runners)
  } finally {
    for (const { process: child } of runners) {
      child.stdin.end()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
    }
  }
}

/** What a race may start from: no lock, that of a process that has ended, or one that a crash cut off. */
function leaveLock(folder: string, race: number): void {
  const { host, user } = thisHost()
  // Above the highest number that Linux gives out, so no process has it.
  const dead = { sessionId: 'x', host, user, pid: 4_194_305, processStart: null, time: new Date().toISOString() }
  if (race % 3 === 1) writeFileSync(join(folder, 'LOCK'), JSON.stringify(dead))
  if (race % 3 === 2) writeFileSync(join(folder, 'LOCK'), '{"sess')
}

/** What the vault holds when it is opened in the usual way, which refuses mixed or forked segments. */
async function outcome(folder: string) {
  const vault = new Vault(testEnvironment(), folder)
  const collector = new RowCollector()
  const { notices } = expectOk(await vault.unlock(PASSPHRASE, collector.emit))
  const row = collector.rows.get(`people/${testId(1)}`)
  await vault.close()
  return { notices, row }
}

test(`of two processes that open a vault at once exactly one may write, ${RACES} times over`, () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.commit(savePeople(putPerson(1, 'Begin', 0))))
    expectOk(await vault.close())
    await withRunners([[], []], async (runners) => {
      for (let race = 0; race < RACES; race += 1) {
        leaveLock(folder, race)
        const opened = await Promise.all(runners.map(({ ask }) => ask(`open ${folder}`)))
        expect([...opened].sort(), `race ${race}`).toEqual(['inUse', 'opened'])
        const kept = await Promise.all(runners.map(({ ask }, n) => ask(`commit Ronde ${race} van ${n}`)))
        expect(
          kept.filter((word) => word === 'kept'),
          `race ${race}`,
        ).toHaveLength(1)
        expect(kept.indexOf('kept')).toBe(opened.indexOf('opened'))
        for (const { ask } of runners) await ask('close')
        expect(readdirSync(folder), `race ${race}`).not.toContain('LOCK')
        if (race % 20 !== 19) continue
        const { notices, row } = await outcome(folder)
        expect(notices).toEqual([])
        expect(row).toMatchObject({ rev: race + 2, doc: { name: `Ronde ${race} van ${opened.indexOf('opened')}` } })
      }
    })
  }))

test('two computers on one share: the second is told who has it, and neither mixes with the other', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.close())
    await withRunners([['PC-0001'], ['PC-0002']], async ([first, second]) => {
      if (first === undefined || second === undefined) throw new Error('no runners')
      expect(await first.ask(`open ${folder}`)).toBe('opened')
      expect(await second.ask(`open ${folder}`)).toBe('inUse')
      expect(await first.ask('commit Een')).toBe('kept')
      // Killed on the first computer: the second cannot know that and never takes the lock by itself.
      first.process.kill('SIGKILL')
      await once(first.process, 'close')
      expect(await second.ask(`open ${folder}`)).toBe('inUse')
      const here = new Vault(testEnvironment(), folder)
      const opened = expectOk(await here.unlock(PASSPHRASE, undefined, { mode: 'takeOver', acceptOlder: false }))
      expect(opened.notices).toMatchObject([{ code: 'tookOver', host: 'PC-0001' }])
      expectOk(await here.close())
      expect(await second.ask(`open ${folder}`)).toBe('opened')
      expect(await second.ask('commit Twee')).toBe('kept')
      await second.ask('close')
      expect((await outcome(folder)).row).toMatchObject({ rev: 2, doc: { name: 'Twee' } })
    })
  }))
