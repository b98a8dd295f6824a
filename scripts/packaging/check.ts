/**
 * Checks a packaged app: reads its fuses back, then starts it in the ways an attacker would. As plain Node with a module
 * forced in, it must reach its window all the same; asked for a debugger, it must open none.
 *
 *     node scripts/packaging/check.ts <executable>        (needs a display on Linux)
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sandboxArguments } from '../electron-options.ts'
import { wrongFuses } from './check-fuses.ts'
import { visibleWindow } from './windows.ts'

const TITLE = 'Coachbeleid'
const START_LIMIT_MS = 60_000
const DEBUGGER_LIMIT_MS = 5_000
const POLL_MS = 100
const INSPECT_PORT = 39_229
const REMOTE_PORT = 39_222

async function reachesItsWindow(executable: string, folder: string): Promise<string[]> {
  const marker = join(folder, 'forced-module-ran')
  const forced = join(folder, 'forced.cjs')
  await writeFile(forced, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  const app = start(executable, folder, [], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${forced}` })
  const appeared = await holdsWhileRunning(app, START_LIMIT_MS, () => visibleWindow(TITLE))
  await end(app)
  return [
    ...(appeared ? [] : [`No window "${TITLE}" appeared`]),
    ...(existsSync(marker) ? ['NODE_OPTIONS forced a module into it'] : []),
  ]
}

/** It may quit or ignore the switches. */
async function opensNoDebugger(executable: string, folder: string): Promise<string[]> {
  const switches = [`--inspect=${INSPECT_PORT}`, `--remote-debugging-port=${REMOTE_PORT}`]
  const app = start(executable, folder, switches, {})
  const opened = await holdsWhileRunning(
    app,
    DEBUGGER_LIMIT_MS,
    async () => (await accepts(INSPECT_PORT)) || (await accepts(REMOTE_PORT)),
  )
  await end(app)
  return opened ? ['A debugger switch opened a port'] : []
}

function start(executable: string, folder: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const userData = `--user-data-dir=${join(folder, 'user-data')}`
  return spawn(executable, [...sandboxArguments(), userData, ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  })
}

async function holdsWhileRunning(app: ChildProcess, limitMs: number, holds: () => boolean | Promise<boolean>) {
  const limit = performance.now() + limitMs
  while (isRunning(app) && performance.now() < limit) {
    if (await holds()) return true
    await pause(POLL_MS)
  }
  return false
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    const answer = (open: boolean) => () => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', answer(true)).once('error', answer(false))
  })
}

async function end(app: ChildProcess): Promise<void> {
  if (!isRunning(app)) return
  const closed = new Promise<void>((resolve) => void app.once('close', () => resolve()))
  app.kill('SIGTERM')
  const forced = setTimeout(() => app.kill('SIGKILL'), 5_000)
  await closed
  clearTimeout(forced)
}

async function startsSafely(executable: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbeleid-package-'))
  try {
    return [...(await reachesItsWindow(executable, folder)), ...(await opensNoDebugger(executable, folder))]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

const [executable] = process.argv.slice(2)
if (executable === undefined) throw new Error('Name the packaged executable')
const problems = await wrongFuses(executable)
if (process.platform === 'linux') problems.push(...(await startsSafely(executable)))
for (const problem of problems) console.error(`Package: ${problem}`)
if (problems.length === 0) console.log(`Package: fuses as decided, the app starts, no debugger opens (${executable})`)
process.exitCode = problems.length === 0 ? 0 : 1
