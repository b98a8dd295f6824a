import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { hasDisplay } from './display.ts'
import { commandExists, isRoot } from './run-command.ts'

/**
 * Debian's packages with what Electron loads, a virtual display, and the tools that tests check the app with: PDFs and
 * windows, codes on paper (zbar), backups (age), what leaves the machine (iproute2) and when a file is flushed (strace).
 */
const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'poppler-utils',
  'x11-utils',
  'age',
  'iproute2',
  'strace',
  'zbar-tools',
] as const

const DISPLAY_COMMANDS = ['Xvfb', 'xvfb-run', 'xauth'] as const
const CHECK_COMMANDS = ['pdftotext', 'pdfinfo', 'xwininfo', 'age', 'ip', 'strace', 'zbarimg'] as const

/**
 * Makes sure that Electron can start on this Linux machine. As root on Debian or Ubuntu what is missing is installed.
 *
 * @throws where it cannot be, with the one command to run
 */
export function ensureSystemLibraries(electron: string): void {
  if (process.platform !== 'linux') return
  const missing = missingParts(electron)
  if (missing.length === 0) return
  if (!existsSync('/etc/debian_version') || !commandExists('apt-get')) throw new Error(needsByHand(missing))
  if (!isRoot()) throw new Error(needsRoot(missing))
  console.log(`System packages: installing, because these are missing: ${missing.join(', ')}`)
  aptGet('update')
  aptGet('install', '--yes', '--no-install-recommends', ...packageNames())
  const left = missingParts(electron)
  if (left.length > 0) throw new Error(`After installing, still missing: ${left.join(', ')}`)
}

/** Names of shared libraries and commands that are not there. */
function missingParts(electron: string): string[] {
  const commands = hasDisplay() ? CHECK_COMMANDS : [...DISPLAY_COMMANDS, ...CHECK_COMMANDS]
  return [...missingLibraries(electron), ...commands.filter((command) => !commandExists(command))]
}

function missingLibraries(electron: string): string[] {
  const { stdout } = spawnSync('ldd', [electron], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].flatMap(([, name]) => name ?? [])
}

/** Quiet unless it fails: its hundreds of lines would bury what the person asked for. */
function aptGet(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`)
}

/** Releases since the change to 64-bit time carry some libraries under a name ending in t64. */
function packageNames(): string[] {
  return PACKAGES.map((name) => (name.startsWith('lib') && aptKnows(`${name}t64`) ? `${name}t64` : name))
}

function aptKnows(name: string): boolean {
  return spawnSync('apt-cache', ['show', '--quiet', name], { stdio: 'ignore' }).status === 0
}

function needsRoot(missing: readonly string[]): string {
  return [
    `Missing on this machine: ${missing.join(', ')}. Install them and try again:`,
    `  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${packageNames().join(' ')}`,
  ].join('\n')
}

function needsByHand(missing: readonly string[]): string {
  return `Missing on this machine: ${missing.join(', ')}. Install your distribution's packages for: ${PACKAGES.join(' ')}`
}
