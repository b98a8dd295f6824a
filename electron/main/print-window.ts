import { BrowserWindow, MessageChannelMain, type Session, type WebContents } from 'electron'
import type { MainRequest } from '#shared/ipc/main-contract.ts'
import { pageUrl } from './app-origin.ts'
import { deferred, orLate } from './deferred.ts'
import type { Surroundings } from './desk.ts'
import { handPort, tell } from './events.ts'
import { footerTemplate, margins } from './pdf-footer.ts'
import { printWindowOptions } from './window-options.ts'

export type Rendered = MainRequest<'print:rendered'>

/** A hidden window that shows one document on paper. */
export interface PrintWindow {
  /** Resolves with the page's next `print:rendered`. Must be asked for before what causes it. */
  readonly rendered: () => Promise<Rendered>
  /** The page as PDF, tagged, with an outline, A4. */
  readonly print: (footer: Rendered['footer']) => Promise<Uint8Array>
  /** Tells the page on which page each heading starts. */
  readonly tellPages: (pages: readonly number[]) => void
}

/** Which print windows are waiting for their page. Only these may call main at all. */
export interface PrintListeners {
  readonly isWaiting: (contents: WebContents) => boolean
  readonly wait: (contents: WebContents, listener: (rendered: Rendered) => void) => void
  readonly stop: (contents: WebContents) => void
  readonly announce: (contents: WebContents, rendered: Rendered) => void
}

export function createPrintListeners(): PrintListeners {
  const waiting = new Map<WebContents, (rendered: Rendered) => void>()
  return {
    isWaiting: (contents) => waiting.has(contents),
    wait: (contents, listener) => void waiting.set(contents, listener),
    stop: (contents) => void waiting.delete(contents),
    announce: (contents, rendered) => {
      const listener = waiting.get(contents)
      waiting.delete(contents)
      listener?.(rendered)
    },
  }
}

/** How long each step may take. The largest report takes about a second. */
const STEP_MS = 30_000

/**
 * Opens a print window in the session of the page that asks, and gives the two a port to each other: the document never
 * passes through main. `use` gets the window and the first `print:rendered`; the window is destroyed whatever happens.
 * @throws when the page crashes, takes too long or the signal aborts
 */
export async function withPrintWindow<Value>(
  input: {
    readonly surroundings: Surroundings
    readonly session: Session
    readonly requester: WebContents
    readonly signal: AbortSignal
  },
  listeners: PrintListeners,
  use: (window: PrintWindow, first: Rendered) => Promise<Value>,
): Promise<Value> {
  const { surroundings, requester, signal } = input
  signal.throwIfAborted()
  const window = new BrowserWindow(
    printWindowOptions({ session: input.session, preload: surroundings.preload, devTools: !surroundings.packaged }),
  )
  const { webContents } = window
  window.on('page-title-updated', (event) => event.preventDefault())
  const broken = breakage(webContents, signal)
  const step = <Result>(work: Promise<Result>): Promise<Result> => orLate(Promise.race([work, broken]), STEP_MS)
  const rendered = (): Promise<Rendered> => step(new Promise((resolve) => listeners.wait(webContents, resolve)))
  try {
    const first = rendered()
    const loaded = step(window.loadURL(pageUrl(surroundings.source, 'print'))).then(() =>
      connect(requester, webContents),
    )
    const [shown] = await Promise.all([first, loaded])
    const tools: PrintWindow = {
      rendered,
      print: (footer) => step(printPage(webContents, footer)),
      tellPages: (pages) => tell(webContents, 'print-page-numbers', { pages }),
    }
    return await use(tools, shown)
  } finally {
    listeners.stop(webContents)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Rejects when the window can no longer do its work. */
function breakage(contents: WebContents, signal: AbortSignal): Promise<never> {
  const broken = deferred<never>()
  // Nobody may be waiting any more when it breaks; destroying the window at the end counts as breaking too.
  broken.promise.catch(() => undefined)
  const giveUp = (): void => broken.reject(new Error('print window gone'))
  contents.once('render-process-gone', giveUp)
  contents.once('destroyed', giveUp)
  signal.addEventListener('abort', giveUp, { once: true })
  return broken.promise
}

function connect(requester: WebContents, printer: WebContents): void {
  const { port1, port2 } = new MessageChannelMain()
  handPort(requester, 'print', port1)
  handPort(printer, 'print', port2)
}

const printPage = (contents: WebContents, footer: Rendered['footer']): Promise<Uint8Array> =>
  contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: false,
    margins,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(footer),
  })
