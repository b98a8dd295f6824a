/**
 * Runs inside a network namespace of its own, started by `egress.spec.ts`: lays out a network that leads nowhere but to
 * counters, starts an app on it, and prints as JSON what arrived.
 *
 *     node e2e/support/egress/run.ts <app|control> <seconds of idling>
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { electronOptions, sandboxArguments } from '../../../scripts/electron-options.ts'
import { launchElectron } from '../../../scripts/launch-electron.ts'
import { createPlaces, launchApp, removePlaces } from '../app.ts'
import { createVault, unlock } from '../first-run.ts'
import { shell } from '../../pages/shell.ts'
import { tryChannels } from './channels.ts'
import { type Arrivals, openSinks } from './sinks.ts'

const ADDRESS = '10.77.0.1'
/** Time for the last packets to arrive. */
const SETTLE_MS = 3_000

/** What one run found. */
export interface EgressReport {
  readonly arrivals: Arrivals
  /** Packets to any other address at all, whatever the protocol. */
  readonly packetsElsewhere: number
}

/** One interface with a default route that ends in nothing, and this machine's own address on it for the counters. */
function layOutNetwork(): void {
  const ip = (command: string): unknown => execFileSync('ip', command.split(' '))
  ip('link set lo up')
  ip('link add out0 type veth peer name end0')
  for (const side of ['out0', 'end0']) {
    // No address of its own accord: nothing that the kernel itself would announce.
    ip(`link set ${side} addrgenmode none`)
    ip(`link set ${side} up`)
  }
  ip(`address add ${ADDRESS}/24 dev out0`)
  ip('route add default via 10.77.0.2 dev out0')
  const resolver = join(mkdtempSync(join(tmpdir(), 'coachbeleid-egress-')), 'resolv.conf')
  writeFileSync(resolver, `nameserver ${ADDRESS}\n`)
  execFileSync('mount', ['--bind', resolver, '/etc/resolv.conf'])
}

/** Packets that arrived at the far end of the interface; the counters on its own address are not among them. */
function packetsElsewhere(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((text) => text.trim().startsWith('end0:'))
  return Number(line?.trim().split(/\s+/)[2] ?? Number.NaN)
}

async function useApp(target: Parameters<typeof tryChannels>[0], idleMs: number): Promise<void> {
  const places = await createPlaces()
  const app = await launchApp(places)
  try {
    await createVault(app, places.vaults)
    const before = await app.page()
    const closed = before.waitForEvent('close')
    await shell(before).lock()
    await closed
    const page = await unlock(app)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('www.example.nl zoeken')
    await page.keyboard.press('Escape')
    await pause(idleMs)
    await page.evaluate(tryChannels, target)
    await pause(SETTLE_MS)
  } finally {
    await app.kill()
    await removePlaces(places)
  }
}

/** The same page code in an Electron window without anything of ours. */
async function useControl(target: Parameters<typeof tryChannels>[0]): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'coachbeleid-egress-'))
  const { executablePath } = electronOptions()
  const args = [...sandboxArguments(), join(import.meta.dirname, 'unprotected'), `--user-data-dir=${userData}`]
  const electron = await launchElectron({ executablePath, args })
  const page = await electron.firstWindow()
  await page.evaluate(tryChannels, target).catch(() => undefined)
  await pause(SETTLE_MS)
  await electron.close()
}

const [mode, idleSeconds] = process.argv.slice(2)
layOutNetwork()
const { target, arrivals } = await openSinks(ADDRESS)
if (mode === 'control') await useControl(target)
else await useApp(target, Number(idleSeconds) * 1_000)
const report: EgressReport = { arrivals, packetsElsewhere: packetsElsewhere() }
process.stdout.write(`\nREPORT ${JSON.stringify(report)}\n`, () => process.exit(0))
