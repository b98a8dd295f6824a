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

type Waiting = (result: Result<never, VaultError> | VaultAnswer['result']) => void

/** Wraps a port. Answers find their request by id, so calls may overlap. */
export function createVaultClient(port: VaultPort): VaultClient {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: VaultEvent) => void>()
  let nextId = 1
  let connected = true

  port.onmessage = (message) => {
    const data: VaultAnswer | VaultEvent = message.data
    if ('event' in data) {
      for (const listener of listeners) listener(data)
      return
    }
    waiting.get(data.id)?.(data.result)
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
        // The contract ties the answer to the method that was asked with this id.
        waiting.set(id, (result) => resolve(result as Result<Value<M>, VaultError>))
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

/** Resolves with the vault port that main posts to this page after `vault:connect`. */
export function nextVaultPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listener = (event: MessageEvent) => {
      const data: unknown = event.data
      if (event.source !== window || !isVaultPortMessage(data)) return
      const port = event.ports[0]
      if (port === undefined) return
      window.removeEventListener('message', listener)
      resolve(port)
    }
    window.addEventListener('message', listener)
  })
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
