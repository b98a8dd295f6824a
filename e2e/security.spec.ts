import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { electronOptions } from '../scripts/electron-options.ts'
import type { RunningApp } from './support/app.ts'
import { createVault } from './support/first-run.ts'
import { expect, test } from './support/fixtures.ts'

/** The bridge as a hostile page would use it: any channel, any payload. */
type Hostile = { coachbeleid: { invoke: (channel: string, payload: unknown) => Promise<unknown> } }

/** Calls a channel from the page; answers what came back, or the reason of the refusal. */
const invoke = (page: Page, channel: string, payload: unknown): Promise<unknown> =>
  page.evaluate(
    async ([name, value]) => {
      const { coachbeleid } = window as unknown as Hostile
      return coachbeleid.invoke(name, value).catch((error: unknown) => String(error))
    },
    [channel, payload] as const,
  )

/** Processes of one vault: those that hold keys. */
const vaultProcesses = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(
    ({ app }) => app.getAppMetrics().filter(({ type, name }) => type === 'Utility' && name === 'Coachbeleid').length,
  )

test('the window is locked in and works in a session without a disk', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  const found = await app.electron.evaluate(({ BrowserWindow, session }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const own = window.webContents.session
      return {
        title: window.getTitle(),
        minimum: window.getMinimumSize(),
        // In Electron, though not in its declarations.
        preferences: (window.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
        persistent: own.isPersistent(),
        path: own.storagePath,
        spelling: own.isSpellCheckerEnabled() || session.defaultSession.isSpellCheckerEnabled(),
      }
    }),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    title: 'Coachbeleid',
    minimum: [1024, 700],
    persistent: false,
    path: null,
    spelling: false,
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
    },
  })
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
  ).toEqual([])
})

test('every answer of the bundle carries the policy, and only what was built can be asked for', async ({ start }) => {
  const page = await (await start()).page()
  const answers = await page.evaluate(async () => {
    const paths = ['/index.html', '/print.html', '/missing.js', '/../main/main.js', '/%2e%2e/main/main.js', '/']
    return Promise.all(
      paths.map(async (path) => {
        const response = await fetch(path)
        return {
          path,
          status: response.status,
          policy: response.headers.get('content-security-policy') ?? '',
          sniff: response.headers.get('x-content-type-options'),
        }
      }),
    )
  })
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404, 404])
  for (const { path, policy, sniff } of answers) {
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("require-trusted-types-for 'script'")
    expect(policy, path).not.toContain('unsafe')
    expect(sniff, path).toBe('nosniff')
  }
})

test('the page cannot go anywhere, open anything or make code out of text', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  const outcome = await page.evaluate(async () => {
    const attempt = (work: () => unknown): string => {
      try {
        return String(work())
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    }
    // While the debugger's own call runs, eval is allowed whatever the policy says; a turn later it is not.
    await new Promise((resolve) => setTimeout(resolve))
    const here = location.href
    const opened = window.open('app://bundle/print.html')
    const inline = document.createElement('script')
    const results = {
      opened: opened === null,
      // eslint-disable-next-line no-eval -- the point is that it does not work
      eval: attempt(() => globalThis.eval('1')),
      inline: attempt(() => {
        inline.text = 'window.ran = true'
        document.head.append(inline)
      }),
      markup: attempt(() => {
        document.createElement('div').innerHTML = '<img src=x onerror="window.ran = true">'
      }),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(String, (error: Error) => error.name),
      notifications: await Notification.requestPermission(),
    }
    location.href = 'app://bundle/print.html'
    location.reload()
    const frame = document.createElement('iframe')
    frame.src = 'app://bundle/print.html'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { ...results, stayed: location.href === here, ran: 'ran' in window, framed: frame.contentDocument !== null }
  })
  expect(outcome).toMatchObject({ opened: true, stayed: true, ran: false, framed: false, notifications: 'denied' })
  expect(outcome.eval).toMatch(/EvalError|TypeError/)
  expect(outcome.markup).toBe('TypeError')
  expect(outcome.camera).toMatch(/NotAllowedError|NotFoundError/)
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('nothing that a page can try reaches a network', async ({ start }) => {
  let hits = 0
  const web = createServer((_request, response) => {
    hits += 1
    response.end()
  })
  const stun = createSocket('udp4', () => (hits += 1))
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve))
  // What listens on a port has an address with a port.
  const ports = { http: (web.address() as AddressInfo).port, udp: stun.address().port }
  try {
    // The counters count: otherwise zero would say nothing.
    await fetch(`http://127.0.0.1:${ports.http}/control`)
    await new Promise<void>((resolve) => createSocket('udp4').send('x', ports.udp, '127.0.0.1', () => resolve()))
    await expect.poll(() => hits).toBe(2)

    const page = await (await start()).page()
    await page.evaluate(tryEverything, ports)
    expect(hits).toBe(2)
  } finally {
    web.close()
    stun.close()
  }
})

