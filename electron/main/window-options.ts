import type { BrowserWindowConstructorOptions, Session } from 'electron'

/** Smallest size in which every screen fits without sideways scrolling, in CSS pixels. */
export const MINIMUM = { width: 1024, height: 700 } as const

/** Colours of the page (`--cb-page` in renderer/ui/theme.ts), shown until it has painted. */
export const background = { light: '#faf9f7', dark: '#191715' } as const

/** Size of the main window, kept between sessions. */
export interface WindowState {
  readonly width: number
  readonly height: number
  readonly maximised: boolean
}
export const defaultState: WindowState = { width: 1280, height: 860, maximised: false }

/** What every window of ours has in common; nothing here may be weaker for one of them (security.md §5.2). */
export function webPreferences(input: {
  readonly session: Session
  readonly preload: string
  readonly devTools: boolean
}) {
  return {
    session: input.session,
    preload: input.preload,
    devTools: input.devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  } as const satisfies BrowserWindowConstructorOptions['webPreferences']
}

/** Title of every window: taskbars and window lists never show whose file is open. */
export const WINDOW_TITLE = 'Coachbeleid'

/** Options of the main window. Pure, so that a test can hold them against the list in security.md §5. */
export function mainWindowOptions(input: {
  readonly session: Session
  readonly preload: string
  readonly devTools: boolean
  readonly state: WindowState
  readonly dark: boolean
}): BrowserWindowConstructorOptions {
  return {
    width: input.state.width,
    height: input.state.height,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    title: WINDOW_TITLE,
    backgroundColor: input.dark ? background.dark : background.light,
    show: false,
    webPreferences: webPreferences(input),
  }
}

/** Options of the hidden window that a PDF is printed from. */
export function printWindowOptions(input: {
  readonly session: Session
  readonly preload: string
  readonly devTools: boolean
}): BrowserWindowConstructorOptions {
  return {
    // A4 at 96 dpi, so that what measures itself on screen (charts) measures what is printed.
    width: 794,
    height: 1123,
    title: WINDOW_TITLE,
    backgroundColor: '#ffffff',
    show: false,
    skipTaskbar: true,
    focusable: false,
    webPreferences: { ...webPreferences(input), backgroundThrottling: false },
  }
}
