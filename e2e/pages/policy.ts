import type { Page } from '@playwright/test'
import { field, fillIn } from '../support/field.ts'

/** The policy: overview of versions, and one version to write, adopt or read. */
export const policyPage = (page: Page) => {
  const parts = page.getByRole('navigation', { name: 'Onderdelen van het beleid' })
  return {
    startWithProposal: () => page.getByRole('button', { name: 'Begin met het voorstel' }).click(),
    heading: (version: string) => page.getByRole('heading', { level: 1, name: `Coachbeleid ${version}` }),
    goToPart: (name: string) => parts.getByRole('link', { name }).click(),
    text: page.getByRole('textbox', { name: 'Tekst van dit hoofdstuk' }),
    council: {
      consented: field(page, 'De ondernemingsraad heeft ingestemd'),
    },
    adopt: async (by: string): Promise<void> => {
      await fillIn(page, 'Door wie', by)
      await page.getByRole('button', { name: 'Beleid vaststellen' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Beleid vaststellen' }).click()
    },
    savePdf: () => page.getByRole('button', { name: 'Opslaan als PDF' }).click(),
  }
}
