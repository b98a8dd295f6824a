import { type ElectronRuntime, electronRuntime } from './electron-runtime.ts'
import { runCommand } from './run-command.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

/**
 * Gets ready all that a real Electron needs on this machine: the runtime itself and the system's libraries.
 *
 * @throws with a message for the person at the terminal
 */
export async function prepareElectron(): Promise<ElectronRuntime> {
  const runtime = await electronRuntime()
  console.log(runtime.note)
  ensureSystemLibraries(runtime.executable)
  return runtime
}

/** What tells the tools which Electron to use. electron-vite reads the second variable, the `electron` package the first. */
export function electronEnvironment(runtime: ElectronRuntime): NodeJS.ProcessEnv {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ELECTRON_EXEC_PATH: runtime.executable }
}

/** Builds the app into `out/` and gives the exit code. */
export function build(): Promise<number> {
  return runCommand('electron-vite', ['build', '--logLevel', 'warn'])
}
