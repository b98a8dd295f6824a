import type { Page } from '@playwright/test'

const kinds = {
  pdf: 'Register als PDF, voor inkoop …',
  xlsx: 'Tabel voor Excel (XLSX) …',
  csv: 'Tabel als tekst (CSV) …',
} as const

/** The menu with which the register leaves the vault, and the dialog behind it. */
export const coachOutput = (page: Page) => {
  const dialog = page.getByRole('dialog')
  return {
    open: async (kind: keyof typeof kinds) => {
      await page.getByRole('button', { name: 'Opslaan als …' }).click()
      await page.getByRole('menuitem', { name: kinds[kind] }).click()
      await dialog.getByRole('button', { name: 'Opslaan' }).waitFor()
    },
    takeAll: () => dialog.getByLabel(/^Iedereen in het register/).check(),
    withoutRates: () => dialog.getByLabel('Tarieven meenemen').uncheck(),
    save: () => dialog.getByRole('button', { name: 'Opslaan' }).click(),
  }
}
