import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import type { RunningApp } from '../support/app.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const quit = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('closing with typing that cannot be kept asks first, and going on keeps it on the page', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await page.getByLabel(/^Externe coach/).check()
  await fillIn(page, 'Naam', 'Sander Halverwege')
  // Another computer has taken the vault over: from here on nothing can be written to it.
  const other = { sessionId: 'theirs', host: 'PC-2', user: 'karim', pid: 4, processStart: null, time: new Date() }
  await writeFile(join(places.vaults, 'Coaching.kluis', 'LOCK'), JSON.stringify(other))

  const question = page.getByRole('dialog', { name: 'Er staat nog iets dat niet is opgeslagen' })
  await quit(app)
  await expect(question).toBeVisible()
  // Longer than main waits for a page that does not answer.
  await page.waitForTimeout(3_500)
  // The cross in the corner has the same name; the button is the one with the words on it.
  await question.getByText('Terug naar het formulier').click()
  await expect(question).toBeHidden()
  await expect(field(page, 'Naam')).toHaveValue('Sander Halverwege')

  await quit(app)
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve))
  await question.getByRole('button', { name: 'Toch afsluiten' }).click()
  expect(await ended).toBe(0)
})
