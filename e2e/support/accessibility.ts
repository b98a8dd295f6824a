import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects no violation of WCAG 2.2 A and AA on the page as it is. `screen` names it in the report of a failure. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // What fades in or out has colours for a moment that nobody reads by: look at the page without motion.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Legacy mode: the other one opens a page of its own, which an Electron window cannot.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag22aa).analyze()
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }))
  expect(found, `accessibility of ${screen}`).toEqual([])
}
