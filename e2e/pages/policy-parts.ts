import { expect, type Locator, type Page } from '@playwright/test'
import { fillIn } from '../support/field.ts'
import { shell } from './shell.ts'

/** The map of forms of an open version. */
export const formsPage = (page: Page) => {
  const card = (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}`) })
  const opened = (name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}`) })
  const open = async (name: string): Promise<Locator> => {
    if ((await card(name).getAttribute('aria-expanded')) !== 'true') await card(name).click()
    await expect(opened(name)).toBeVisible()
    return opened(name)
  }
  return {
    card,
    open,
    edit: async (name: string): Promise<void> => {
      await (await open(name)).getByRole('link', { name: `${name} wijzigen` }).click()
      await expect(page.getByRole('heading', { level: 2, name: `${name} wijzigen` })).toBeFocused()
    },
    back: () => page.getByRole('link', { name: 'Terug naar de vormenkaart' }).click(),
    switchOff: async (name: string): Promise<void> =>
      (await open(name)).getByRole('button', { name: 'Uitschakelen' }).click(),
    remove: async (name: string): Promise<void> =>
      (await open(name)).getByRole('button', { name: 'Verwijderen' }).click(),
    add: async (form: { readonly name: string; readonly fitsWhen: string; readonly who: string }): Promise<void> => {
      await page.getByRole('link', { name: 'Nieuwe vorm' }).click()
      await fillIn(page, 'Naam', form.name)
      await fillIn(page, 'Waarvoor is het?', form.fitsWhen)
      await fillIn(page, 'Wie doet het, of naar wie verwijzen we?', form.who)
      await page.getByRole('button', { name: 'Vorm toevoegen' }).click()
      await expect(page.getByText(`${form.name} staat op de kaart.`)).toBeVisible()
      await shell(page).saved()
    },
  }
}

/** A matrix of an open version: its cells are lists, named by row and column. */
export const matrixPage = (page: Page) => {
  const cell = (name: string): Locator => page.getByRole('combobox', { name, exact: true })
  return {
    cell,
    /** What a cell says, in the words of its list. */
    said: (name: string): Promise<string> =>
      cell(name).evaluate((list) => (list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : '')),
  }
}
