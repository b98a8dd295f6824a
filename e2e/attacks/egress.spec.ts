import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { noteResult, times } from '../support/faults.ts'
import { egressChannels } from '../support/egress/channels.ts'
import type { EgressReport } from '../support/egress/run.ts'
import { expect, test } from '../support/fixtures.ts'

/** A namespace for network and mounts; as an ordinary user inside a user namespace, where the system allows that. */
const UNSHARE = ['--net', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])]
const mayIsolate =
  spawnSync('unshare', [...UNSHARE, 'ip', 'link', 'add', 'out0', 'type', 'veth', 'peer', 'name', 'end0']).status === 0

const runner = fileURLToPath(new URL('../support/egress/run.ts', import.meta.url))

async function runIn(mode: 'app' | 'control', idleSeconds: number): Promise<EgressReport> {
  const child = spawn('unshare', [...UNSHARE, process.execPath, runner, mode, String(idleSeconds)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  const report = /^REPORT (.*)$/m.exec(output)?.[1]
  if (report === undefined) throw new Error(`no report:\n${output}`)
  // What the runner has just printed, in its own words.
  return JSON.parse(report) as EgressReport
}

/** Channels of which a counter heard. */
function leaked({ arrivals }: EgressReport): readonly string[] {
  const names = arrivals.dns.map((name) => name.split('.')[0])
  const heard = new Set([...arrivals.tcp, ...arrivals.udp, ...names])
  return egressChannels.filter((channel) => heard.has(channel))
}

test.skip(!mayIsolate, 'this system lets us make no network namespace')

test('a plain Electron window leaks through at least 25 channels, so the counters count', async () => {
  const report = await runIn('control', 0)
  const channels = leaked(report)
  test.info().annotations.push({
    type: 'leaks of the control',
    description: `${channels.length} of ${egressChannels.length}; not: ${egressChannels.filter((one) => !channels.includes(one)).join(', ')}`,
  })
  expect(channels.length).toBeGreaterThanOrEqual(25)
  expect(channels).toEqual(
    expect.arrayContaining(['stun', 'webtransport', 'dns-prefetch', 'navigation', 'window-open']),
  )
  noteResult(
    20,
    `channels that leak from a plain window, of ${egressChannels.length}`,
    channels.length,
    'control leaks',
  )
})

test('the app lets out nothing: used, idle, and with its page taken over', async () => {
  const idle = times(5, 60)
  test.setTimeout(180_000 + idle * 1_000)
  const { arrivals, packetsElsewhere } = await runIn('app', idle)
  expect(arrivals).toEqual({ tcp: [], udp: [], dns: [] })
  expect(packetsElsewhere).toBe(0)
  noteResult(
    20,
    `channels tried in the app, and ${idle} s of idling`,
    egressChannels.length,
    '0 TCP, 0 UDP, 0 DNS, 0 packets elsewhere',
  )
})
