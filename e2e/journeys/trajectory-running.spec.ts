import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { RunningApp } from '../support/app.ts'
import { daysAgo } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'
import { expect, test } from '../support/fixtures.ts'
import { pdfPages, pdfText } from '../support/pdf-text.ts'

/** Opens the demo and the first file in a state. */
async function openFile(app: RunningApp, state: string): Promise<Page> {
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('trajectories')
  await page.getByRole('button', { name: new RegExp(`^${state} \\d+$`, 'u') }).click()
  await page.getByRole('row').filter({ hasText: state }).first().click()
  await expect(page.getByRole('tab', { name: 'Gesprekken' })).toBeVisible()
  return page
}

test('what changes while a trajectory runs is decided with a reason, and what was agreed before stays readable', async ({
  start,
}) => {
  const app = await start()
  const page = await openFile(app, 'Lopend')
  const file = trajectoriesPage(page)
  const dialog = page.getByRole('dialog')
  const status = page.getByRole('main').getByRole('heading', { level: 1 }).locator('..')
  const more = async (item: string) => {
    await page.getByRole('button', { name: 'Meer', exact: true }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  await test.step('a meeting is planned, cannot have been held before its day, and is cancelled', async () => {
    await file.goToTab('Gesprekken')
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Gesprek vastleggen' }) })
    await field(form, 'Status').selectOption({ label: 'Gepland' })
    await fillIn(form, 'Datum', daysAgo(-40))
    await file.step('Gesprek vastleggen').click()
    const row = page.getByRole('row').filter({ hasText: 'Gepland' }).last()
    await expect(row).toBeVisible()
    await row.getByRole('button').click()
    await page.getByRole('menuitem', { name: 'Gehouden' }).click()
    await expect(page.getByText('Dit kan nog niet')).toBeVisible()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await row.getByRole('button').click()
    await page.getByRole('menuitem', { name: 'Afgezegd' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Afgezegd' }).last()).toBeVisible()
    await expect(page.getByText('Dit kan nog niet')).toBeHidden()
  })

  await test.step('another plan has a reason', async () => {
    const plan = page.locator('form').filter({ has: page.getByRole('button', { name: 'Planning aanpassen' }) })
    await fillIn(plan, 'Aantal gesprekken', '8')
    await file.step('Planning aanpassen').click()
    await expect(plan.getByText('Vul dit in.')).toBeVisible()
    await fillIn(plan, 'Reden', 'Het nieuwe team vraagt meer tijd.')
    await file.step('Planning aanpassen').click()
    await expect(page.getByText(/Planning: van \d+ naar 8 gesprekken/)).toBeVisible()
    await expectAccessible(page, 'the meetings of a trajectory')
  })

  await test.step('goals are changed after consent: one more, one given up, and all three agree again', async () => {
    await file.goToTab('Doelen')
    await file.step('Doelen bijstellen').click()
    await dialog.getByRole('button', { name: 'Doelen bijstellen' }).click()
    await expect(dialog.getByText('Vul dit in.')).toBeVisible()
    await fillIn(dialog, 'Reden', 'Het werk is veranderd.')
    await dialog.getByRole('button', { name: 'Doelen bijstellen' }).click()
    await expect(dialog).toBeHidden()
    const first = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('button').first()
    await page.getByRole('button', { name: 'Begin met een voorbeeld' }).click()
    await page.getByRole('menuitem').last().click()
    await file.chooseBaseline('-2')
    await expect(page.getByText('Opgeslagen', { exact: false }).first()).toBeVisible()
    await first.click()
    await file.step('Doel laten vervallen').click()
    await fillIn(dialog, 'Reden', 'Dit doet een collega nu.')
    await dialog.getByRole('button', { name: 'Doel laten vervallen' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Vervallen', { exact: true })).toBeVisible()
    await file.goToTab('Afspraken')
    await expect(page.getByText('Versie 1, vervallen op', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Vandaag voor wie nog open is' }).click()
    await file.step('Akkoord vastleggen').click()
    await expect(page.getByText('Alle drie zijn akkoord.')).toBeVisible()
    await expectAccessible(page, 'the agreement of a trajectory')
  })

  await test.step('another coach goes on, when nothing speaks against this one, and all three agree again', async () => {
    await file.goToTab('Matching')
    await file.step('Andere coach kiezen').click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Wisselen van coach' }) })
    await file.step('Wisselen van coach').click()
    await expect(form.getByText('Vul dit in.')).toHaveCount(2)
    await fillIn(form, 'Reden', 'De coach is tot de zomer niet beschikbaar.')
    const coach = form.getByRole('combobox', { name: 'Nieuwe coach' })
    const done = page.getByText('is nu de coach.', { exact: false })
    const refused = form.getByText('Dit kan nog niet')
    await coach.click()
    const options = await page.getByRole('option').count()
    for (let at = 0; at < options; at++) {
      if (at > 0) await coach.click()
      await page.getByRole('option').nth(at).click()
      await file.step('Wisselen van coach').click()
      // A refusal of the one before may still stand: what tells is whether the form goes.
      const gone = form.waitFor({ state: 'detached', timeout: 3000 }).then(
        () => true,
        () => false,
      )
      if (await gone) break
      await expect(refused).toBeVisible()
    }
    await expect(done).toBeVisible()
    await file.goToTab('Afspraken')
    await expect(page.getByText('Versie 2, vervallen op', { exact: false })).toBeVisible()
  })

  await test.step('a pause has a reason and ends where it began', async () => {
    await more('Aanhouden')
    await dialog.getByRole('button', { name: 'Aanhouden' }).click()
    await expect(dialog.getByText('Vul dit in.')).toBeVisible()
    await fillIn(dialog, 'Reden', 'Eerst de verhuizing van het team.')
    await dialog.getByRole('button', { name: 'Aanhouden' }).click()
    await expect(status).toContainText('Aangehouden')
    await file.step('Traject hervatten').click()
    await dialog.getByRole('button', { name: 'Traject hervatten' }).click()
    await expect(status).toContainText('Lopend')
    await file.goToTab('Gesprekken')
    await expect(page.getByText('Gepauzeerd; opnieuw kijken op', { exact: false })).toBeVisible()
  })

  await test.step('it stops early with a category, and closes after the short evaluation', async () => {
    await more('Voortijdig stoppen')
    await field(dialog, 'Reden').selectOption({ index: 2 })
    await dialog.getByRole('button', { name: 'Voortijdig stoppen' }).click()
    await expect(status).toContainText('Voortijdig gestopt')
    await file.goToTab('Evaluatie')
    await file.waive('Evaluatie van de coachee')
    await file.waive('Evaluatie van de leidinggevende')
    await file.step('Traject afsluiten').click()
    await dialog.getByRole('button', { name: 'Traject afsluiten' }).click()
    await expect(status).toContainText('Afgesloten')
  })
})

test('the final report is nobody’s but coachee’s and coach’s until the coachee approves it', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await openFile(app, 'Eindevaluatie')
  const file = trajectoriesPage(page)
  await file.goToTab('Evaluatie')
  await fillIn(page, 'Waaraan is gewerkt en wat is bereikt?', 'Zegt in het overleg wat er nog past.')
  await file.step('Eindverslag opslaan').click()
  const reader = page.getByRole('combobox', { name: 'Lezer' })
  const preview = page.getByRole('article', { name: 'Eindverslag van het coachtraject' })
  await expect(preview).toContainText('Zegt in het overleg wat er nog past.')
  await expect(preview).toContainText('Concept')
  await reader.selectOption({ label: 'Leidinggevende' })
  await expect(preview).toBeHidden()
  await expect(page.getByText('pas na akkoord van de coachee', { exact: false })).toBeVisible()
  await fillIn(page, 'Akkoord van de coachee op', daysAgo(0))
  await file.step('Akkoord vastleggen').click()
  await expect(preview).toContainText('De coachee is op')
  await expectAccessible(page, 'the final report')
  const pdf = join(places.output, 'verslag.pdf')
  await app.answer({ save: pdf })
  await file.step('Bewaren als PDF').click()
  await expect(page.getByText('verslag.pdf is opgeslagen.', { exact: false })).toBeVisible({ timeout: 30_000 })
  expect(pdfPages(pdf)).toHaveLength(1)
  expect(pdfText(pdf)).toContain('Zegt in het overleg wat er nog past.')
  await fillIn(page, 'Hoe gaat het verder?', 'Elke maand terugkijken.')
  await file.step('Eindverslag opslaan').click()
  await expect(preview).toBeHidden()
})
