import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { expect, test } from '../support/fixtures.ts'

test('coaches are compared, weights are tried, and the comparison is kept with its motive', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('coaches')
  await page.getByRole('link', { name: 'Vergelijken', exact: true }).click()
  await expect(page.getByText('Kies minstens twee coaches.')).toBeVisible()
  for (const firm of ['Stap Verder Advies', 'Groeikracht Nu', 'Brugwachter Coaching']) {
    await page.getByRole('checkbox', { name: firm }).check()
  }
  await expect(page.getByText('3 van 6 gekozen')).toBeVisible()

  const ranking = page.getByRole('region', { name: 'Rangorde' })
  const order = ranking.getByRole('rowheader')
  await expect(order).toHaveCount(3)
  const before = await order.allInnerTexts()
  // Only the price counts: whoever is first now has the highest score for it.
  const weights = page.getByLabel(/^Gewicht van /)
  for (let at = 0; at < (await weights.count()); at += 1) await weights.nth(at).selectOption('0')
  await expect(page.getByRole('alert').filter({ hasText: 'Alle gewichten staan op 0.' })).toBeVisible()
  await page.getByLabel('Gewicht van De prijs past bij het beleid').selectOption('3')
  const scores = page.getByRole('table', { name: 'Scores per criterium' })
  const prices = scores.getByRole('row', { name: /De prijs past bij het beleid/ }).getByRole('cell')
  const best = Math.max(...(await prices.allInnerTexts()).map((text) => Number(text.replace(',', '.'))))
  await expect(ranking.getByRole('row').nth(1)).toContainText(`${best},00`)
  await page.getByRole('button', { name: 'Gewichten van de set terugzetten' }).click()
  await expect(order).toHaveText(before)
  await expectAccessible(page, 'comparing coaches')

  await page.getByRole('button', { name: 'Vergelijking bewaren' }).click()
  await expect(page.getByText('Schrijf op waarom. Daar gaat het om.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Motief' }).fill('Kent ons werk en kan snel beginnen.')
  await page.getByRole('button', { name: 'Vergelijking bewaren' }).click()
  await expect(page.getByText('De vergelijking is bewaard.')).toBeVisible()
  // What was kept opens as a document, and stands in the list of the page where it was made.
  await expect(page.getByText('Kent ons werk en kan snel beginnen.').first()).toBeVisible()
  await expectAccessible(page, 'a comparison that was kept')
  await page.goBack()
  const kept = page.getByRole('listitem').filter({ hasText: 'Kent ons werk en kan snel beginnen.' })
  await expect(kept).toContainText(`1. ${before[0] ?? ''}`)
  expect(app.complaints()).toEqual([])
})
