/**
 * Runs a command that needs a real Electron, with everything prepared: runtime, system libraries, a fresh build, a display.
 *
 *     node scripts/launch.ts [--no-build] <command> [arguments…]
 *
 * `electron` stands for the Electron that was found. Any other command finds it through the environment, see
 * `electron-options.ts`.
 */
import { withDisplay } from './display.ts'
import { sandboxArguments } from './electron-options.ts'
import { build, electronEnvironment, prepareElectron } from './prepare.ts'
import { isRoot, runCommand } from './run-command.ts'

async function launch(commandLine: readonly string[]): Promise<number> {
  const wantsBuild = commandLine[0] !== '--no-build'
  const [name, ...args] = wantsBuild ? commandLine : commandLine.slice(1)
  if (name === undefined) throw new Error('Name the command to run, for instance: node scripts/launch.ts electron .')
  const runtime = await prepareElectron()
  if (wantsBuild) {
    const code = await build()
    if (code !== 0) return code
  }
  const [command, commandArgs] =
    name === 'electron' ? withDisplay(runtime.executable, [...sandboxArguments(), ...args]) : withDisplay(name, args)
  return runCommand(command, commandArgs, {
    ...electronEnvironment(runtime),
    // For `electron-vite dev`, which starts Electron itself.
    ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
  })
}

try {
  process.exitCode = await launch(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
