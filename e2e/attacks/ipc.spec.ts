import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { mainRequests } from '../../shared/ipc/main-contract.ts'
import { firstRunSample, vaultSamples } from '../support/vault-samples.ts'
import { noteResult, times } from '../support/faults.ts'
import { createVault, passphrase } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { fuzz, type FuzzOrder, type Tally } from '../support/fuzz.ts'
import { processTree } from '../support/memory.ts'

const PER_TARGET = times(1_000, 10_000)

/** A payload of the right shape for the channels that take one; the others take nothing. */
const samples: Readonly<Record<string, unknown>> = {
  'app:language': { language: 'nl' },
  'vault:choose-new': { name: 'Kluis' },
  'vault:rename-new': { token: 'x', name: 'Kluis' },
  'vault:connect': { token: 'x' },
  'vault:choose-path': { use: 'saveAttachment', fileName: 'x.pdf', mediaType: 'application/pdf' },
  'vault:choose-restore-place': { name: 'Kluis' },
  'vault:opened': { token: 'x' },
  'pdf:save': { document: 'policy', suffix: '', language: 'nl' },
  // Bytes of any length: what is no document is refused before anybody is asked where it should go.
  'document:save': {
    format: 'docx',
    document: 'policy',
    suffix: '',
    language: 'nl',
    bytes: new Uint8Array([0x50, 0x4b]),
  },
  'print:rendered': { withTableOfContents: true, footer: { parts: ['x'], pageOf: 'x', mark: '' } },
  'window:safety': { autoLockMinutes: 5, contentProtection: true },
}
/** With nothing as payload these do what they are for: lock, or start a process. */
const notWhole = new Set(['vault:lock', 'vault:connect-restore'])

const sum = (tally: Tally): number => Object.values(tally).reduce((total, one) => total + one, 0)

/** Everything below the folders that the operator knows of, with sizes: the vault's own files excepted. */
function filesOutside(root: string): readonly string[] {
  return ['output', 'temp', 'vaults']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => !name.includes('.kluis') && !/scoped_dir|\.org\.chromium/.test(name))
    .map((name) => `${name} ${statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true}`)
    .sort()
}

const attack = (page: Page, order: FuzzOrder): Promise<Tally> => page.evaluate(fuzz, order)

/** Takes a port to a vault process as a hostile page would: asks for the last vault, and keeps what is handed out. */
const seizePort = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const hostile = window as unknown as {
      coachbeleid: { invoke: (channel: string, payload: unknown) => Promise<never> }
      hostilePort?: MessagePort
    }
    const handed = new Promise<void>((resolve) => {
      window.addEventListener('message', ({ ports }) => {
        const [port] = ports
        if (port === undefined) return
        hostile.hostilePort = port
        port.start()
        resolve()
      })
    })
    const info: { lastVault: { token: string } } = await hostile.coachbeleid.invoke('app:info', null)
    const answer: unknown = await hostile.coachbeleid.invoke('vault:connect', { token: info.lastVault.token })
    await handed
    return JSON.stringify(answer)
  })

test('main stands whatever a page that was taken over sends it', async ({ places, start }) => {
  test.setTimeout(times(180_000, 1_200_000))
  const app = await start()
  const page = await app.page()
  await app.answer({ open: null, save: null })
  const before = filesOutside(places.root)
  const channels = Object.keys(mainRequests)
  const targets = channels.map((name) => ({ name, sample: samples[name] ?? null, mayBeWhole: !notWhole.has(name) }))
  const tally = await attack(page, { seed: 19, perTarget: PER_TARGET, targets, over: 'bridge' })

  expect(sum(tally)).toBe(channels.length * PER_TARGET)
  expect(Object.keys(tally).filter((word) => word.includes('odd') || word.includes('internal'))).toEqual([])
  // The gate was passed and not only the limit of calls per second met.
  expect(Object.keys(tally).filter((word) => word.endsWith(' badRequest')).length).toBeGreaterThan(channels.length / 2)
  const undeclared = ['fs:read', 'port', 'constructor', '__proto__', 'vault:unlock'].map((name) => ({
    name,
    sample: null,
    mayBeWhole: true,
  }))
  const strange = await attack(page, { seed: 20, perTarget: PER_TARGET, targets: undeclared, over: 'bridge' })
  expect(Object.keys(strange).every((word) => word.endsWith('unknown channel'))).toBe(true)

  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(filesOutside(places.root)).toEqual(before)
  const refused = Object.entries(tally).filter(([word]) => word.endsWith(' tooMany'))
  const limited = refused.reduce((total, [, times_]) => total + times_, 0)
  noteResult(
    19,
    `calls of ${channels.length} channels of main (${limited} stopped by the rate limit)`,
    sum(tally),
    '0 crashes, 0 files',
  )
})

