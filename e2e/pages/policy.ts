import { expect, type Locator, type Page } from '@playwright/test'
import { field, fillIn } from '../support/field.ts'
import { shell } from './shell.ts'

/** What a party said in the discussion. */
interface Remark {
  readonly party: string
  readonly on: string
  readonly text: string
}

/** The policy: overview of versions, and one version to write, adopt or read. */
export const policyPage = (page: Page) => {
  const parts = page
    .getByRole('navigation', { name: 'Onderdelen van het beleid' })
    .or(page.getByRole('navigation', { name: 'Onderdelen van deze versie' }))
  const dialog = page.getByRole('dialog')
  const goToPart = (name: string | RegExp) => parts.getByRole('link', { name }).click()

  /** Puts the version up for discussion; today unless told otherwise. */
  const discuss = async (on?: string): Promise<void> => {
    await goToPart('Stappen')
    if (on !== undefined) await fillIn(page, 'Op welke dag', on)
    await page.getByRole('button', { name: 'Bespreking beginnen' }).click()
    await expect(page.getByText(/is ter bespreking voorgelegd/)).toBeVisible()
    await shell(page).saved()
  }
  const ask = async (on?: string): Promise<void> => {
    await goToPart('Ondernemingsraad')
    await page.getByRole('checkbox', { name: /^k\./ }).check()
    if (on !== undefined) await fillIn(page, 'Gevraagd op', on)
    await page.getByRole('button', { name: 'Instemming vragen' }).click()
    await dialog.getByRole('button', { name: 'Instemming vragen' }).click()
    await expect(page.getByText('Gevraagd, nog geen antwoord')).toBeVisible()
  }
  const consent = async (on?: string): Promise<void> => {
    await goToPart('Ondernemingsraad')
    await page.getByRole('radio', { name: 'De raad stemt in' }).check()
    if (on !== undefined) await fillIn(page, 'Antwoord van', on)
    await page.getByRole('button', { name: 'Antwoord vastleggen' }).click()
    await expect(page.getByText('Ingestemd', { exact: true })).toBeVisible()
  }

  return {
    startWithProposal: () => page.getByRole('button', { name: 'Begin met het voorstel' }).click(),
    heading: (version: string) => page.getByRole('heading', { level: 1, name: `Coachbeleid ${version}` }),
    goToPart,
    /** The steps of a version, in order, as one sees where it is. */
    steps: page.getByRole('list', { name: 'Van concept tot vastgesteld' }),
    text: page.getByRole('textbox', { name: 'Tekst van dit hoofdstuk' }),
    chapters: chaptersOf(page, parts),
    discuss,
    council: {
      ask,
      consent,
      notNeeded: async (reason: string): Promise<void> => {
        await goToPart('Ondernemingsraad')
        await page.getByRole('radio', { name: 'Nee, dat is niet nodig' }).check()
        await fillIn(page, 'Niet nodig, omdat …', reason)
        await page.getByRole('button', { name: 'Vastleggen', exact: true }).click()
        await expect(page.getByText('Instemming niet nodig')).toBeVisible()
      },
    },
    /** Records what a party said, on the part for support or with a chapter. */
    remark: async ({ party, on, text }: Remark): Promise<void> => {
      await page.getByRole('button', { name: 'Opmerking vastleggen' }).click()
      const save = page.getByRole('button', { name: 'Opslaan', exact: true })
      const form = page.locator('form').filter({ has: save })
      await field(form, 'Partij').selectOption({ label: party })
      await fillIn(form, 'Datum van het gesprek', on)
      await fillIn(form, 'Opmerking', text)
      await save.click()
      await expect(form).toBeHidden()
      await expect(page.getByRole('cell', { name: text })).toBeVisible()
    },
    /** Answers the first remark that waits for it. */
    answer: async (outcome: string, explanation: string): Promise<void> => {
      const waiting = page.getByRole('button', { name: 'Beantwoorden' })
      const before = await waiting.count()
      await waiting.first().click()
      await page.getByRole('radio', { name: outcome, exact: true }).check()
      if (explanation !== '') await fillIn(page, 'Toelichting', explanation)
      const save = page.getByRole('button', { name: 'Antwoord opslaan' })
      await save.click()
      // The open form hides the button too: the answer is in when the form is gone.
      await expect(save).toBeHidden()
      await expect(waiting).toHaveCount(before - 1)
    },
    takeBack: async (reason: string): Promise<void> => {
      await goToPart('Stappen')
      await page.getByText('Neem de versie terug').first().click()
      await fillIn(page, 'Waarom', reason)
      await page.getByRole('button', { name: 'Versie terugnemen' }).click()
    },
    adopt: async (by: string): Promise<void> => {
      await fillIn(page, 'Door wie', by)
      await page.getByRole('button', { name: 'Beleid vaststellen' }).click()
      await dialog.getByRole('button', { name: 'Beleid vaststellen' }).click()
    },
    saveAs: async (what: string): Promise<void> => {
      await page.getByRole('button', { name: 'Opslaan als …' }).click()
      await page.getByRole('menuitem', { name: what }).click()
    },
    savePdf: async (): Promise<void> => {
      await page.getByRole('button', { name: 'Opslaan als …' }).click()
      await page.getByRole('menuitem', { name: 'Beleid als PDF' }).click()
    },
  }
}

/** The chapters of an open version: their order, their titles, which of them are in, and what was said of them. */
const chaptersOf = (page: Page, parts: Locator) => {
  const dialog = page.getByRole('dialog')
  const fromMenu = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'Meer bij dit hoofdstuk' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  return {
    link: (title: string) => parts.getByRole('link', { name: title }),
    /** The numbers and titles as the list shows them. */
    titles: parts.getByRole('list').first().getByRole('link'),
    up: () => page.getByRole('button', { name: 'Hoofdstuk omhoog' }).click(),
    fromMenu,
    dialog,
    add: async (title: string): Promise<void> => {
      await page.getByRole('button', { name: 'Eigen hoofdstuk toevoegen' }).click()
      await fillIn(dialog, 'Titel', title)
      await dialog.getByRole('button', { name: 'Hoofdstuk toevoegen' }).click()
    },
    leaveOut: async (reason: string): Promise<void> => {
      await fromMenu('Weglaten uit deze versie')
      await fillIn(dialog, 'Waarom doet dit hoofdstuk niet mee?', reason)
      await dialog.getByRole('button', { name: 'Hoofdstuk weglaten' }).click()
    },
    remark: async (party: string, setting: string, remark: string): Promise<void> => {
      await page.getByRole('button', { name: 'Opmerking vastleggen' }).click()
      const form = page.getByRole('form', { name: 'Opmerking vastleggen' })
      await field(form, 'Partij').selectOption(party)
      await fillIn(form, 'Welk gesprek', setting)
      await fillIn(form, 'Opmerking', remark)
      await form.getByRole('button', { name: 'Opslaan', exact: true }).click()
    },
    answer: async (outcome: string, explanation: string): Promise<void> => {
      await page.getByRole('button', { name: 'Beantwoorden' }).first().click()
      await page.getByRole('radio', { name: outcome, exact: true }).check()
      await fillIn(page, 'Toelichting', explanation)
      await page.getByRole('button', { name: 'Antwoord opslaan' }).click()
    },
  }
}
