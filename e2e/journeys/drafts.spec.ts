import type { Page } from '@playwright/test'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const typeHalfACoach = async (page: Page): Promise<void> => {
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await page.getByLabel(/^Externe coach/).check()
  await fillIn(page, 'Naam', 'Sander Halverwege')
}
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'Je hebt nog iets getypt' })

test('typing that waits for its button survives a lock and the end of the app, until it is saved', async ({
  places,
  start,
}) => {
  const app = await start()
  const first = await createVault(app, places.vaults)
  await typeHalfACoach(first)
  await shell(first).lock()
  await expect.poll(() => first.isClosed()).toBe(true)

  const second = await unlock(app)
  await expect(notice(second)).toContainText('Nieuwe coach')
  await expect(notice(second)).toContainText('getypt sinds')
  await second.getByRole('button', { name: 'Verder gaan: Nieuwe coach' }).click()
  await expect(field(second, 'Naam')).toHaveValue('Sander Halverwege')
  await expect(second.getByLabel(/^Externe coach/)).toBeChecked()
  // More of it, and then the operator ends the app: nobody is asked anything.
  await fillIn(second, 'Bureau of praktijk', 'Praktijk Wolkenveld')
  await app.quit()

  const again = await start()
  const third = await unlock(again)
  await third.getByRole('button', { name: 'Verder gaan: Nieuwe coach' }).click()
  await expect(field(third, 'Naam')).toHaveValue('Sander Halverwege')
  await expect(field(third, 'Bureau of praktijk')).toHaveValue('Praktijk Wolkenveld')
  await third.getByRole('button', { name: 'Coach toevoegen' }).click()
  await expect(coachesPage(third).heading('Sander Halverwege')).toBeVisible()
  await shell(third).goTo('overview')
  await expect(notice(third)).toBeHidden()

  // Nothing of it is left for the next time.
  await shell(third).lock()
  await expect.poll(() => third.isClosed()).toBe(true)
  const fourth = await unlock(again)
  await expect(shell(fourth).overview).toBeVisible()
  await expect(notice(fourth)).toBeHidden()
})

test('what is not wanted any more can be thrown away, after a question', async ({ places, start }) => {
  const app = await start()
  const first = await createVault(app, places.vaults)
  await typeHalfACoach(first)
  await shell(first).lock()
  await expect.poll(() => first.isClosed()).toBe(true)

  const page = await unlock(app)
  const question = page.getByRole('dialog', { name: 'Weggooien wat je hebt getypt?' })
  const drop = page.getByRole('button', { name: 'Weggooien: Nieuwe coach' })
  await drop.click()
  await question.getByText('Annuleren').click()
  await expect(notice(page)).toBeVisible()
  await drop.click()
  await question.getByRole('button', { name: 'Weggooien' }).click()
  await expect(notice(page)).toBeHidden()
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await expect(field(page, 'Naam')).toHaveValue('')
})
