import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Stopwatches inside the running app. They stand in the page itself, because a test driver that asks from outside adds
 * its own tens of milliseconds.
 */
declare global {
  var benchElapsed: Promise<number> | undefined
  var benchKeys: number[] | undefined
  var benchPrinted: Printed | undefined
}

/** What the screen shows when a stopwatch stops. */
export const outcomes = {
  /** The overview with its figures. */
  overview: 'Trajecten nu',
  /** The unlock screen after a wrong passphrase. */
  refusal: 'Deze wachtwoordzin past niet op de kluis',
} as const

/** Starts a stopwatch at the next click; it stops when the text appears, or appears anew, and has been painted. */
export async function timeClick(page: Page, text: string): Promise<void> {
  await page.evaluate((awaited) => {
    globalThis.benchElapsed = new Promise((resolve) => {
      const begin = (): void => {
        const start = performance.now()
        let wasAbsent = !document.body.innerText.includes(awaited)
        const look = (): void => {
          const isThere = document.body.innerText.includes(awaited)
          wasAbsent ||= !isThere
          if (!isThere || !wasAbsent) requestAnimationFrame(look)
          // One frame more: what has been laid out is painted by then.
          else requestAnimationFrame(() => resolve(performance.now() - start))
        }
        requestAnimationFrame(look)
      }
      addEventListener('click', begin, { capture: true, once: true })
    })
  }, text)
}

/** Milliseconds that the last stopwatch ran. */
export const elapsed = (page: Page): Promise<number> => page.evaluate(() => globalThis.benchElapsed ?? NaN)

/** Times from each key press to the painted frame that shows the last change it caused. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: number[] = (globalThis.benchKeys = [])
    let pressedAt: number | null = null
    const afterPaint = (then: () => void): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    }
    addEventListener(
      'keydown',
      (event) => {
        pressedAt = event.timeStamp
        painted.push(NaN)
      },
      { capture: true },
    )
    new MutationObserver(() =>
      afterPaint(() => {
        if (pressedAt !== null) painted[painted.length - 1] = performance.now() - pressedAt
      }),
    ).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
}

/** What `watchKeys` saw; keys that changed nothing are left out. */
export const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis.benchKeys ?? []).filter((time) => !Number.isNaN(time)))

/** The finished page that an app printed last, on its own: with its style sheets in it. */
export interface Printed {
  readonly html: string
  readonly options: Electron.PrintToPDFOptions
}

/** Keeps what the app prints from now on. */
export async function watchPrinting(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp }) => {
    electronApp.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const styles = `[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n')`
        const css = String(await contents.executeJavaScript(styles))
        const body = String(await contents.executeJavaScript('document.body.outerHTML'))
        const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bench</title><style>${css}</style>${body}</html>`
        globalThis.benchPrinted = { html, options }
        return print(options)
      }
    })
  })
}

/** The last page printed since `watchPrinting`. */
export async function lastPrinted(app: ElectronApplication): Promise<Printed> {
  const printed = await app.evaluate(() => globalThis.benchPrinted)
  if (printed === undefined) throw new Error('nothing was printed')
  return printed
}
