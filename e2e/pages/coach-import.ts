import { expect, type Page } from '@playwright/test'

/** Taking in a list of coaches. */
export const coachImportPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  return {
    open: async (): Promise<void> => {
      await page.getByRole('link', { name: 'Coaches inlezen' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Coaches inlezen' })).toBeVisible()
    },
    chooseFile: () => button(/^(Bestand kiezen|Ander bestand kiezen)$/).click(),
    refusal: page.getByRole('alert', { name: 'Dit bestand is niet in te lezen' }),
    becomes: (column: string) => page.getByLabel(`Wat wordt de kolom ${column}?`),
    headerRow: page.getByLabel('Regel met de kolomnamen'),
    check: async (): Promise<void> => {
      await button('Verder naar nakijken').click()
      await expect(page.getByRole('heading', { name: 'Zo komt de lijst binnen' })).toBeVisible()
    },
    rows: page.getByRole('grid', { name: 'Alle regels van het bestand' }),
    filter: (outcome: string) => page.getByLabel('Wat ermee gebeurt', { exact: true }).selectOption({ label: outcome }),
    openRow: (name: string | RegExp) => page.getByRole('row', { name }).first().click(),
    detail: page.getByRole('dialog'),
    closeDetail: () => page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click(),
    leaveOutErrors: () => page.getByLabel(/^Laat de .* met een fout weg$/).check(),
    importButton: button(/ inlezen$/).and(page.getByRole('button', { name: /^\d/ })),
    saveRest: () => button('Lijst opslaan als CSV').click(),
    undo: async (): Promise<void> => {
      await button('Inlezen ongedaan maken').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Inlezen ongedaan maken' }).click()
    },
  }
}
