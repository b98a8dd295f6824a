import type { Page } from '@playwright/test'
import { fillIn } from '../support/field.ts'

/** The goals of a version, and what the overview says of them. */
export const policyGoalsPage = (page: Page) => {
  const list = page.getByRole('list', { name: 'Doelen van het beleid' })
  const card = (name: string) =>
    list.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) })
  return {
    takeProposed: () => page.getByRole('button', { name: 'Neem de voorgestelde doelen over' }).click(),
    names: () => list.getByRole('heading', { level: 3 }).allTextContents(),
    card,
    moveUp: (name: string) => page.getByRole('button', { name: `Zet “${name}” een plaats hoger` }).click(),
    edit: (name: string) => page.getByRole('button', { name: `Wijzig “${name}”` }).click(),
    setTarget: async (target: string): Promise<void> => {
      await fillIn(page, 'Streefwaarde', target)
      await page.getByRole('button', { name: 'Doel bewaren' }).click()
    },
    remove: async (name: string): Promise<void> => {
      await page.getByRole('button', { name: `Haal “${name}” weg` }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Weghalen' }).click()
    },
    addOwn: async (name: string, indicator: string): Promise<void> => {
      await page.getByRole('button', { name: 'Eigen doel' }).click()
      await page.getByRole('textbox', { name: /^Doel\b/ }).fill(name)
      await page.getByLabel('Indicator').selectOption({ label: indicator })
      await page.getByRole('button', { name: 'Doel bewaren' }).click()
    },
    addFromProposal: async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Doel uit het voorstel' }).click()
      await page.getByRole('menuitem', { name }).click()
    },
    /** The row of a goal on the overview, or in the report. */
    row: (name: string) =>
      page
        .getByRole('table', { name: /^Doelen/ })
        .getByRole('row')
        .filter({ hasText: name }),
  }
}
