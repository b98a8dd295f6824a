import { flipFuses, getCurrentFuseWire } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fuseConfigFor } from './fuses.ts'

/** Called by electron-builder between packing and signing. */
export async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo
  const executables: Record<string, string> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    // As named in electron-builder.yml.
    linux: 'coachbeleid',
  }
  const executable = executables[electronPlatformName]
  if (executable === undefined) throw new Error(`No fuses are known for ${electronPlatformName}`)
  const path = join(appOutDir, executable)
  await flipFuses(path, fuseConfigFor(await getCurrentFuseWire(path)))
  // It comes with the stand-in Electron only, and would be a second app in the package.
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
