// oxlint-disable-next-line boundaries/dependencies -- a test that kills a process has to start one
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  RowCollector,
  testEnvironment,
  testId,
  withFolder,
} from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const script = fileURLToPath(new URL('./testing/commit-until-killed.ts', import.meta.url))
const KILLS = 20

/** Lets another process commit, kills it after so many acknowledgements and a moment, and gives the last one it made. */
async function commitAndKill(
  folder: string,
  acknowledgements: number,
  delayMs: number,
  foldEvery: number,
): Promise<number> {
  const child = spawn(process.execPath, [script, folder, String(foldEvery)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  let isDying = false
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    output += text
    if (isDying || output.split('ack ').length <= acknowledgements) return
    isDying = true
    setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  await once(child, 'close')
  expect(output).not.toContain('error')
  const complete = output.slice(0, output.lastIndexOf('\n'))
  return Number(complete.slice(complete.lastIndexOf(' ') + 1))
}

test(`killed ${KILLS} times in the middle of its work, no acknowledged commit is lost and the vault always opens`, () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.close())
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Every third time the kill falls among snapshots and header replacements.
      const acknowledged = await commitAndKill(folder, 1 + ((kill * 7) % 40), (kill * 3) % 11, kill % 3 === 0 ? 2 : 0)
      const collector = new RowCollector()
      const { notices } = expectOk(await vault.unlock(PASSPHRASE, collector.emit))
      const rev = collector.rows.get(`people/${testId(1)}`)?.rev ?? 0
      // One more than acknowledged: durable, but killed before it could say so.
      expect([acknowledged, acknowledged + 1]).toContain(rev)
      expect(collector.rows.size).toBe(rev + 2)
      notices.forEach(({ code }) => expect(code).toBe('tornTail'))
      expectOk(await vault.close())
    }
  }))

test.runIf(process.platform !== 'win32')('a write that the system refuses half-way is overcome in a new file', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.close())
    // The shell's limit on the size of one file, 16 KiB: the write that crosses it takes a part and the next one fails.
    const limited = ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, script, folder, '0', '100']
    const child = spawn('bash', limited, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    await once(child, 'close')
    expect(output.trim().split('\n').at(-1)).toBe('ack 100')
    const collector = new RowCollector()
    const { notices } = expectOk(await vault.unlock(PASSPHRASE, collector.emit))
    expect(notices).toEqual([])
    expect(collector.rows.get(`people/${testId(1)}`)?.rev).toBe(100)
    expect(readdirSync(folder).filter((name) => name.startsWith('seg-')).length).toBeGreaterThan(2)
    expectOk(await vault.close())
  }),
)
