import type { App, Session, WebContents } from 'electron'
import { originOf, type PageSource } from './app-origin.ts'
import { mayRequest } from './request-filter.ts'
import { startSwitches } from './switches.ts'

/** Before ready: sandbox for every process, no way out to a network. */
export function hardenProcess(app: App, source: PageSource): void {
  // Chromium cannot sandbox as root and then wants to be told so (`--no-sandbox`, by our test scripts). For everyone
  // else the switch has no effect: the sandbox is forced on.
  if (!(process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox()
  for (const [name, value] of startSwitches(source.devServer)) app.commandLine.appendSwitch(name, value)
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('session-created', (session) => hardenSession(session, source))
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, source))
}

/**
 * Runs inside `session-created`, for the default session too: later is too late for the spellchecker, which fetches its
 * dictionary from a remote host as soon as a session exists (security.md §0.2).
 */
function hardenSession(session: Session, source: PageSource): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url, source.devServer) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
}

/** One document per window, for its whole life: no navigation, no child window, no frame, no webview. */
function hardenContents(contents: WebContents, source: PageSource): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // The dev server reloads the page when a module cannot be replaced hot; nothing else may navigate.
  const mayGo = (url: string): boolean => source.devServer !== null && originOf(url) === source.devServer
  contents.on('will-navigate', (event) => {
    if (!mayGo(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}
