import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../electron-options.ts'
import type { ElectronRuntime } from '../electron-runtime.ts'
import { runCommand } from '../run-command.ts'

/**
 * Packs `out/` with an Electron into a folder of `dist/`, without an installer.
 *
 * @returns the packaged executable, or undefined when the packing failed
 */
export async function packIntoFolder(runtime: ElectronRuntime): Promise<string | undefined> {
  await rm(join(projectFolder, 'dist'), { recursive: true, force: true })
  const code = await runCommand('electron-builder', [
    '--dir',
    `-c.electronDist=${runtime.dist}`,
    `-c.electronVersion=${runtime.version}`,
  ])
  return code === 0 ? join(projectFolder, 'dist', ...packagedExecutable()) : undefined
}

function packagedExecutable(): readonly string[] {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`
  if (process.platform === 'darwin') return [`mac${arch}`, 'Coachbeleid.app', 'Contents', 'MacOS', 'Coachbeleid']
  if (process.platform === 'win32') return [`win${arch}-unpacked`, 'Coachbeleid.exe']
  return [`linux${arch}-unpacked`, 'coachbeleid']
}
