import type { Locator, Page } from '@playwright/test'
import { field } from '../support/field.ts'

/** The self-assessment against the standard. */
export const standardPage = (page: Page) => {
  const parts = page.getByRole('navigation', { name: 'Onderdelen van de zelfbeoordeling' })
  const statements = page
    .locator('#content')
    .getByRole('listitem')
    .filter({ has: page.getByRole('radiogroup') })
  return {
    fromPolicy: () => page.getByRole('link', { name: 'Zelfbeoordeling', exact: true }).click(),
    goOn: () => page.getByRole('button', { name: 'Verder gaan' }).click(),
    goToPart: (name: string) => parts.getByRole('link', { name }).click(),
    statements,
    statement: (text: string): Locator => statements.filter({ hasText: text }),
    score: (statement: Locator, score: 0 | 1 | 2 | 3) =>
      statement.getByText(new RegExp(`^${score} · `), { exact: true }).click(),
    evidence: (statement: Locator): Locator => field(statement, 'Waar rust dit op?'),
    conclude: page.getByRole('button', { name: 'Zelfbeoordeling afsluiten' }),
    confirmConclude: () => page.getByRole('dialog').getByRole('button', { name: 'Zelfbeoordeling afsluiten' }).click(),
  }
}
