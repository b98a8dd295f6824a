import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronOptions, sandboxArguments } from '../scripts/electron-options.ts'
import { launchElectron } from '../scripts/launch-electron.ts'
import { memoryOf } from './memory.ts'
import { keyTimes, openingTime, printTimes, watchKeys, watchOpening, watchPrinting } from './probes.ts'
import { median, percentile } from './stats.ts'
import { BENCH_PASSPHRASE } from './vaults.ts'

async function withApp<Value>(
  args: string[],
  use: (app: ElectronApplication, page: Page) => Promise<Value>,
): Promise<Value> {
  const userData = mkdtempSync(join(tmpdir(), 'coachbeleid-bench-'))
  const { executablePath } = electronOptions()
  const launchArguments = [...sandboxArguments(), ...args, `--user-data-dir=${userData}`, '--lang=nl']
  const app = await launchElectron({ executablePath, args: launchArguments }, { LANGUAGE: 'nl' })
  try {
    return await use(app, await app.firstWindow())
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Long enough for start-up work and garbage collection to be over. */
const SETTLE_MS = 4_000

/** Floor of P6: memory of an application with one empty window, in MB. */
export const measureEmptyMemory = (): Promise<number> =>
  withApp([join(import.meta.dirname, 'empty-window')], async (app, page) => {
    await page.waitForTimeout(SETTLE_MS)
    return memoryOf(app)
  })

/** What one run of the app on one vault gives. */
export interface AppFigures {
  /** Unlock pressed until the overview can be used, the derivation of the key included. */
  readonly openingMs: number
  /** All processes, vault open, in MB. */
  readonly memoryMb: number
  /** 95th percentile of key press to painted result in the filter of the list of trajectories. */
  readonly keyMs: number
  /** Save pressed until the file stands on disk. */
  readonly pdfMs: number
  /** `printToPDF` alone, in the same saves. */
  readonly printMs: number
}

async function unlock(page: Page): Promise<number> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(BENCH_PASSPHRASE)
  await watchOpening(page)
  await page.getByRole('button', { name: 'Openen', exact: true }).click()
  return openingTime(page)
}

const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name }).click()

async function measureFilter(page: Page): Promise<number> {
  await goTo(page, 'Trajecten')
  const filter = page.getByLabel('Zoek op naam, nummer of vraag')
  await filter.click()
  await watchKeys(page)
  for (const word of ['vergunning', 'de vries', '2025-0']) {
    await page.keyboard.type(word, { delay: 120 })
    await filter.fill('')
  }
  await page.waitForTimeout(500)
  return percentile(await keyTimes(page), 0.95)
}

async function measureReport(
  app: ElectronApplication,
  page: Page,
  times: number,
): Promise<{ pdf: number; print: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'coachbeleid-bench-'))
  await goTo(page, 'Rapportage')
  await page.getByLabel('Periode').selectOption('lastYear')
  await watchPrinting(app)
  const saves: number[] = []
  for (let round = 0; round < times; round += 1) {
    const file = join(folder, `report-${round}.pdf`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    const save = page.getByRole('button', { name: 'Opslaan als PDF' })
    await save.waitFor()
    const start = performance.now()
    await save.click()
    while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 2))
    saves.push(performance.now() - start)
  }
  const prints = await printTimes(app)
  rmSync(folder, { recursive: true })
  return { pdf: median(saves), print: median(prints) }
}

/** Opens the app on a vault and takes every figure that needs it running. */
export const measureApp = (vault: string): Promise<AppFigures> =>
  withApp([join(import.meta.dirname, '..'), `--vault=${vault}`], async (app, page) => {
    const openingMs = await unlock(page)
    await page.waitForTimeout(SETTLE_MS)
    const memoryMb = await memoryOf(app)
    const keyMs = await measureFilter(page)
    const { pdf, print } = await measureReport(app, page, 3)
    return { openingMs, memoryMb, keyMs, pdfMs: pdf, printMs: print }
  })
