import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { VaultStart } from '#shared/ipc/vault-contract.ts'

/** A running vault process. Main holds no key, no record and no port to it: only the power to end it. */
export interface VaultProcess {
  /** Ends it and resolves when it is gone, with all it held. */
  readonly end: () => Promise<void>
}

/** How long a polite end may take before a hard one. The page has closed the vault before, so nothing is lost. */
const POLITE_MS = 500

/**
 * Starts the vault process on one folder.
 * @param onLost called when it ends without having been asked to
 * @returns the process and the page's end of the channel; null when it could not be started
 */
export async function startVaultProcess(
  script: string,
  start: VaultStart,
  onLost: () => void,
): Promise<{ readonly process: VaultProcess; readonly port: MessagePortMain } | null> {
  // No output: nothing that a library prints about a record may end up in a log.
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Coachbeleid',
    stdio: 'ignore',
    env: environment(process.env),
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const spawned = new Promise<true>((resolve) => child.once('spawn', () => resolve(true)))
  if ((await Promise.race([spawned, exited])) !== true) return null
  let asked = false
  child.once('exit', () => {
    if (!asked) onLost()
  })
  const { port1, port2 } = new MessageChannelMain()
  child.postMessage(start, [port1])
  const end = async (): Promise<void> => {
    asked = true
    await endProcess(child, exited)
  }
  return { process: { end }, port: port2 }
}

async function endProcess(child: UtilityProcess, exited: Promise<void>): Promise<void> {
  const { pid } = child
  if (pid === undefined) return exited
  child.kill()
  const hard = setTimeout(() => {
    // Still the same process: its id is not reused before `exit` has been seen.
    if (child.pid === pid) process.kill(pid, 'SIGKILL')
  }, POLITE_MS)
  await exited
  clearTimeout(hard)
}

/** Variables that can load foreign code into a Node process stay behind. */
export function environment(from: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(from).filter(([name]) => !/^(NODE_|ELECTRON_|LD_PRELOAD$|DYLD_)/i.test(name))
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
