import { expect, type Page } from '@playwright/test'

/** Destinations of the left navigation, as they are called in each language. */
export const destinations = {
  overview: { nl: 'Overzicht', en: 'Overview' },
  policy: { nl: 'Beleid', en: 'Policy' },
  trajectories: { nl: 'Trajecten', en: 'Trajectories' },
  coaches: { nl: 'Coaches', en: 'Coaches' },
  report: { nl: 'Rapportage', en: 'Reports' },
  admin: { nl: 'Beheer', en: 'Administration' },
} as const
export type Destination = keyof typeof destinations

/** What surrounds every page of an open vault. */
export const shell = (page: Page) => ({
  overview: page.getByRole('heading', { level: 1, name: 'Overzicht' }),
  goTo: async (destination: Destination): Promise<void> => {
    const name = destinations[destination].nl
    await page
      .getByRole('navigation', { name: 'Onderdelen', exact: true })
      .getByRole('link', { name, exact: true })
      .click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  },
  /** Waits until what was just typed is on its way to disk. */
  saving: () => expect(page.getByText('Bezig …', { exact: true }).first()).toBeVisible(),
  /** Waits until the last change is durable: what "Opgeslagen" promises. */
  saved: () => expect(page.getByText(/^Opgeslagen \d\d:\d\d$/).first()).toBeVisible(),
  lock: () => page.getByRole('button', { name: 'Vergrendelen' }).first().click(),
})
