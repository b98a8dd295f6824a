import type { Page } from '@playwright/test'

/** What the operator fills in for a new vault. */
export interface NewVault {
  readonly organisation: string
  readonly operator: string
  readonly name: string
  readonly passphrase: string
}

/** The screens before a vault is open: welcome, new vault, unlock. */
export const accessPage = (page: Page) => ({
  welcome: page.getByRole('heading', { name: 'Welkom bij Coachbeleid' }),
  startNew: () => page.getByRole('button', { name: /Nieuwe kluis maken/ }).click(),
  openExisting: () => page.getByRole('button', { name: /Bestaande kluis openen/ }).click(),
  /** From the unlock screen back to the choice of vaults. */
  leaveUnlock: () => page.getByRole('button', { name: 'Andere kluis openen' }).click(),
  openDemo: () => page.getByRole('button', { name: /Demo bekijken/ }).click(),

  /** The parts of the form for a new vault. */
  form: {
    organisation: page.getByLabel('Naam van de organisatie'),
    operator: page.getByLabel('Jouw naam'),
    name: page.getByLabel('Naam van de kluis'),
    chooseFolder: page.getByRole('button', { name: 'Map kiezen' }),
    passphrase: page.getByLabel('Wachtwoordzin', { exact: true }),
    repeat: page.getByLabel('Nog een keer'),
    understood: page.getByLabel('Ik heb de wachtwoordzin veilig bewaard'),
    submit: page.getByRole('button', { name: 'Kluis maken' }),
    suggest: page.getByRole('button', { name: 'Stel zes woorden voor' }),
  },

  /** The unlock screen. */
  unlock: {
    heading: page.getByRole('heading', { name: 'Kluis openen' }),
    passphrase: page.getByLabel('Wachtwoordzin', { exact: true }),
    submit: page.getByRole('button', { name: 'Openen', exact: true }),
  },
})
