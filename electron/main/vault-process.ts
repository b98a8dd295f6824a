import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { BackupFolder, VaultGuest, VaultHeard, VaultPermit, VaultStart } from '#shared/ipc/vault-control.ts'
import { childEnvironment } from './child-environment.ts'

/** A running vault process. Main holds no key, no record and no port to it: only the power to end it. */
export interface VaultProcess {
  /**
   * Tells it of something that the operator chose in a native dialog, and waits until it has heard: what the page then
   * asks for arrives by another way and could overtake it. false when the process has ended instead.
   */
  readonly tell: (message: VaultPermit | BackupFolder) => Promise<boolean>
  /**
   * Ends it and resolves when it is gone, with all it held. When its page has gone it closes the vault and ends by
   * itself; `patience` is how long to wait for that, in milliseconds, before it is told to.
   */
  readonly end: (patience: number) => Promise<void>
}

/** From being told to end to being killed. */
const KILL_MS = 500

/**
 * Starts the vault process on one folder.
 * @param onLost called when it ends without having been asked to
 * @param onGuest called when guest mode begins (true) and when the passphrase has ended it (false)
 * @returns the process and the page's end of the channel; null when it could not be started
 */
export async function startVaultProcess(
  script: string,
  start: VaultStart,
  onLost: () => void,
  onGuest: (on: boolean) => void,
): Promise<{ readonly process: VaultProcess; readonly port: MessagePortMain } | null> {
  // No output: nothing that a library prints about a record may end up in a log.
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Coachbeleid',
    stdio: 'ignore',
    env: childEnvironment(process.env),
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const spawned = new Promise<true>((resolve) => child.once('spawn', () => resolve(true)))
  if ((await Promise.race([spawned, exited])) !== true) return null
  child.on('message', (message: VaultHeard | VaultGuest) => {
    if (message.type === 'guest') onGuest(message.on)
  })
  let asked = false
  child.once('exit', () => {
    if (!asked) onLost()
  })
  const { port1, port2 } = new MessageChannelMain()
  child.postMessage(start, [port1])
  const end = async (patience: number): Promise<void> => {
    asked = true
    await endProcess(child, exited, patience)
  }
  return { process: { tell: teller(child), end }, port: port2 }
}

/** It answers each message with a `VaultHeard`, in the order sent. */
function teller(child: UtilityProcess): VaultProcess['tell'] {
  const waiting: ((heard: boolean) => void)[] = []
  child.on('message', (message: VaultHeard | VaultGuest) => {
    if (message.type === 'heard') waiting.shift()?.(true)
  })
  child.once('exit', () => {
    for (const resolve of waiting.splice(0)) resolve(false)
  })
  return (message) =>
    child.pid === undefined
      ? Promise.resolve(false)
      : new Promise((resolve) => {
          waiting.push(resolve)
          child.postMessage(message)
        })
}

async function endProcess(child: UtilityProcess, exited: Promise<void>, patience: number): Promise<void> {
  // No process id once it is gone; until then the id cannot be another process's.
  const kill = (): void => {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
  }
  const tell = setTimeout(() => child.kill(), patience)
  const force = setTimeout(kill, patience + KILL_MS)
  if (child.pid !== undefined) await exited
  clearTimeout(tell)
  clearTimeout(force)
}
