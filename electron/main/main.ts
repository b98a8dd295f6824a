import { join } from 'node:path'
import { app, Menu, protocol } from 'electron'
import { APP_SCHEME, pageSource } from './app-origin.ts'
import { listBundle } from './protocol.ts'
import { hardenProcess } from './security.ts'
import { start } from './start.ts'
import { refusedSwitches } from './switches.ts'

// 1. Where this run gets its pages: the bundle, or the dev server while developing.
const source = pageSource(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])

// 2. No door for a debugger in what we ship, and one app per operator.
if (app.isPackaged && refusedSwitches((name) => app.commandLine.hasSwitch(name)).length > 0) process.exit(1)
if (!app.requestSingleInstanceLock()) process.exit(0)

// 3. What must stand before Chromium starts.
hardenProcess(app, source)
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
// Electron's own menu would be built only to be thrown away.
Menu.setApplicationMenu(null)

// Chromium writes this into every PDF as its creator: the product's name, no system and no versions.
const userAgent = app.userAgentFallback
app.userAgentFallback = app.name

// 4. The list of built files is read while Chromium starts.
const bundle = listBundle(join(import.meta.dirname, '../renderer'))
// Whoever waits for it hears of a failure; until then it is nobody's.
bundle.catch(() => undefined)

// 5. Window, channels, menu. (A top-level await here would keep `ready` from ever coming.)
void app.whenReady().then(() => {
  const preload = join(import.meta.dirname, '../preload/preload.cjs')
  start({ source, preload, bundle, userAgent, packaged: app.isPackaged }, join(import.meta.dirname, 'vault-process.js'))
})
