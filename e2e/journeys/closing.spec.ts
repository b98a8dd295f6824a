import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

test('closing with typing that only a button saves asks first, and going on keeps it', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await page.getByLabel(/^Externe coach/).check()
  await fillIn(page, 'Naam', 'Sander Halverwege')

  const quit = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const question = page.getByRole('dialog', { name: 'Er staat nog iets dat niet is opgeslagen' })
  await quit()
  await expect(question).toBeVisible()
  // Longer than main waits for a page that does not answer.
  await page.waitForTimeout(3_500)
  // The cross in the corner has the same name; the button is the one with the words on it.
  await question.getByText('Terug naar het formulier').click()
  await expect(question).toBeHidden()
  await expect(field(page, 'Naam')).toHaveValue('Sander Halverwege')

  await quit()
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve))
  await question.getByRole('button', { name: 'Toch afsluiten' }).click()
  expect(await ended).toBe(0)
})
