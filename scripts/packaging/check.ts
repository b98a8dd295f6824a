/**
 * Checks a packaged app: reads its fuses back, then starts it in the way an attacker would (as plain Node, with a module
 * forced in, with a debugger port) and sees that it reaches its window all the same, and that none of it had effect.
 *
 *     node scripts/packaging/check.ts <executable>        (needs a display on Linux)
 */
import { spawn } from 'node:child_process'
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
const DEBUGGER_PORT = 39_229

async function startsSafely(executable: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbeleid-package-'))
  const marker = join(folder, 'forced-module-ran')
  const forced = join(folder, 'forced.cjs')
  await writeFile(forced, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  const app = spawn(
    executable,
    [...sandboxArguments(), `--user-data-dir=${join(folder, 'user-data')}`, `--inspect=${DEBUGGER_PORT}`],
    { stdio: 'ignore', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${forced}` } },
  )
  try {
    const problems: string[] = []
    if (!(await windowAppears(() => app.exitCode === null))) problems.push(`No window "${TITLE}" appeared`)
    if (existsSync(marker)) problems.push('NODE_OPTIONS forced a module into it')
    if (await accepts(DEBUGGER_PORT)) problems.push('--inspect opened a debugger port')
    return problems
  } finally {
    await end(app)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function windowAppears(isRunning: () => boolean): Promise<boolean> {
  const limit = Date.now() + START_LIMIT_MS
  while (isRunning() && Date.now() < limit) {
    if (visibleWindow(TITLE)) return true
    await pause(200)
  }
  return false
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

async function end(app: ReturnType<typeof spawn>): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return
  const closed = new Promise<void>((resolve) => void app.once('close', () => resolve()))
  app.kill('SIGTERM')
  const forced = setTimeout(() => app.kill('SIGKILL'), 5_000)
  await closed
  clearTimeout(forced)
}

const [executable] = process.argv.slice(2)
if (executable === undefined) throw new Error('Name the packaged executable')
const problems = await wrongFuses(executable)
if (process.platform === 'linux') problems.push(...(await startsSafely(executable)))
for (const problem of problems) console.error(`Package: ${problem}`)
if (problems.length === 0) console.log(`Package: fuses as decided, the app starts (${executable})`)
process.exitCode = problems.length === 0 ? 0 : 1
