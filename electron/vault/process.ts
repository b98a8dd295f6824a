import { z } from 'zod'
import type { VaultGuest, VaultHeard, VaultStart } from '#shared/ipc/vault-control.ts'
import { realEnvironment } from './environment.ts'
import { GuestMode } from './guest.ts'
import { Permits } from './permits.ts'
import { serveVault } from './server.ts'
import { Vault } from './vault.ts'

/**
 * Entry of the vault process: one folder, one page, one life. It says nothing on any output and ends at the first
 * error that nobody foresaw, because a process that holds keys must not go on in an unknown state.
 */

/** What is used of Electron's ports here, so that the vault needs nothing of Electron. */
interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
}

const controlSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    folder: z.string(),
    kind: z.enum(['new', 'existing', 'restore']),
    memory: z.string().min(1),
    backupFolder: z.string().min(1).nullable(),
  }),
  z.object({
    type: z.literal('permit'),
    token: z.string().min(1).max(64),
    use: z.enum(['attach', 'saveAttachment', 'copyFolder', 'backupFile', 'restoreFolder']),
    path: z.string().min(1),
  }),
  z.object({ type: z.literal('backupFolder'), path: z.string().min(1).nullable() }),
])

/** Beside this file in the built application. Variables, so that no bundler takes them for assets. */
const ARGON2_WORKER = './argon2-worker.js'
const PASSPHRASE_FILE_WORKER = './passphrase-file-worker.js'

/** Exit codes, for whoever watches the process end. */
const EXIT_BUG = 70
const EXIT_BAD_START = 64

function end(code: number): never {
  process.exit(code)
}

function parentPort(): Port {
  // Present in an Electron utility process and nowhere else; its type lives in Electron's declarations.
  const { parentPort: port } = process as unknown as { readonly parentPort?: Port }
  return port ?? end(EXIT_BAD_START)
}

const permits = new Permits()
let backupFolder: string | null = null

function serve({ folder, kind, memory }: VaultStart, port: Port): void {
  const urlOf = (name: string) => new URL(name, import.meta.url)
  const workers = { argon2: urlOf(ARGON2_WORKER), passphraseFile: urlOf(PASSPHRASE_FILE_WORKER) }
  const vault = new Vault(realEnvironment(workers), folder, memory)
  const places = { kind, memory, backupFolder: () => backupFolder }
  const guest = new GuestMode((on) => parentPort().postMessage({ type: 'guest', on } satisfies VaultGuest))
  const receive = serveVault({ vault, places, permits, guest, post: (message) => port.postMessage(message) })
  port.on('message', ({ data }) => {
    receive(data).catch(() => end(EXIT_BUG))
  })
  // The page has gone: nobody can ask for anything any more.
  port.on('close', () => {
    receive({ id: 0, method: 'close', params: null }).then(
      () => end(0),
      () => end(EXIT_BUG),
    )
  })
  port.start()
}

process.on('uncaughtException', () => end(EXIT_BUG))
process.on('unhandledRejection', () => end(EXIT_BUG))

const heard = (): void => parentPort().postMessage({ type: 'heard' } satisfies VaultHeard)

let isServing = false
parentPort().on('message', ({ data, ports }) => {
  const control = controlSchema.safeParse(data)
  if (!control.success) return end(EXIT_BAD_START)
  switch (control.data.type) {
    case 'permit':
      permits.give(control.data)
      return heard()
    case 'backupFolder':
      backupFolder = control.data.path
      return heard()
    case 'start': {
      const [port] = ports
      if (isServing || port === undefined) return end(EXIT_BAD_START)
      isServing = true
      backupFolder = control.data.backupFolder
      serve(control.data, port)
    }
  }
})
