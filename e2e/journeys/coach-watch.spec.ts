import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { expect, test } from '../support/fixtures.ts'

test('watching coaches: what lapses, who has room, and the way to the coach', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('coaches')
  await page.getByRole('link', { name: 'Volgen', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Coaches volgen' })).toBeVisible()
  await expectAccessible(page, 'watching coaches')

  const calendar = page.getByRole('table', { name: 'Wie heeft ruimte' })
  // Coach, maximum and twelve months.
  await expect(calendar.getByRole('columnheader')).toHaveCount(14)
  const scroller = page.getByRole('region', { name: 'Wie heeft ruimte' })
  await page.setViewportSize({ width: 1024, height: 700 })
  await scroller.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => scroller.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)

  const coach = calendar.getByRole('rowheader').getByRole('link').first()
  const name = await coach.innerText()
  await coach.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})
