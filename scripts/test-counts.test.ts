import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addCounts, readPlaywrightCounts, readVitestCounts } from './test-counts.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbeleid-counts-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

it('counts what vitest reports, leaving out skipped tests', async () => {
  const file = await report({ numTotalTests: 9, numPassedTests: 6, numFailedTests: 2, numPendingTests: 1 })
  expect(await readVitestCounts(file)).toEqual({ passed: 6, failed: 2 })
})

it('counts a journey that passed on its second try as passed', async () => {
  const file = await report({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 } })
  expect(await readPlaywrightCounts(file)).toEqual({ passed: 4, failed: 2 })
})

it('knows no counts where a runner left no report, or half of one', async () => {
  expect(await readVitestCounts(join(folder, 'none.json'))).toBeUndefined()
  expect(await readPlaywrightCounts(await report({ stats: { expected: 3 } }))).toBeUndefined()
})

it('adds the counts of two runners', () => {
  expect(addCounts({ passed: 1, failed: 2 }, { passed: 30, failed: 40 })).toEqual({ passed: 31, failed: 42 })
})
