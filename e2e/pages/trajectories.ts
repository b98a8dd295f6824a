import { expect, type Page } from '@playwright/test'
import { field, fillIn } from '../support/field.ts'

/** What the first form of a trajectory asks. */
export interface Request {
  readonly coachee: string
  readonly manager: string
  readonly department: string
  readonly question: string
  readonly requestedOn: string
}

/** Trajectories: the list, the request, and one file from goals to evaluation. */
export const trajectoriesPage = (page: Page) => {
  const step = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const pickPerson = async (label: string, name: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).or(field(page, label)).first().fill(name)
    await page.getByRole('option', { name: `${name} toevoegen als nieuwe medewerker` }).click()
  }
  /** A part of the tab for matching, by its heading. */
  const part = (heading: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
      .last()
  const matching = {
    proposal: part('Voorstel aan de coachee'),
    ranking: part('Coaches die voldoen'),
    dropped: part('Coaches die afvallen'),
    decided: part('Gekozen coach'),
    propose: (name: string) => step(`${name} voorstellen`).click(),
    recordMeeting: async (name: string, date: string): Promise<void> => {
      await step(`Klikgesprek vastleggen: ${name}`).click()
      const form = page.getByRole('form', { name: `Klikgesprek vastleggen: ${name}` })
      await fillIn(form, 'Datum van het klikgesprek', date)
      await form.getByRole('button', { name: 'Klikgesprek vastleggen' }).click()
      await expect(form).toBeHidden()
    },
    coacheeChooses: (name: string) => step(`Coachee kiest deze coach: ${name}`).click(),
    /** Opens the dialog of the choice. */
    open: (name: string) => step(`${name} kiezen`).first().click(),
    dialog,
    motive: (text: string) => fillIn(dialog, 'Waarom deze coach?', text),
    choose: () => dialog.getByRole('button', { name: 'Coach kiezen' }).click(),
  }
  return {
    matching,
    startNew: () => page.getByRole('link', { name: 'Nieuw traject' }).or(step('Nieuw traject')).first().click(),
    request: async (request: Request): Promise<void> => {
      await pickPerson('Coachee', request.coachee)
      await pickPerson('Leidinggevende', request.manager)
      await fillIn(page, 'Afdeling', request.department)
      await field(page, 'Aanleiding').selectOption({ index: 1 })
      await fillIn(page, 'Vraag van de coachee', request.question)
      await fillIn(page, 'Aantal gesprekken', '6')
      await fillIn(page, 'Datum van de aanvraag', request.requestedOn)
      await step('Traject aanmaken').click()
    },
    /** Answers every question of the intake so that coaching fits, save those named (by how they begin). */
    intake: async (others: Readonly<Record<string, 'Ja' | 'Nee'>> = {}): Promise<void> => {
      await page.getByRole('tab', { name: 'Intake' }).click()
      const usual: Readonly<Record<string, 'Ja' | 'Nee'>> = {
        'Heeft de leidinggevende de feedback': 'Ja',
        'Zijn ze er alle zes': 'Ja',
        ...others,
      }
      const groups = page.getByRole('radiogroup')
      await expect(groups).toHaveCount(16)
      for (const group of await groups.all()) await group.getByRole('radio', { name: 'Nee', exact: true }).check()
      for (const [question, answer] of Object.entries(usual)) {
        const group = page.getByRole('radiogroup', { name: new RegExp(`^${question}`) })
        await group.getByRole('radio', { name: answer, exact: true }).check()
      }
    },
    recordIntake: async (): Promise<void> => {
      await step('Intake vastleggen').click()
      await expect(page.getByRole('heading', { name: 'Antwoorden' })).toBeVisible()
    },
    goToTab: (name: string) => page.getByRole('tab', { name }).click(),
    step,
    /** Takes a step that asks for a date in a dialog. */
    take: async (name: string, dates: Readonly<Record<string, string>>): Promise<void> => {
      await step(name).click()
      for (const [label, date] of Object.entries(dates)) await fillIn(dialog, label, date)
      await dialog.getByRole('button', { name, exact: true }).click()
      await expect(dialog).toBeHidden()
    },
    /** Chooses a coach without a proposal, with the line of motive that this asks for. */
    chooseCoach: async (name: string, motive: string, date: string): Promise<void> => {
      await page.getByRole('tab', { name: 'Matching' }).click()
      await step(`${name} kiezen`).first().click()
      await fillIn(dialog, 'Waarom deze coach?', motive)
      await fillIn(dialog, 'Datum van de keuze', date)
      await dialog.getByRole('button', { name: 'Coach kiezen' }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('heading', { name: 'Gekozen coach' })).toBeVisible()
    },
    /** Records that a meeting took place, on the tab for meetings. */
    recordMeeting: async (kind: string, date: string): Promise<void> => {
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Gesprek vastleggen' }) })
      await field(form, 'Soort').selectOption({ label: kind })
      await fillIn(form, 'Datum', date)
      await step('Gesprek vastleggen').click()
      await expect(page.getByRole('button', { name: /^Gesprek van .*: meer$/ }).first()).toBeVisible()
    },
    /** Lets every questionnaire of a moment lapse that is still open; `heading` is how its cards begin. */
    waive: async (heading: string): Promise<void> => {
      const card = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
        .last()
      await card.getByRole('button', { name: 'Laten vervallen' }).click()
      await card.getByLabel('Waarom komt deze evaluatie er niet?').selectOption({ index: 1 })
      await card.getByRole('button', { name: 'Laten vervallen' }).click()
      await expect(card.getByText(/^Vervallen op/)).toBeVisible()
    },
    addGoal: async (title: string): Promise<void> => {
      await page.getByRole('button', { name: 'Begin met een voorbeeld' }).click()
      await page.getByRole('menuitem', { name: title }).click()
      await expect(field(page, 'Titel')).toHaveValue(title)
    },
    chooseBaseline: (level: '-2' | '-1') =>
      page.getByRole('radiogroup', { name: 'Waar staat de coachee nu?' }).getByText(level, { exact: true }).click(),
    agree: async (dates: Readonly<Record<string, string>>): Promise<void> => {
      for (const [label, date] of Object.entries(dates)) await fillIn(page, label, date)
      await step('Akkoord vastleggen').click()
    },
    scoreGoal: (title: string, level: string) =>
      page.getByRole('radiogroup', { name: title }).getByText(level, { exact: true }).click(),
    /** Fills in the questionnaire of a party: the same mark everywhere, the first option of each choice. */
    evaluate: async (party: string, mark: string): Promise<void> => {
      const heading = page.getByRole('heading', { name: `Evaluatie van ${party}` })
      const card = page.locator('section').filter({ has: heading }).last()
      await card.getByRole('button', { name: 'Antwoorden invullen' }).click()
      for (const group of await card.getByRole('radiogroup').all()) await group.getByText(mark, { exact: true }).click()
      for (const choice of await card.getByRole('combobox').all()) await choice.selectOption({ index: 1 })
      await card.getByRole('button', { name: 'Evaluatie opslaan' }).click()
      await expect(card.getByText(/^Ontvangen op/)).toBeVisible()
    },
  }
}
