import { expect, type Locator, type Page } from '@playwright/test'
import { daysAgo } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'

/** The file of a coach: rates, relations, the steps from the menu, the proposal to suspend, and the list with its filters. */
export const coachRegister = (page: Page) => {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  return {
    /** Fills in how the organisation came to this coach, on the new page or in the file. */
    tellHowFound: async (way: string, note: string): Promise<void> => {
      await field(page, 'Hoe gevonden').selectOption({ label: way })
      await page.getByLabel('Toelichting').fill(note)
    },
    insureUntil: (date: string) => fillIn(page, 'Aansprakelijkheid verzekerd tot en met', date),
    addRate: async (euros: string): Promise<void> => {
      await button('Tarief toevoegen').click()
      await fillIn(page, 'Bedrag zonder btw', euros)
      await fillIn(page, 'Geldt vanaf', daysAgo(30))
      await button('Tarief opslaan').click()
    },
    proposal: page.getByRole('alert', { name: 'Voorstel: schort deze coach op' }),
    /** Answers the proposal by one of its two buttons, with a reason. */
    answerProposal: async (choice: 'Opschorten' | 'Opzijleggen', confirm: string, reason: string): Promise<void> => {
      await button(choice).click()
      await fillIn(dialog, 'Reden', reason)
      await dialog.getByRole('button', { name: confirm, exact: true }).click()
      await expect(dialog).toBeHidden()
    },
    /** A step from the menu of the coach. */
    take: async (step: string, reason: string): Promise<void> => {
      await button('Meer').click()
      await page.getByRole('menuitem', { name: step }).click()
      await fillIn(dialog, 'Reden', reason)
      await dialog.getByRole('button', { name: step, exact: true }).click()
      await expect(dialog).toBeHidden()
    },
    remove: async (): Promise<void> => {
      await button('Meer').click()
      await page.getByRole('menuitem', { name: 'Coach verwijderen' }).click()
    },
    dialog,
    closeDialog: () => dialog.getByRole('button', { name: 'Sluiten' }).click(),
    history: page.getByRole('tabpanel', { name: 'Verloop' }).getByRole('listitem'),
    filter: (name: string, option: string) => page.getByLabel(name, { exact: true }).selectOption({ label: option }),
    row: (name: string) => page.getByRole('row', { name: new RegExp(name) }),
  }
}
