import { expect, type Page } from '@playwright/test'
import { field } from '../support/field.ts'
import { shell } from './shell.ts'

/** Beheer → Back-ups, and the audit trail beside it. */
export const backupsPage = (page: Page) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    open: async (): Promise<void> => {
      await shell(page).goTo('admin')
      await page.getByRole('link', { name: /^Back-ups/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Back-ups' })).toBeVisible()
    },
    openAudit: async (): Promise<void> => {
      await shell(page).goTo('admin')
      await page.getByRole('link', { name: /^Logboek/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Logboek' })).toBeVisible()
    },
    chooseFolder: () => button('Map kiezen').click(),
    backUpNow: () => button('Nu een back-up maken').click(),
    made: page.getByText('De back-up is gemaakt en helemaal teruggelezen.'),
    state: (name: string) => page.getByText(name, { exact: true }),
    saveCopy: () => page.getByRole('main').getByRole('button', { name: 'Kopie bewaren op een andere plek' }).click(),
    history: page.getByRole('table', { name: 'Laatste back-ups en kopieën' }),
  }
}

/** Putting a backup back, from the welcome or the unlock screen. */
export const restorePage = (page: Page) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    start: () => page.getByRole('button', { name: /^Back-up terugzetten/ }).click(),
    heading: page.getByRole('heading', { level: 2, name: 'Back-up terugzetten' }),
    chooseFile: () => page.getByRole('button', { name: /Bestand kiezen|Ander bestand kiezen/ }).click(),
    withRecoveryKey: () => page.getByRole('radio', { name: 'Herstelsleutel' }).check(),
    passphrase: page.getByLabel('Wachtwoordzin', { exact: true }).and(page.locator('input[type=password]')),
    recoveryKey: page.getByRole('textbox', { name: 'Herstelsleutel' }),
    inspect: () => button('Bekijk wat erin zit').click(),
    preview: page.getByRole('heading', { name: 'Dit zit erin' }),
    name: field(page, 'Naam van de teruggezette kluis'),
    choosePlace: () => button('Map kiezen').click(),
    newPassphrase: field(page, 'Nieuwe wachtwoordzin'),
    repeat: field(page, 'Nog een keer'),
    submit: () => button('Terugzetten en openen').click(),
  }
}

/** What stands in the way of opening a vault, and the ways on. */
export const troublePage = (page: Page) => ({
  box: (title: string) => page.getByRole('region', { name: title }),
  press: (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last().click(),
  /** Presses what asks once more, and says yes. */
  confirm: async (name: string): Promise<void> => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).last().click()
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  },
})
