import { expect, type Locator, type Page } from '@playwright/test'
import { field, fillIn } from '../support/field.ts'

interface Judgement {
  readonly by: string
  readonly on: string
  readonly conversation?: string
  /** Score per criterion that differs from a 4, by how its text begins. */
  readonly scores?: Readonly<Record<string, number>>
  /** Knock-outs answered with no, by how their text begins. */
  readonly no?: readonly string[]
}

/** Assessing a coach, laying assessments side by side, and deciding. */
export const assessmentsPage = (page: Page) => {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const group = (text: string): Locator => page.getByRole('radiogroup', { name: new RegExp(`^${text}`) })
  return {
    start: () => page.getByRole('link', { name: 'Coach beoordelen' }).first().click(),
    startAnother: () => page.getByRole('link', { name: 'Nog een beoordeling' }).first().click(),
    /** Answers every open question: knock-outs with yes, criteria with a 4, save what is named otherwise. */
    judge: async ({ by, on, conversation = 'Gesprek aan tafel', scores = {}, no = [] }: Judgement): Promise<void> => {
      await fillIn(page, 'Beoordeeld door', by)
      await fillIn(page, 'Datum van de beoordeling', on)
      await field(page, 'Waar rust dit oordeel op?').selectOption({ label: conversation })
      for (const one of await page.getByRole('listitem').getByRole('radiogroup').all()) {
        const yes = one.getByRole('radio', { name: 'Ja', exact: true })
        if (await yes.count()) await yes.check()
        else await one.getByText('4', { exact: true }).click()
      }
      for (const text of no) await group(text).getByRole('radio', { name: 'Nee', exact: true }).check()
      for (const [text, score] of Object.entries(scores))
        await group(text).getByText(String(score), { exact: true }).click()
    },
    choose: (outcome: string) => group('Wat is het besluit').getByRole('radio', { name: outcome, exact: true }).check(),
    explain: (motive: string) => fillIn(page, 'Motivering', motive),
    press: (name: string) => button(name).click(),
    /** What the assessors differ on, with every judgement. */
    toTalkAbout: page.locator('section', { has: page.getByRole('heading', { name: 'Om te bespreken' }) }),
    record: async (): Promise<void> => {
      await button('Beoordeling vastleggen').click()
      await expect(page.getByRole('tab', { name: 'Beoordelingen', selected: true })).toBeVisible()
    },
  }
}
