/**
 * The main job, unattended, in the real app on the demo organisation: makes an encrypted vault in `demo/`, fills it
 * through the commits that the screens use, and saves the policy and the management report as PDF.
 *
 *     npm run demo              make everything, say where it is
 *     npm run demo -- --open    and then open the app on that vault
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { DEMO_PASSPHRASE } from '#resources/demo/passphrase.ts'
import { electronOptions, projectFolder } from './electron-options.ts'
import { launchElectron } from './launch-electron.ts'
import { runCommand } from './run-command.ts'

const demoFolder = join(projectFolder, 'demo')
const vaultFolder = join(demoFolder, 'demo.kluis')

/** Filling means some hundred flushes to disk; slow disks get time for it. */
const FILL_MS = 120_000
const PDF_MS = 60_000

const appOptions = () => electronOptions(`--user-data-dir=${demoFolder}`, '--lang=nl')

/** Stands in the folder from the first moment, so that a later run knows it for its own. */
const marker = join(demoFolder, 'made-by-npm-run-demo')

/** Removes what an earlier run made, and nothing else: a folder without our marker is somebody's. */
function startAfresh(): void {
  if (existsSync(demoFolder)) {
    const isOurs = existsSync(marker) || readdirSync(demoFolder).length === 0
    if (!isOurs) throw new Error(`${demoFolder} holds something that this command did not make. Move it away first.`)
    rmSync(demoFolder, { recursive: true, maxRetries: 3 })
  }
  mkdirSync(demoFolder)
  writeFileSync(marker, '')
}

/** The native save dialog cannot be pressed by a script: it answers with the proposed name, in the demo folder. */
async function saveIntoDemoFolder(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...asked: readonly unknown[]) => {
      const options = asked.at(-1)
      const proposed =
        typeof options === 'object' && options && 'defaultPath' in options ? String(options.defaultPath) : ''
      return Promise.resolve({ canceled: false, filePath: `${folder}/${proposed.split(/[\\/]/).at(-1) ?? ''}` })
    }
  }, demoFolder)
}

const pdfsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'))

/** Presses the button and waits for one more PDF. */
async function savePdf(page: Page, button: string): Promise<string> {
  const before = new Set(pdfsIn(demoFolder))
  await page.getByRole('button', { name: button }).click()
  const giveUpAt = Date.now() + PDF_MS
  for (;;) {
    const made = pdfsIn(demoFolder).find((name) => !before.has(name))
    if (made !== undefined) return join(demoFolder, made)
    if (Date.now() > giveUpAt) throw new Error(`No PDF came from “${button}”.`)
    await page.waitForTimeout(100)
  }
}

async function makeDemo(app: ElectronApplication): Promise<readonly string[]> {
  const page = await app.firstWindow()
  await saveIntoDemoFolder(app)
  console.log('Filling the vault of an invented organisation …')
  await page.getByRole('button', { name: /Demo bekijken/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor({ timeout: FILL_MS })

  const navigation = page.getByRole('navigation', { name: 'Onderdelen' })
  console.log('Saving the policy as PDF …')
  await navigation.getByRole('link', { name: 'Beleid' }).click()
  await page.getByRole('link', { name: 'Lezen' }).first().click()
  const policy = await savePdf(page, 'Opslaan als PDF')

  console.log('Saving the management report as PDF …')
  await navigation.getByRole('link', { name: 'Rapportage' }).click()
  await page.getByLabel('Periode').selectOption('lastYear')
  const report = await savePdf(page, 'Opslaan als PDF')
  return [policy, report]
}

function say(pdfs: readonly string[]): void {
  const place = (path: string): string => relative(projectFolder, path)
  console.log(`
The demo stands in ${place(demoFolder)}/

  vault        ${place(vaultFolder)}/ (encrypted)
${pdfs.map((pdf) => `  PDF          ${place(pdf)} (${Math.round(statSync(pdf).size / 1024)} kB)`).join('\n')}
  passphrase   ${DEMO_PASSPHRASE}

Look around in it with: npm run demo -- --open`)
}

async function run(): Promise<number> {
  startAfresh()
  const app = await launchElectron(appOptions(), { LANGUAGE: 'nl' })
  try {
    say(await makeDemo(app))
  } finally {
    await app.close()
  }
  if (!process.argv.includes('--open')) return 0
  const { executablePath, args } = appOptions()
  return runCommand(executablePath, [...args, `--vault=${vaultFolder}`])
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error(`${basename(import.meta.filename)}: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
