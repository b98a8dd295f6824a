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

/** How a window comes up. */
export interface Entrance {
  readonly state: WindowState
  /** Where the window before it stood; null: wherever the system puts it. */
  readonly at: { readonly x: number; readonly y: number } | null
  /** `behind`: it must not take the keyboard from another program. */
  readonly as: 'front' | 'behind' | 'minimised'
  /** It is not shown before this has come to an end. */
  readonly after: Promise<unknown>
}

function show(window: BrowserWindow, { state, as }: Entrance): void {
  if (window.isDestroyed()) return
  if (state.maximised) window.maximize()
  if (as === 'front') window.show()
  else if (as === 'behind') window.showInactive()
  else window.minimize()
}

/** Opens a window on the locked screen, shown as soon as it has something to show. */
export function openDesk(surroundings: Surroundings, entrance: Entrance): Desk {
  const own = workSession(surroundings)
  const dark = nativeTheme.shouldUseDarkColors
  const { state, at } = entrance
  const { preload, packaged } = surroundings
  const window = new BrowserWindow({
    ...mainWindowOptions({ session: own, preload, devTools: !packaged, state, dark }),
    ...at,
  })
  // Out of screen shares and screenshots, where the system can, until the vault's settings say otherwise.
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.setTitle(WINDOW_TITLE)
  const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
  void Promise.allSettled([ready, entrance.after]).then(() => show(window, entrance))
  const recolour = (): void =>
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light)
  nativeTheme.on('updated', recolour)
  window.once('closed', () => nativeTheme.off('updated', recolour))
  // A page that does not load leaves an empty window; the load error itself has no one to go to.
  window.loadURL(pageUrl(surroundings.source, 'main')).catch(() => undefined)

  const life = new AbortController()
  const closing = createClosing((order) => tell(window.webContents, 'prepare-to-close', order))
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

/** How the next window comes up, so that it takes the place of this one. */
export function replacing(window: BrowserWindow): Pick<Entrance, 'state' | 'at' | 'as'> {
  const { x, y } = window.getNormalBounds()
  return {
    state: stateOf(window),
    at: { x, y },
    as: window.isMinimized() ? 'minimised' : window.isFocused() ? 'front' : 'behind',
  }
}
