import type { Page } from '@playwright/test'
import { noteResult } from '../support/faults.ts'
import { coachesPage } from '../pages/coaches.ts'
import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { field } from '../support/field.ts'
import { createVault, passphrase } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { searchMemory } from '../support/memory.ts'

/** A name that occurs nowhere else. */
const MARKER = 'Qvistelmarck-Zwanenburg'

/** As fingers do it, so that no process gets the whole text from the test itself. */
async function typeSlowly(page: Page, text: string): Promise<void> {
  for (const character of text) await page.keyboard.press(character === ' ' ? 'Space' : character)
}

test.skip(process.platform !== 'linux', 'reads /proc')
// What the driver of the test itself passes through the main process is there now and then; a leak of the app always is.
test.describe.configure({ retries: 1 })

test('after a lock no process holds a record or the passphrase, and no log ever did', async ({ places, start }) => {
  const first = await start()
  await createVault(first, places.vaults)
  await first.quit()

  const app = await start()
  const output: string[] = []
  app.electron.process().stdout?.on('data', (text: Buffer) => output.push(text.toString()))
  app.electron.process().stderr?.on('data', (text: Buffer) => output.push(text.toString()))
  const main = app.electron.process().pid ?? 0
  const page = await app.page()
  const { unlock } = accessPage(page)
  await unlock.passphrase.focus()
  await typeSlowly(page, passphrase)
  expect(searchMemory(main, passphrase), 'the search finds what is there').not.toEqual([])
  await unlock.submit.click()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await page.getByLabel(/^Externe coach/).check()
  await field(page, 'Naam').focus()
  await typeSlowly(page, MARKER)
  await page.getByRole('button', { name: 'Coach toevoegen' }).click()
  // Playwright's own expectations may take a picture of the page in words, which then is in the main process.
  const isSaved = () => page.evaluate(() => /Opgeslagen \d\d:\d\d/.test(document.body.innerText))
  await expect.poll(isSaved).toBe(true)

  const open = searchMemory(main, MARKER)
  expect(open.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['renderer', 'utility']))

  const closed = page.waitForEvent('close')
  await shell(page).lock()
  await closed
  await expect(accessPage(await app.page()).unlock.passphrase).toBeVisible()
  // The vault process closes its files after the window has gone.
  await expect.poll(() => searchMemory(main, MARKER), { timeout: 15_000 }).toEqual([])
  expect(searchMemory(main, passphrase)).toEqual([])
  noteResult(
    22,
    `hits while open: ${open.reduce((sum, { hits }) => sum + hits, 0)}; after lock`,
    0,
    '0 in every process',
  )

  // What the app does write is heard.
  await app.electron.evaluate(() => console.log('a line for the control'))
  await expect.poll(() => output.join('')).toContain('a line for the control')
  const said = [...output, ...app.complaints()].join('\n')
  for (const secret of [MARKER, passphrase, places.vaults, places.userData]) expect(said).not.toContain(secret)
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+/m)
  noteResult(23, 'characters of output and console', said.length, '0 markers, passphrases, paths or stacks')
})
