import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { fillIn } from '../support/field.ts'
import { expect, test } from '../support/fixtures.ts'
import { pdfPages } from '../support/pdf-text.ts'

test('the list of trajectories: counts, board, selections that are kept, reminders, and dates without names', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('trajectories')
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const running = main.getByRole('button', { name: /^Lopend \d+$/u })

  await test.step('a selection is kept under a name and used again', async () => {
    await running.click()
    await expect(page.getByRole('row').filter({ hasText: 'Lopend' }).first()).toBeVisible()
    await main.getByRole('button', { name: 'Selecties' }).click()
    await page.getByRole('menuitem', { name: 'Deze filters bewaren …' }).click()
    await fillIn(dialog, 'Naam van de selectie', 'Wat nu loopt')
    await dialog.getByRole('button', { name: 'Bewaren' }).click()
    await expect(dialog).toBeHidden()
    await main.getByRole('button', { name: 'Wis filters' }).click()
    await expect(running).toHaveAttribute('aria-pressed', 'false')
    await main.getByRole('button', { name: 'Selecties' }).click()
    await page.getByRole('menuitem', { name: 'Wat nu loopt' }).click()
    await expect(running).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('the board shows the same, and is accessible', async () => {
    await main.getByText('Bord', { exact: true }).click()
    await expect(main.getByRole('table')).toHaveCount(0)
    await expectAccessible(page, 'the board of trajectories')
    await main.getByText('Lijst', { exact: true }).click()
  })

  await test.step('reminders go on paper, and dates into a calendar without a name', async () => {
    await main.getByRole('button', { name: 'Wis filters' }).click()
    const coachees = await page.getByRole('row').locator('td:nth-child(2)').allInnerTexts()
    expect(coachees.length).toBeGreaterThan(3)
    await main.getByRole('button', { name: 'Herinneringen' }).click()
    await expectAccessible(page, 'the reminders')
    const pdf = join(places.output, 'herinneringen.pdf')
    await app.answer({ save: pdf })
    await dialog.getByRole('button', { name: 'Lijst als PDF' }).click()
    await expect(page.getByText('herinneringen.pdf is opgeslagen.', { exact: false })).toBeVisible({ timeout: 30_000 })
    expect(pdfPages(pdf).length).toBeGreaterThan(0)
    if (await dialog.isHidden()) await main.getByRole('button', { name: 'Herinneringen' }).click()
    const dates = join(places.output, 'data.ics')
    await app.answer({ save: dates })
    await dialog.getByRole('button', { name: 'Data voor je agenda (.ics)' }).click()
    await expect(page.getByText('data.ics is opgeslagen.', { exact: false })).toBeVisible({ timeout: 30_000 })
    const text = readFileSync(dates, 'utf8')
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(text).toMatch(/SUMMARY:Traject \d{4}-\d{3}/u)
    for (const name of coachees) expect(text).not.toContain(name.trim())
  })
})
