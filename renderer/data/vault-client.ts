import type { Result } from '#shared/result.ts'
import type { VaultAnswer, VaultError, VaultEvent, VaultMethod, VaultMethods } from '#shared/ipc/vault-contract.ts'

/** What the client needs of a MessagePort; a plain MessageChannel end in tests. */
export interface VaultPort {
  onmessage: ((event: MessageEvent) => unknown) | null
  postMessage: (message: unknown) => void
  start: () => void
  close: () => void
}

type Value<M extends VaultMethod> = VaultMethods[M]['value']

/** Typed calls to the vault process over the port that main handed out. */
export interface VaultClient {
  readonly call: <M extends VaultMethod>(
    method: M,
    params: VaultMethods[M]['params'],
  ) => Promise<Result<Value<M>, VaultError>>
  /** Rows and progress, unasked. Returns the unsubscribe. */
  readonly onEvent: (listener: (event: VaultEvent) => void) => () => void
  /** Answers every open call with `folderGone`-like failure and forgets the port: the process has ended. */
  readonly disconnect: () => void
}

/** The contract ties the answer to the method that was asked with its id; here it can be of any method. */
type Waiting = (result: Result<never, VaultError>) => void

/** Wraps a port. Answers find their request by id, so calls may overlap. */
export function createVaultClient(port: VaultPort): VaultClient {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: VaultEvent) => void>()
  let nextId = 1
  let connected = true

  port.onmessage = (message) => {
    // The vault process is the only one at the other end, and it is ours.
    const data = message.data as VaultAnswer | VaultEvent
    if ('event' in data) {
      for (const listener of listeners) listener(data)
      return
    }
    waiting.get(data.id)?.(data.result as Result<never, VaultError>)
    waiting.delete(data.id)
  }
  port.start()

  return {
    call: <M extends VaultMethod>(method: M, params: VaultMethods[M]['params']) =>
      new Promise<Result<Value<M>, VaultError>>((resolve) => {
        if (!connected) {
          resolve({ ok: false, error: { code: 'wrongState' } })
          return
        }
        const id = nextId++
        waiting.set(id, (result) => resolve(result))
        port.postMessage({ id, method, params })
      }),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    disconnect: () => {
      connected = false
      port.close()
      for (const resolve of waiting.values()) resolve({ ok: false, error: { code: 'wrongState' } })
      waiting.clear()
    },
  }
}

/** Waits for the vault port that main posts to this page after `vault:connect`. Listen first, then connect. */
export function nextVaultPort(): { readonly port: Promise<MessagePort>; readonly stop: () => void } {
  const listening = new AbortController()
  const port = new Promise<MessagePort>((resolve) => {
    const listener = (event: MessageEvent) => {
      const [given] = event.ports
      if (event.source !== window || !isVaultPortMessage(event.data) || given === undefined) return
      listening.abort()
      resolve(given)
    }
    window.addEventListener('message', listener, { signal: listening.signal })
  })
  return { port, stop: () => listening.abort() }
}

function isVaultPortMessage(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'coachbeleid:port' &&
    'role' in data &&
    data.role === 'vault'
  )
}
