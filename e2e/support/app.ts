import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronOptions } from '../../scripts/electron-options.ts'
import { launchElectron } from '../../scripts/launch-electron.ts'

/** Folders of one journey. Everything the app may write lies below them, so that they can be searched afterwards. */
export interface Places {
  readonly root: string
  /** The user-data folder: what the app remembers of this workstation. */
  readonly userData: string
  /** Where the operator keeps vaults. */
  readonly vaults: string
  /** Where the operator saves PDFs. */
  readonly output: string
  /** The system's folder for temporary files, as the app sees it. */
  readonly temp: string
}

/** New, empty folders below the system's temporary folder. */
export async function createPlaces(): Promise<Places> {
  const root = await mkdtemp(join(tmpdir(), 'coachbeleid-journey-'))
  const places = {
    root,
    userData: join(root, 'user-data'),
    vaults: join(root, 'vaults'),
    output: join(root, 'output'),
    temp: join(root, 'temp'),
  }
  await Promise.all([places.userData, places.vaults, places.output, places.temp].map((folder) => mkdir(folder)))
  return places
}

/** Removes what a journey left behind. */
export const removePlaces = ({ root }: Places): Promise<void> =>
  rm(root, { recursive: true, force: true, maxRetries: 3 })

/** A running app. The window changes when the vault is locked, so ask for `page()` each time. */
export interface RunningApp {
  readonly electron: ElectronApplication
  /** The main window of now; waits for it to load. */
  readonly page: () => Promise<Page>
  /** Answers of the native dialogs from now on. */
  readonly answer: (dialogs: DialogAnswers) => Promise<void>
  /** Quits as the operator does; resolves when the process has ended. */
  readonly quit: () => Promise<void>
  /** Ends the main process at once; its children follow when they find it gone. Does nothing after the end. */
  readonly kill: () => Promise<void>
  /** What the page wrote to the console as an error or warning, and errors nobody caught. */
  readonly complaints: () => readonly string[]
}

/** null: the operator presses Cancel. */
export interface DialogAnswers {
  readonly open?: string | null
  readonly save?: string | null
}

/** The last window that has not been closed. The print window is hidden and never the last to load. */
async function mainPage(electron: ElectronApplication): Promise<Page> {
  for (;;) {
    const open = electron.windows().filter((page) => !page.isClosed() && !page.url().includes('print'))
    const page = open.at(-1) ?? (await electron.waitForEvent('window'))
    try {
      await page.waitForLoadState('domcontentloaded')
      if (!page.isClosed()) return page
    } catch {
      // Closed while loading: a lock was under way. The next window follows.
    }
  }
}

/** Starts the built app with a user-data folder of its own. */
export async function launchApp(places: Places, ...args: readonly string[]): Promise<RunningApp> {
  const options = electronOptions(`--user-data-dir=${places.userData}`, '--lang=nl', ...args)
  const electron = await launchElectron(options, { TMPDIR: places.temp, LANGUAGE: 'nl' })
  const complaints: string[] = []
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${message.type()}: ${message.text()}`)
    })
  }
  electron.windows().forEach(listen)
  electron.on('window', listen)
  const child = electron.process()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    electron,
    page: () => mainPage(electron),
    answer: (dialogs) => answerDialogs(electron, dialogs),
    quit: async () => {
      await electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await ended
    },
    complaints: () => complaints,
  }
}

/** Replaces the native dialogs, which no test can click: the only thing in the app that is not real. */
async function answerDialogs(electron: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await electron.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open === null, filePaths: open === null ? [] : [open] })
    }
    if (save !== undefined) {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' })
    }
  }, answers)
}
