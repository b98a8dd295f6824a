import type { WebContents } from 'electron'
import type { MainEvent, MainEvents, PortRole } from '#shared/ipc/main-contract.ts'
import type { MessagePortMain } from 'electron'

/** Tells a page something, unasked. A page that has gone hears nothing. */
export function tell<E extends MainEvent>(contents: WebContents, event: E, payload: MainEvents[E]): void {
  if (!contents.isDestroyed()) contents.send(event, payload)
}

/** Hands a page its end of a channel; the preload passes it on as a `PortMessage`. */
export function handPort(contents: WebContents, role: PortRole, port: MessagePortMain): void {
  if (contents.isDestroyed()) port.close()
  else contents.postMessage('port', role, [port])
}
