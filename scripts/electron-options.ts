import { join } from 'node:path'
import { isRoot } from './run-command.ts'

/**
 * How to start the built app from a test, the bench or the demo: `_electron.launch({ ...electronOptions('--user-data-dir=…') })`.
 * Needs the environment that `scripts/launch.ts` sets.
 *
 * @throws outside that environment
 */
export function electronOptions(...args: readonly string[]): { executablePath: string; args: string[] } {
  const executablePath = process.env['ELECTRON_EXEC_PATH']
  if (!executablePath) throw new Error('Start this through its npm script, which prepares Electron')
  return { executablePath, args: [...sandboxArguments(), projectFolder, ...args] }
}

/** Chromium refuses to sandbox as root. Only the scripts of this repository pass this switch; the product never does. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
}

/** The folder with package.json, from which `electron` runs the app. */
export const projectFolder = join(import.meta.dirname, '..')
