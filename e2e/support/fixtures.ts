import { test as base } from '@playwright/test'
import { createPlaces, launchApp, type Places, removePlaces, type RunningApp } from './app.ts'

/** What every journey gets: folders of its own, and a way to start the app on them as often as it likes. */
interface Fixtures {
  readonly places: Places
  readonly start: (...args: readonly string[]) => Promise<RunningApp>
}

/** Ends whatever a failing journey left running, then removes its folders. */
export const test = base.extend<Fixtures>({
  // Playwright reads which fixtures a function needs from its first parameter; this one needs none.
  // eslint-disable-next-line no-empty-pattern
  places: async ({}, use) => {
    const places = await createPlaces()
    await use(places)
    await removePlaces(places)
  },
  start: async ({ places }, use, info) => {
    const started: RunningApp[] = []
    await use(async (...args) => {
      const app = await launchApp(places, ...args)
      started.push(app)
      return app
    })
    for (const app of started) {
      if (info.status !== info.expectedStatus) await attachScreen(app, info)
      await app.kill()
    }
  },
})

export { expect } from '@playwright/test'

type TestInfo = Parameters<Parameters<typeof test>[2]>[1]

/** A picture of the last screen of a failing journey. */
async function attachScreen(app: RunningApp, info: TestInfo): Promise<void> {
  const page = app.electron.windows().find((window) => !window.isClosed())
  const body = await page?.screenshot({ timeout: 5_000 }).catch(() => null)
  if (body) await info.attach('last screen', { body, contentType: 'image/png' })
}