test('a vault process stands whatever its page sends, and does nothing while locked', async ({ places, start }) => {
  test.setTimeout(times(180_000, 1_200_000))
  const app = await start()
  await createVault(app, places.vaults)
  await app.quit()
  const again = await start()
  const page = await again.page()
  const before = filesOutside(places.root)
  expect(await seizePort(page)).toBe('{"ok":true,"value":null}')
  const main = again.electron.process().pid ?? 0
  const vaultProcesses = () =>
    again.electron.evaluate(({ app: running }) =>
      running
        .getAppMetrics()
        .filter(({ name }) => name === 'Coachbeleid')
        .map(({ pid }) => pid),
    )
  const [pid] = await vaultProcesses()
  const methods = Object.entries(vaultSamples).map(([name, sample]) => ({ name, sample, mayBeWhole: name !== 'close' }))

  // Locked, each in its right shape: nothing that needs an open vault succeeds.
  const locked = await page.evaluate(fuzz, { seed: 1, perTarget: PER_TARGET, targets: methods, over: 'port' as const })
  expect(sum(locked)).toBe(methods.length * PER_TARGET)
  const succeeded = Object.keys(locked).filter((word) => word.endsWith(' ok'))
  expect(succeeded.filter((word) => !['cancel ok', 'close ok'].includes(word))).toEqual([])

  // Open, as after the operator unlocked.
  const opened = await page.evaluate(
    (words) =>
      new Promise<string>((resolve) => {
        const { hostilePort } = window as unknown as { hostilePort: MessagePort }
        const how = { mode: 'normal', acceptOlder: false }
        const ask = () => hostilePort.postMessage({ id: 1, method: 'unlock', params: { passphrase: words, how } })
        hostilePort.addEventListener('message', ({ data }: MessageEvent<{ id?: number; result?: unknown }>) => {
          if (data.id !== 1) return
          const answer = JSON.stringify(data.result)
          // After so many wrong ones the vault makes everybody wait.
          const seconds = /"tooSoon","waitSeconds":(\d+)/.exec(answer)?.[1]
          if (seconds === undefined) resolve(answer)
          else setTimeout(ask, Number(seconds) * 1_000 + 200)
        })
        ask()
      }),
    passphrase,
  )
  expect(opened).toContain('"ok":true')
  const whileOpen = methods.filter(
    ({ name }) =>
      !['close', 'changePassphrase', 'renewKeys', 'beginRecoveryKey', 'beginGuest', 'endGuest'].includes(name),
  )
  const open = await page.evaluate(fuzz, { seed: 2, perTarget: PER_TARGET, targets: whileOpen, over: 'port' as const })
  expect(sum(open)).toBe(whileOpen.length * PER_TARGET)

  expect(await vaultProcesses()).toEqual([pid])
  expect(processTree(main)).toContain(pid)
  expect(filesOutside(places.root)).toEqual(before)
  noteResult(
    19,
    `calls of ${methods.length} methods of the vault process, locked and open`,
    sum(locked) + sum(open),
    '0 crashes, 0 files, 0 served while locked',
  )
})

test('the samples of both tests are of the right shape', () => {
  for (const [channel, sample] of Object.entries(samples)) {
    expect(mainRequests[channel as keyof typeof mainRequests].safeParse(sample).success, channel).toBe(true)
  }
  expect(firstRunSample.action).toBe('vault.create')
})
