/**
 * `npm test`: everything there is to check, on a machine with nothing but Node. Each stage runs even where an earlier one
 * failed, so that one run tells all; without a build there is nothing to start, so then the journeys are left out.
 *
 * The last line counts unit tests and journeys; the exit code also covers format, types, lint and packaging.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDisplay } from './display.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { packageApp } from './packaging/package-app.ts'
import { build, electronEnvironment, prepareElectron } from './prepare.ts'
import { runCommand } from './run-command.ts'
import { addCounts, type Counts, NOTHING_COUNTED, readPlaywrightCounts, readVitestCounts } from './test-counts.ts'

const reports = await mkdtemp(join(tmpdir(), 'coachbeleid-test-'))
const unitReport = join(reports, 'unit.json')
const journeyReport = join(reports, 'journeys.json')
const failedStages: string[] = []

async function stage(name: string, run: () => Promise<number>): Promise<boolean> {
  const start = performance.now()
  console.log(`\n── ${name}`)
  const code = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
  if (code !== 0) failedStages.push(name)
  console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return code === 0
}

function runJourneys(runtime: ElectronRuntime): Promise<number> {
  return runCommand(...withDisplay('playwright', ['test', '--reporter=list,json']), {
    ...electronEnvironment(runtime),
    PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport,
  })
}

async function runInElectron(runtime: ElectronRuntime): Promise<void> {
  if (!(await stage('build', build))) return
  await stage('journeys', () => runJourneys(runtime))
  await stage('package', () => packageApp(runtime))
}

async function countTests(): Promise<Counts> {
  return addCounts(
    (await readVitestCounts(unitReport)) ?? NOTHING_COUNTED,
    (await readPlaywrightCounts(journeyReport)) ?? NOTHING_COUNTED,
  )
}

async function runAll(): Promise<void> {
  // First, so that a machine that lacks something hears so at once.
  const runtime = await prepareElectron()
  await stage('format', () => runCommand('prettier', ['--check', '.', '--log-level', 'warn']))
  await stage('types', () => runCommand('tsc', ['-b']))
  await stage('lint', () => runCommand('oxlint', []))
  await stage('unit tests', () =>
    runCommand('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`]),
  )
  await runInElectron(runtime)
  const { passed, failed } = await countTests()
  console.log(failedStages.length === 0 ? '\nEverything is in order.' : `\nFailed: ${failedStages.join(', ')}`)
  console.log(`${passed} passed, ${failed} failed`)
}

try {
  await runAll()
  process.exitCode = failedStages.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await rm(reports, { recursive: true, force: true })
}
