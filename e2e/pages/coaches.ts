import { expect, type Page } from '@playwright/test'
import { daysAgo, daysAhead } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'
import { assessmentsPage } from './assessments.ts'

/** The register of coaches: adding one, giving papers, assessing against the criteria. */
export const coachesPage = (page: Page) => {
  const saveButton = (name: string) => page.getByRole('button', { name })
  const assessments = assessmentsPage(page)
  return {
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    startNew: () => page.getByRole('link', { name: 'Nieuwe coach' }).or(saveButton('Nieuwe coach')).first().click(),
    add: async (name: string): Promise<void> => {
      await page.getByLabel(/^Externe coach/).check()
      await fillIn(page, 'Naam', name)
      await fillIn(page, 'Bureau of praktijk', 'Praktijk Wolkenveld')
      await fillIn(page, 'Aansprakelijkheid verzekerd tot en met', daysAhead(300))
      await saveButton('Coach toevoegen').click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    },
    goToTab: (name: string) => page.getByRole('tab', { name }).click(),
    addCertificate: async (): Promise<void> => {
      await saveButton('Certificaat toevoegen').click()
      await field(page, 'Instantie').selectOption({ label: 'EMCC/NOBCO (EIA)' })
      await fillIn(page, 'Niveau', 'Practitioner')
      await fillIn(page, 'Nummer', 'EIA-12345')
      await fillIn(page, 'Geldig vanaf', daysAgo(400))
      await fillIn(page, 'Geldig tot en met', daysAhead(500))
      await saveButton('Certificaat opslaan').click()
      await expect(page.getByText('EIA-12345')).toBeVisible()
    },
    startAssessment: () => assessments.start(),
    /** The short way: one assessor answers every open knock-out with yes and every criterion with a 4, and admits. */
    assess: async (on: string): Promise<void> => {
      await assessments.judge({ by: 'Iris Wolkenveld', on })
      await assessments.choose('Toelaten')
      await assessments.explain('Ruime ervaring met onze vragen.')
      await assessments.press('Vastleggen en toelaten')
    },
  }
}
