import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Stopwatches inside the running app. They stand in the page itself, because a test driver that asks from outside adds
 * its own tens of milliseconds.
 */
declare global {
  var benchClick: number | undefined
  var benchUsable: number | undefined
  var benchKeys: number[] | undefined
  var benchPrints: number[] | undefined
}

/** Starts a stopwatch at the next click or Enter; it stops when the overview is on screen with its figures. */
export async function watchOpening(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begin = (): void => {
      globalThis.benchClick ??= performance.now()
    }
    addEventListener('click', begin, { capture: true })
    addEventListener('submit', begin, { capture: true })
    const look = (): void => {
      const isThere =
        document.querySelector('h1')?.textContent === 'Overzicht' && /Trajecten nu/.test(document.body.innerText)
      if (!isThere) requestAnimationFrame(look)
      // One frame more: what has been laid out is painted by then.
      else requestAnimationFrame(() => (globalThis.benchUsable = performance.now()))
    }
    requestAnimationFrame(look)
  })
}

/** Milliseconds from the click until the overview could be used. */
export async function openingTime(page: Page): Promise<number> {
  await page.waitForFunction(() => globalThis.benchUsable !== undefined, undefined, { timeout: 120_000 })
  return page.evaluate(() => (globalThis.benchUsable ?? NaN) - (globalThis.benchClick ?? NaN))
}

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

/** Times every `printToPDF` of the app from now on: the floor of P5 is this call alone, on the same finished page. */
export async function watchPrinting(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp }) => {
    const times: number[] = (globalThis.benchPrints = [])
    electronApp.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const start = performance.now()
        const pdf = await print(options)
        times.push(performance.now() - start)
        return pdf
      }
    })
  })
}

/** Durations of the calls so far, oldest first. */
export const printTimes = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(() => globalThis.benchPrints ?? [])
