import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** How many tests passed and failed; a skipped one is neither. */
export type Counts = { readonly passed: number; readonly failed: number }

export const NOTHING_COUNTED: Counts = { passed: 0, failed: 0 }

export function addCounts(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Reads vitest's JSON report; undefined where there is none, as when vitest could not start. */
export async function readVitestCounts(file: string): Promise<Counts | undefined> {
  const report = vitestReport.safeParse(await readJson(file))
  if (!report.success) return undefined
  return { passed: report.data.numPassedTests, failed: report.data.numFailedTests }
}

/** Reads Playwright's JSON report. A journey that needed a second try has passed. */
export async function readPlaywrightCounts(file: string): Promise<Counts | undefined> {
  const report = playwrightReport.safeParse(await readJson(file))
  if (!report.success) return undefined
  const { expected, flaky, unexpected } = report.data.stats
  return { passed: expected + flaky, failed: unexpected }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
