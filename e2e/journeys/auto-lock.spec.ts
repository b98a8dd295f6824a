import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { coachesPage } from '../pages/coaches.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import type { RunningApp } from '../support/app.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { childProcesses, happens, moveClock, vaultProcesses } from '../support/main-process.ts'

const MINUTE = 60_000
const warning = (page: Page) => page.getByRole('dialog', { name: 'De kluis vergrendelt zichzelf bijna' })

const typeHalfACoach = async (page: Page): Promise<void> => {
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await page.getByLabel(/^Externe coach/).check()
  await fillIn(page, 'Naam', 'Sander Halverwege')
}

/** Waits until the vault is locked: nothing of it runs any more, and the next screen asks for the passphrase. */
async function locked(app: RunningApp, before: Page, since: number): Promise<void> {
  await expect.poll(() => before.isClosed(), { intervals: [20] }).toBe(true)
  await expect.poll(() => vaultProcesses(app), { intervals: [20] }).toBe(0)
  test.info().annotations.push({ type: 'locked after', description: `${Date.now() - since} ms` })
  await expect(accessPage(await app.page()).unlock.passphrase).toBeVisible()
}

/** Opens the vault again and looks for what was half typed. */
async function findTyping(app: RunningApp): Promise<void> {
  const page = await unlock(app)
  await page.getByRole('button', { name: 'Verder gaan: Nieuwe coach' }).click()
  await expect(field(page, 'Naam')).toHaveValue('Sander Halverwege')
}

test('a vault that is left alone warns, stays open for who is there, and else locks with what was typed', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await typeHalfACoach(page)
  // A dialog of the page stands open the whole time.
  await page.getByRole('button', { name: /^Zoeken/ }).click()
  await expect(page.getByPlaceholder(/^Zoek een persoon/)).toBeVisible()

  await moveClock(app, 4.6 * MINUTE)
  await expect(warning(page)).toBeVisible()
  await expect(warning(page)).toContainText(/Over \d+ seconden gaat de kluis op slot/)
  await warning(page).getByRole('button', { name: 'Blijf werken' }).last().click()
  await expect(warning(page)).toBeHidden()

  // Nobody gains time by setting the clock back.
  await moveClock(app, -24 * 60 * MINUTE)
  // Long enough for the guard to see it.
  await page.waitForTimeout(1_500)
  const since = Date.now()
  await moveClock(app, 5 * MINUTE)
  await locked(app, page, since)
  await findTyping(app)
})

test('the minutes are those of the settings', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('admin')
  await field(page, 'Vergrendelen als je niets doet').fill('12')
  await shell(page).saving()
  await shell(page).saved()
  await moveClock(app, 11 * MINUTE)
  await page.waitForTimeout(1_500)
  await expect(warning(page)).toBeHidden()
  await moveClock(app, MINUTE)
  await locked(app, page, Date.now())
})

test('it locks before the computer sleeps, with a dialog open and a form half filled in', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await typeHalfACoach(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder(/^Zoek een persoon/)).toBeVisible()
  const since = Date.now()
  await happens(app, 'suspend')
  await locked(app, page, since)
  await findTyping(app)
})

test('a report that is being printed ends with the lock and leaves nothing behind', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await app.answer({ save: join(places.output, 'beleid.pdf') })
  await shell(page).goTo('policy')
  await policyPage(page).startWithProposal()
  await policyPage(page).savePdf()
  // The print window is there: printing has begun.
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), { intervals: [5] })
    .toBe(2)
  const since = Date.now()
  await happens(app, 'suspend')
  await locked(app, page, since)
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await readdir(places.output)).toEqual([])
})

/** Has the operator choose a folder for backups; answers what is in it. */
async function chooseBackups(app: RunningApp, page: Page, folder: string): Promise<() => Promise<readonly string[]>> {
  await mkdir(folder)
  await app.answer({ open: folder })
  await shell(page).goTo('admin')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Back-ups/ })
    .click()
  await page.getByRole('button', { name: 'Map kiezen' }).click()
  await expect(page.getByText('Gekozen map: backups')).toBeVisible()
  const isBackup = (name: string) => name.endsWith('.age') && !name.endsWith('backup-identity.age')
  return async () => (await readdir(folder, { recursive: true })).filter(isBackup)
}

test('when the screen is locked the vault is backed up and locked; a sleep waits for no backup', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const backups = await chooseBackups(app, page, join(places.root, 'backups'))
  await typeHalfACoach(page)
  await page.getByRole('button', { name: 'Coach toevoegen' }).click()
  await expect(coachesPage(page).heading('Sander Halverwege')).toBeVisible()
  const since = Date.now()
  await happens(app, 'lock-screen')
  await locked(app, page, since)
  const made = await backups()
  expect(made.length).toBeGreaterThan(0)

  const again = await unlock(app)
  await typeHalfACoach(again)
  // First the screen and then, at once, the computer: the backup that has begun is given up.
  await happens(app, 'lock-screen')
  await happens(app, 'suspend')
  await locked(app, again, Date.now())
  expect(await backups()).toEqual(made)
  await findTyping(app)
})

test('what was copied on a page about a person is gone with the lock; other text stays', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const held = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await typeHalfACoach(page)
  await field(page, 'Naam').selectText()
  await page.keyboard.press('Control+c')
  await expect.poll(held).toBe('Sander Halverwege')
  await happens(app, 'lock-screen')
  await locked(app, page, Date.now())
  expect(await held()).toBe('')

  const again = await unlock(app)
  await typeHalfACoach(again)
  await field(again, 'Naam').selectText()
  await again.keyboard.press('Control+c')
  await expect.poll(held).toBe('Sander Halverwege')
  // Until the copy has settled it would be taken for what was copied.
  await again.waitForTimeout(500)
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('boodschappen'))
  await happens(app, 'lock-screen')
  await locked(app, again, Date.now())
  expect(await held()).toBe('boodschappen')
})

test('the screen is kept from screenshots from the start, as the settings say, and again after a lock', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  // Electron tells nowhere whether a window is protected, so the calls are written down.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const log: boolean[] = []
    Object.assign(globalThis, { protections: log })
    BrowserWindow.prototype.setContentProtection = (on) => void log.push(on)
  })
  const protections = () =>
    app.electron.evaluate(() => (globalThis as unknown as { readonly protections: readonly boolean[] }).protections)
  await shell(page).goTo('admin')
  await page.getByLabel('Houd het venster uit schermafbeeldingen').uncheck()
  await expect.poll(protections).toEqual([false])
  await page.getByLabel('Maak het scherm onleesbaar').check()
  await shell(page).saved()

  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect(page.getByTestId('privacy-blur')).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByTestId('privacy-blur')).toBeHidden()

  await shell(page).lock()
  await locked(app, page, Date.now())
  await expect.poll(protections).toEqual([false, true])
  await unlock(app)
  await expect.poll(protections).toEqual([false, true, false])
})

test('nothing is left running when the main process is killed', async ({ places, start }) => {
  const app = await start()
  await createVault(app, places.vaults)
  expect(await vaultProcesses(app)).toBe(1)
  const children = await childProcesses(app)
  expect(children.length).toBeGreaterThan(2)
  await app.kill()
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(() => children.filter(isAlive)).toEqual([])
})
