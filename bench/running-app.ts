import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronOptions, sandboxArguments } from '../scripts/electron-options.ts'
import { launchElectron } from '../scripts/launch-electron.ts'
import { memoryOf } from './memory.ts'
import {
  elapsed,
  keyTimes,
  lastPrinted,
  outcomes,
  type Printed,
  timeClick,
  watchKeys,
  watchPrinting,
} from './probes.ts'
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
  /** Key known until the overview can be used. */
  readonly openingMs: number
  /** All processes, vault open, in MB. */
  readonly memoryMb: number
  /** 95th percentile of key press to painted result in the filter of the list of trajectories. */
  readonly keyMs: number
  /** Save pressed until the file stands on disk. */
  readonly pdfMs: number
  /** The same finished page printed to disk by an application that does nothing else. */
  readonly barePdfMs: number
}

async function tryPassphrase(page: Page, passphrase: string, outcome: string): Promise<number> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(passphrase)
  await timeClick(page, outcome)
  await page.getByRole('button', { name: 'Openen', exact: true }).click()
  return elapsed(page)
}

/**
 * Opens the vault. Deriving the key is no part of P2, so it is taken off: a wrong passphrase takes as long up to the
 * moment the key is known. The first wrong try also starts the vault process and is not used.
 */
async function unlock(page: Page): Promise<number> {
  await tryPassphrase(page, 'niet de goede', outcomes.refusal)
  const derivingMs = await tryPassphrase(page, 'ook niet de goede', outcomes.refusal)
  return (await tryPassphrase(page, BENCH_PASSPHRASE, outcomes.overview)) - derivingMs
}

const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Onderdelen', exact: true }).getByRole('link', { name, exact: true }).click()

async function measureFilter(page: Page): Promise<number> {
  await goTo(page, 'Trajecten')
  const filter = page.getByLabel('Naam, nummer of vraag')
  await filter.click()
  await watchKeys(page)
  for (const word of ['vergunning', 'de vries', '2025-0']) {
    await page.keyboard.type(word, { delay: 120 })
    await filter.fill('')
  }
  await page.waitForTimeout(500)
  return percentile(await keyTimes(page), 0.95)
}

const REPORTS = 5

/** Saves the management report a few times; the first save also warms up and is not counted. */
async function measureReport(app: ElectronApplication, page: Page): Promise<{ pdfMs: number; printed: Printed }> {
  const folder = mkdtempSync(join(tmpdir(), 'coachbeleid-bench-'))
  await goTo(page, 'Rapportage')
  await page.getByLabel('Periode').selectOption('lastYear')
  const save = page.getByRole('button', { name: 'Opslaan als PDF' })
  const saveOnce = async (file: string): Promise<number> => {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await save.and(page.locator(':enabled')).waitFor()
    const start = performance.now()
    await save.click()
    while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 2))
    return performance.now() - start
  }
  const times: number[] = []
  for (let round = 0; round <= REPORTS; round += 1) times.push(await saveOnce(join(folder, `report-${round}.pdf`)))
  await watchPrinting(app)
  await saveOnce(join(folder, 'watched.pdf'))
  rmSync(folder, { recursive: true })
  return { pdfMs: median(times.slice(1)), printed: await lastPrinted(app) }
}

/** Floor of P5: a bare application that opens a hidden window on the finished page, prints it and writes the file. */
const measureBarePrint = ({ html, options }: Printed): Promise<number> =>
  withApp([join(import.meta.dirname, 'empty-window')], async (app) => {
    const folder = mkdtempSync(join(tmpdir(), 'coachbeleid-bench-'))
    const page = join(folder, 'page.html')
    writeFileSync(page, html)
    const times: number[] = []
    for (let round = 0; round <= REPORTS; round += 1) {
      const start = performance.now()
      const pdf = await app.evaluate(
        async ({ BrowserWindow }, [file, printOptions]) => {
          const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
          await window.loadFile(file)
          const bytes = await window.webContents.printToPDF(printOptions)
          window.destroy()
          return bytes.toString('base64')
        },
        [page, options] as const,
      )
      writeFileSync(join(folder, 'report.pdf'), Buffer.from(pdf, 'base64'))
      times.push(performance.now() - start)
    }
    rmSync(folder, { recursive: true })
    return median(times.slice(1))
  })

/** Opens the app on a vault and takes every figure that needs it running. */
export async function measureApp(vault: string): Promise<AppFigures> {
  const { printed, ...figures } = await withApp(
    [join(import.meta.dirname, '..'), `--vault=${vault}`],
    async (app, page) => {
      const openingMs = await unlock(page)
      await page.waitForTimeout(SETTLE_MS)
      const memoryMb = await memoryOf(app)
      const keyMs = await measureFilter(page)
      return { openingMs, memoryMb, keyMs, ...(await measureReport(app, page)) }
    },
  )
  return { ...figures, barePdfMs: await measureBarePrint(printed) }
}
