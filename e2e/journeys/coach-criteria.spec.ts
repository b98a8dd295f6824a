import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { field } from '../support/field.ts'
import { expect, test } from '../support/fixtures.ts'

test('criteria: a used set keeps its version, a copy becomes a set of its own, and leaves and returns', async ({
  start,
}) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('coaches')
  await page.getByRole('link', { name: 'Criteria', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Criteria' })).toBeVisible()

  // Coaches were assessed against this one: a change makes the next version.
  await field(page, 'Nodig totaal').fill('3,7')
  await page.getByRole('button', { name: 'Criteria opslaan' }).click()
  await expect(page.getByText(/Opgeslagen als versie 2/)).toBeVisible()
  await page.getByRole('button', { name: /^Versie 1/ }).click()
  const first = page.getByRole('region', { name: /^Versie 1/ })
  await first.getByRole('button', { name: 'De hele versie lezen' }).click()
  await expect(first.getByRole('heading', { name: 'Moet ja zijn' })).toBeVisible()
  await expectAccessible(page, 'criteria with an earlier version')

  const name = await field(page, 'Naam van de set').inputValue()
  await page.getByRole('button', { name: 'Set toevoegen' }).click()
  await page.getByRole('menuitem', { name: /^Kopie van/ }).click()
  await expect(field(page, 'Naam van de set')).toHaveValue(`${name} (kopie)`)
  await expect(page.getByRole('button', { name: 'Voorstel terugzetten' })).toHaveCount(0)
  await field(page, 'Naam van de set').fill('Voor teams')
  await page.getByRole('button', { name: 'Criteria opslaan' }).click()
  const chosen = page.getByRole('group', { name: 'Criteriaset' })
  await expect(chosen.getByRole('button', { name: 'Voor teams' })).toBeVisible()

  await page.getByRole('button', { name: 'Buiten gebruik stellen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Buiten gebruik stellen' }).click()
  await expect(chosen.getByRole('button', { name: 'Voor teams' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Set toevoegen' }).click()
  await page.getByRole('menuitem', { name: /^Voor teams/ }).click()
  await expect(chosen.getByRole('button', { name: 'Voor teams', pressed: true })).toBeVisible()
})
