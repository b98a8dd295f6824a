import { BrowserWindow, nativeTheme, session, type Session } from 'electron'
import { pageUrl, type PageSource } from './app-origin.ts'
import { createClosing, type Closing } from './closing.ts'
import { tell } from './events.ts'
import { serveBundle, type Bundle } from './protocol.ts'
import { background, mainWindowOptions, WINDOW_TITLE, type WindowState } from './window-options.ts'

/** What every window needs to know of this run. */
export interface Surroundings {
  readonly source: PageSource
  readonly preload: string
  readonly bundle: Promise<Bundle>
  readonly packaged: boolean
  /** What Chromium says it is. The editor of the main window looks at it to know what it runs on. */
  readonly userAgent: string
}

/** One main window with a session of its own. A lock throws both away; nothing is shared with the next. */
export interface Desk {
  readonly window: BrowserWindow
  readonly session: Session
  /** Aborted when the desk is cleared: work under way on its behalf (a PDF, a dialog) stops. */
  readonly signal: AbortSignal
  /** Asks the page to commit what is being edited, and takes its answer. */
  readonly closing: Closing
  /** Destroys the window and empties the session. */
  readonly clear: () => Promise<void>
}

let made = 0

/** A session that never touches the disk: a name without `persist:`, no cache (security.md §5.13). */
function workSession({ source, bundle, userAgent }: Surroundings): Session {
  made += 1
  const fresh = session.fromPartition(`desk-${made}`, { cache: false })
  fresh.setUserAgent(userAgent)
  if (source.devServer === null) serveBundle(fresh, bundle)
  return fresh
}

/** Opens a window on the locked screen, shown as soon as it has something to show. */
export function openDesk(surroundings: Surroundings, state: WindowState): Desk {
  const own = workSession(surroundings)
  const dark = nativeTheme.shouldUseDarkColors
  const window = new BrowserWindow(
    mainWindowOptions({ session: own, preload: surroundings.preload, devTools: !surroundings.packaged, state, dark }),
  )
  // Keeps the page out of screen shares and screenshots; off while developing and testing, which need them.
  if (surroundings.packaged) window.setContentProtection(true)
  if (state.maximised) window.maximize()
  window.on('page-title-updated', (event) => event.preventDefault())
  window.setTitle(WINDOW_TITLE)
  window.once('ready-to-show', () => window.show())
  const recolour = (): void =>
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light)
  nativeTheme.on('updated', recolour)
  window.once('closed', () => nativeTheme.off('updated', recolour))
  // A page that does not load leaves an empty window; the load error itself has no one to go to.
  window.loadURL(pageUrl(surroundings.source, 'main')).catch(() => undefined)

  const life = new AbortController()
  const closing = createClosing((reason) => tell(window.webContents, 'prepare-to-close', { reason, withBackup: true }))
  window.webContents.on('render-process-gone', closing.crashed)
  return {
    window,
    session: own,
    signal: life.signal,
    closing,
    clear: async () => {
      life.abort()
      window.destroy()
      await own.clearStorageData().catch(() => undefined)
      await own.clearCache().catch(() => undefined)
    },
  }
}

/** Size to come back to. */
export const stateOf = (window: BrowserWindow): WindowState => {
  const { width, height } = window.getNormalBounds()
  return { width, height, maximised: window.isMaximized() }
}
