/**
 * `npm run test:faults`: the fault and attack tests in their long form, and a table of what they did. Takes about half an
 * hour; `npm test` runs the same tests with smaller numbers.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDisplay } from './display.ts'
import { faultTable, parseFaultResults } from './fault-results.ts'
import { build, electronEnvironment, prepareElectron } from './prepare.ts'
import { runCommand } from './run-command.ts'

const folder = await mkdtemp(join(tmpdir(), 'coachbeleid-faults-'))
const lines = join(folder, 'results.jsonl')

/** @returns whether everything held */
async function runAll(): Promise<boolean> {
  const runtime = await prepareElectron()
  const environment = {
    ...electronEnvironment(runtime),
    COACHBELEID_FAULTS: 'long',
    COACHBELEID_FAULT_TABLE: lines,
  }
  const codes = [
    await runCommand('vitest', ['run', 'electron/vault', '--reporter=dot'], environment),
    await build(),
    await runCommand(...withDisplay('playwright', ['test', 'e2e/attacks', 'e2e/security.spec.ts']), environment),
  ]
  const text = await readFile(lines, 'utf8').catch(() => '')
  console.log(`\n${faultTable(parseFaultResults(text))}`)
  return codes.every((code) => code === 0)
}

try {
  const isSound = await runAll()
  console.log(isSound ? '\nEverything held.' : '\nSomething did not hold: see above.')
  process.exitCode = isSound ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
