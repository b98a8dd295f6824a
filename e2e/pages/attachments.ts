import { expect, type Page } from '@playwright/test'

/** The files of one part of a record. `title`: what the part calls them. */
export const attachmentsPart = (page: Page, title: string) => {
  const list = page.getByRole('list', { name: `Bestanden: ${title}` })
  const dialog = page.getByRole('dialog')
  return {
    list,
    item: (name: string) => list.getByRole('listitem').filter({ hasText: name }),
    addButton: page.getByRole('button', { name: `Bestand toevoegen: ${title}` }),
    add: () => page.getByRole('button', { name: `Bestand toevoegen: ${title}` }).click(),
    show: async (name: string): Promise<void> => {
      await list.getByRole('button', { name: `Bekijk ${name}` }).click()
      await expect(dialog.getByText(name)).toBeVisible()
    },
    dialog,
    closeViewer: async (): Promise<void> => {
      await dialog.getByRole('button', { name: 'Sluiten' }).click()
      await expect(dialog).toBeHidden()
    },
    saveAs: (name: string) => list.getByRole('button', { name: `Sla ${name} op buiten de kluis` }).click(),
    remove: async (name: string): Promise<void> => {
      await list.getByRole('button', { name: `Verwijder ${name}` }).click()
      await dialog.getByRole('button', { name: 'Bestand verwijderen' }).click()
      await expect(dialog).toBeHidden()
    },
  }
}
