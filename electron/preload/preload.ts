import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, MainChannel, MainEvent, PortMessage, PortRole } from '#shared/ipc/main-contract.ts'

/**
 * The only door between the page and main. It holds no secret and takes no decision: whoever takes over the page
 * may be assumed to own this file too, so every check is in main (`electron/main/ipc`).
 */
const channels: { readonly [C in MainChannel]: true } = {
  'app:info': true,
  'app:language': true,
  'vault:choose-new': true,
  'vault:rename-new': true,
  'vault:choose-existing': true,
  'vault:demo': true,
  'vault:connect': true,
  'vault:opened': true,
  'vault:lock': true,
  'vault:choose-path': true,
  'vault:choose-restore-place': true,
  'vault:connect-restore': true,
  'backup:choose-folder': true,
  'backup:forget-folder': true,
  'window:working': true,
  'window:safety': true,
  'window:activity': true,
  'window:copied': true,
  'pdf:save': true,
  'document:save': true,
  'table:open': true,
  'norms:open': true,
  'print:rendered': true,
  'window:ready-to-close': true,
  'window:asking': true,
  'window:stay': true,
}
const events: { readonly [E in MainEvent]: true } = {
  'menu-command': true,
  'vault-lost': true,
  'prepare-to-close': true,
  'lock-warning': true,
  'print-page-numbers': true,
}

const bridge: Bridge = {
  invoke: (channel, payload) =>
    Object.hasOwn(channels, channel)
      ? ipcRenderer.invoke(channel, payload)
      : Promise.reject(new Error('unknown channel')),
  on: (event, listener) => {
    if (!Object.hasOwn(events, event)) throw new Error('unknown event')
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload)
    ipcRenderer.on(event, forward)
    return () => {
      ipcRenderer.removeListener(event, forward)
    }
  },
}
contextBridge.exposeInMainWorld('coachbeleid', bridge)

/** Ports cannot pass the bridge; `window.postMessage` to our own origin moves them into the page. */
ipcRenderer.on('port', (event, role: PortRole) => {
  const message: PortMessage = { type: 'coachbeleid:port', role }
  window.postMessage(message, window.location.origin, event.ports)
})
