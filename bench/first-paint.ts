import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { electronOptions, sandboxArguments } from '../scripts/electron-options.ts'
import { median } from './stats.ts'

const targetsSchema = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }))
const answerSchema = z.object({ result: z.object({ result: z.object({ value: z.unknown() }) }) })

/** Asks a page through the debugging protocol, so that nothing has to be built into it. */
async function evaluateIn(url: string, expression: string): Promise<unknown> {
  const socket = new WebSocket(url)
  try {
    return await new Promise((resolve, reject) => {
      socket.onerror = () => reject(new Error('debugging connection failed'))
      socket.onmessage = ({ data }) => resolve(answerSchema.parse(JSON.parse(String(data))).result.result.value)
      const params = { expression, awaitPromise: true, returnByValue: true }
      socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
    })
  } finally {
    socket.close()
  }
}

/** The moment of the last "largest contentful paint", in milliseconds since 1970: the screen stood then. */
const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? NaN)))
    .observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => resolve(0), 3000)
})`

async function pageOf(userData: string): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    await wait(25)
    try {
      const [port] = readFileSync(join(userData, 'DevToolsActivePort'), 'utf8').split('\n')
      const targets = targetsSchema.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
      const page = targets.find(({ type }) => type === 'page')
      if (page) return page.webSocketDebuggerUrl
    } catch {
      // Not up yet.
    }
  }
  throw new Error('no page appeared')
}

/** Milliseconds from starting the process until its first screen was painted. */
async function startOnce(args: readonly string[], settleMs: number): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'coachbeleid-bench-'))
  const { executablePath } = electronOptions()
  const switches = [`--user-data-dir=${userData}`, '--remote-debugging-port=0', '--lang=nl']
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executablePath, [...sandboxArguments(), ...args, ...switches], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const page = await pageOf(userData)
    // Watching costs time of its own, so we come back when the screen has long been there.
    await wait(settleMs)
    return (
      z
        .number()
        .positive()
        .parse(await evaluateIn(page, largestPaint)) - startedAt
    )
  } finally {
    child.kill()
    await ended
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** P1: start until the unlock screen, against an empty window, in turn. The first start of each warms the disk. */
export async function measureStart(
  vault: string,
  times: number,
): Promise<{ readonly app: number; readonly empty: number }> {
  const app: number[] = []
  const empty: number[] = []
  const project = join(import.meta.dirname, '..')
  for (let round = -1; round < times; round += 1) {
    const emptyMs = await startOnce([join(import.meta.dirname, 'empty-window')], 1_500)
    const appMs = await startOnce([project, `--vault=${vault}`], 1_500)
    if (round < 0) continue
    empty.push(emptyMs)
    app.push(appMs)
  }
  return { app: median(app), empty: median(empty) }
}