/** Runs in the page: the ways out of a page that need no permission. */
async function tryEverything({ http, udp }: { readonly http: number; readonly udp: number }): Promise<void> {
  const base = `127.0.0.1:${http}`
  const url = (path: string): string => `http://${base}/${path}`
  const add = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      try {
        element.setAttribute(name, value)
      } catch {
        // Trusted Types refuse some of them; the others go on.
      }
    }
    document.body.append(element)
  }
  add('img', { src: url('img') })
  add('script', { src: url('script') })
  add('iframe', { src: url('frame') })
  add('object', { data: url('object') })
  add('embed', { src: url('embed') })
  add('video', { src: url('video') })
  add('audio', { src: url('audio') })
  for (const rel of [
    'stylesheet',
    'preload',
    'prefetch',
    'dns-prefetch',
    'preconnect',
    'icon',
    'modulepreload',
    'manifest',
  ])
    add('link', { rel, href: url(rel), as: 'image' })
  add('meta', { 'http-equiv': 'refresh', content: `0;url=${url('refresh')}` })
  add('div', { style: `background: url(${url('style')})` })
  const tries: (() => unknown)[] = [
    () => fetch(url('fetch'), { mode: 'no-cors' }).catch(() => undefined),
    () => navigator.sendBeacon(url('beacon')),
    () => new WebSocket(`ws://${base}/socket`),
    () => new EventSource(url('events')),
    () => window.open(url('open')),
    () => location.assign(url('assign')),
    () => import(/* @vite-ignore */ url('import')).catch(() => undefined),
    () => new Worker(url('worker')),
    () => navigator.serviceWorker.register(url('service')).catch(() => undefined),
    () => new FontFace('x', `url(${url('font')})`).load().catch(() => undefined),
    async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
    },
  ]
  for (const attempt of tries) {
    try {
      void attempt()
    } catch {
      // Refused at once: the next one.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000))
}

test('a page that was taken over gets nothing out of main', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic
  const payloads: unknown[] = [
    undefined,
    0,
    -1,
    '',
    'x'.repeat(1_000_000),
    [],
    {},
    cyclic,
    { token: '../../etc/passwd' },
    { token: { toString: 'x' } },
    { name: '' },
    { name: 'x'.repeat(10_000) },
    { language: '__proto__' },
    { document: 'policy', suffix: '../../x', language: 'nl' },
    { withTableOfContents: true, footer: { parts: ['x'], pageOf: 'x', mark: '' } },
    JSON.parse('{"__proto__":{"token":"x"}}'),
  ]
  const channels = [
    'app:language',
    'vault:choose-new',
    'vault:connect',
    'vault:opened',
    'pdf:save',
    'document:save',
    'print:rendered',
  ]
  for (const channel of channels) {
    for (const [index, payload] of payloads.entries()) {
      const answer = JSON.stringify(await invoke(page, channel, payload))
      expect(answer, `${channel}, payload ${index}`).toMatch(
        /badRequest|refused|tooMany|unknownGrant|could not be cloned|^null$/,
      )
      expect(answer).not.toContain('/')
    }
    // Below the limit of calls per second, so that each refusal is for its own reason.
    await page.waitForTimeout(250)
  }
  for (const channel of ['fs:read', 'constructor', '__proto__', 'port']) {
    expect(await invoke(page, channel, null)).toContain('unknown channel')
  }
  expect(await invoke(page, 'vault:connect', { token: 'guessed' })).toEqual({
    ok: false,
    error: { code: 'unknownGrant' },
  })
  expect(await vaultProcesses(app)).toBe(0)
})

test('a lock ends the vault process, the window and its session, and withdraws what was granted', async ({
  places,
  start,
}) => {
  const app = await start()
  const before = await createVault(app, places.vaults)
  expect(await vaultProcesses(app)).toBe(1)
  const granted = await before.evaluate(async () => {
    const { coachbeleid } = window as unknown as Hostile
    // The answer of `vault:demo`; only its token matters here.
    return ((await coachbeleid.invoke('vault:demo', null)) as { token: string }).token
  })
  const askedAt = Date.now()
  await before.getByRole('button', { name: 'Vergrendelen' }).first().click()
  await expect.poll(() => before.isClosed()).toBe(true)
  const after = await app.page()
  await expect(after.getByLabel('Wachtwoordzin', { exact: true })).toBeVisible()
  test.info().annotations.push({ type: 'lock to unlock screen', description: `${Date.now() - askedAt} ms` })

  await expect.poll(() => vaultProcesses(app)).toBe(0)
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await invoke(after, 'vault:connect', { token: granted })).toEqual({
    ok: false,
    error: { code: 'unknownGrant' },
  })
  expect(
    await invoke(after, 'pdf:save', { document: 'policy', suffix: '', language: 'nl' }),
    'nothing is printed while locked',
  ).toEqual({ ok: false, error: { code: 'renderFailed' } })
  expect(
    await after.evaluate(async () => {
      const { coachbeleid } = window as unknown as Hostile
      const bytes = new Uint8Array([0x50, 0x4b, 3, 4])
      return coachbeleid.invoke('document:save', {
        format: 'docx',
        document: 'policy',
        suffix: '',
        language: 'nl',
        bytes,
      })
    }),
    'no document is saved while locked',
  ).toEqual({ ok: false, error: { code: 'cancelled' } })
})

test('a second start wakes the first one and ends', async ({ places, start }) => {
  const app = await start()
  await app.page()
  await app.electron.evaluate(({ BrowserWindow }) => {
    const log: string[] = []
    Object.assign(globalThis, { woken: log })
    BrowserWindow.prototype.isMinimized = () => true
    BrowserWindow.prototype.restore = () => void log.push('restore')
    BrowserWindow.prototype.focus = () => void log.push('focus')
  })
  const { executablePath, args } = electronOptions(`--user-data-dir=${places.userData}`)
  const second = spawn(executablePath, args, { stdio: 'ignore' })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await app.electron.evaluate(() => (globalThis as unknown as { readonly woken: string[] }).woken)).toEqual([
    'restore',
    'focus',
  ])
})
