import { expect, type Page } from '@playwright/test'
import { field } from '../support/field.ts'

/** What opens a vault: the recovery key after making one, recovering, and the pages about keys in Beheer. */
export const keysPage = (page: Page) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const dialog = page.getByRole('dialog')
  return {
    /** The recovery key of a vault that was just made, or of one that gets another. */
    newKey: {
      shown: page.getByLabel('De herstelsleutel', { exact: true }),
      /** The key as it stands on the screen, without blanks. */
      read: async (): Promise<string> =>
        (await page.getByLabel('De herstelsleutel', { exact: true }).innerText()).replace(/\s/g, ''),
      savePdf: button('Bewaar als PDF'),
      copy: button('Kopiëren'),
      later: button('Later doen'),
      next: button('Ik heb hem bewaard'),
      last: field(page, 'De laatste zes tekens'),
      confirm: button('Herstelsleutel vastleggen'),
    },
    /** From the unlock screen. */
    recover: {
      start: () => button('Wachtwoordzin kwijt?').click(),
      recoveryKey: field(page, 'Herstelsleutel'),
      passphrase: field(page, 'Nieuwe wachtwoordzin'),
      repeat: field(page, 'Nog een keer'),
      submit: button('Kluis openen'),
    },
    /** In Beheer. */
    startChange: () => link('Wachtwoordzin wijzigen').click(),
    startTest: () => link('Herstelsleutel proberen').click(),
    startMake: () => link('Herstelsleutel maken').click(),
    startReplace: () => link('Herstelsleutel vervangen').click(),
    startLeaked: () => link('Mijn wachtwoordzin is uitgelekt').click(),
    present: field(page, 'Huidige wachtwoordzin'),
    passphrase: field(page, 'Nieuwe wachtwoordzin'),
    repeat: field(page, 'Nog een keer'),
    recoveryKey: field(page, 'Herstelsleutel'),
    button,
    /** Presses a button that asks once more, and says yes. */
    confirmed: async (name: string): Promise<void> => {
      await button(name).click()
      const yes = dialog.getByRole('button', { name, exact: true })
      await yes.click()
      // Another dialog may follow, which shows how far it is.
      await expect(yes).toBeHidden()
    },
    fillNewPassphrase: async (present: string, passphrase: string): Promise<void> => {
      await field(page, 'Huidige wachtwoordzin').fill(present)
      await field(page, 'Nieuwe wachtwoordzin').fill(passphrase)
      await field(page, 'Nog een keer').fill(passphrase)
    },
  }
}
