import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { keysPage } from '../pages/keys.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { RunningApp } from '../support/app.ts'
import { createVault, makeVault, passphrase, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectOnPaper } from '../support/paper.ts'
import { pdfPages } from '../support/pdf-text.ts'

/** Six words of the list, as a person takes them over from the suggestion. */
const other = 'tegel anker lustrum precies broche kleuter'

/** Locks, and gives the window that asks for the passphrase. */
async function lock(app: RunningApp, page: Page): Promise<Page> {
  await shell(page).lock()
  await expect.poll(() => page.isClosed()).toBe(true)
  const locked = await app.page()
  await expect(accessPage(locked).unlock.heading).toBeVisible()
  return locked
}

/** The old passphrase no longer opens the vault that is locked here. */
async function expectRefused(locked: Page, words: string): Promise<void> {
  const { unlock: screen } = accessPage(locked)
  await screen.passphrase.fill(words)
  await screen.submit.click()
  await expect(locked.getByText('Deze wachtwoordzin past niet op de kluis.')).toBeVisible()
}

/** What a scanner reads from the first page of a PDF. */
function scan(file: string, picture: string): string {
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, picture])
  const environment = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent' }
  return execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

test('a new vault gets a recovery key on paper, and opens with it when the passphrase is lost', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await makeVault(app, places.vaults)
  const { newKey } = keysPage(page)
  await expectAccessible(page, 'recovery key of a new vault')
  const key = await newKey.read()
  expect(key).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
  const clipboard = () => app.electron.evaluate((electron) => electron.clipboard.readText())
  await newKey.copy.click()
  await expect(page.getByText('Het klembord wordt na 30 seconden leeggemaakt.')).toBeVisible()
  expect(await clipboard()).toBe(key)

  const file = join(places.output, 'sleutel.pdf')
  await app.answer({ save: file })
  await newKey.savePdf.click()
  await expect(page.getByText('sleutel.pdf is bewaard.')).toBeVisible({ timeout: 30_000 })
  expectOnPaper(file, 'Herstelsleutel')
  const pages = pdfPages(file)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('Van kluis “Coaching”, gemaakt op')
  expect(pages[0]).toContain('age --decrypt -i herstel.txt')
  expect(pages[0]).toContain('Bewaard door')
  expect(pages[0]?.replace(/\s/g, '')).toContain(key)
  expect(scan(file, join(places.output, 'page'))).toBe(key)
  expect(statSync(file).mode & 0o077).toBe(0)

  await newKey.next.click()
  await expect(newKey.shown).toBeHidden()
  await expectAccessible(page, 'typing the recovery key back')
  await newKey.last.fill('QQQQQQ')
  await newKey.confirm.click()
  await expect(page.getByText('Dit zijn niet de laatste zes tekens van de herstelsleutel.')).toBeVisible()
  await newKey.last.fill(` ${key.slice(-6).toLowerCase()} `)
  await newKey.confirm.click()
  await expect(shell(page).overview).toBeVisible()
  await expect(page.getByText('Er is nog geen herstelsleutel')).toBeHidden()

  const locked = await lock(app, page)
  const { recover } = keysPage(locked)
  await recover.start()
  await expectAccessible(locked, 'recovering')
  await recover.recoveryKey.fill(key.replace(/.$/, key.endsWith('Q') ? 'P' : 'Q'))
  await recover.recoveryKey.blur()
  await expect(locked.getByText('Er klopt een teken niet.')).toBeVisible()
  const asOnPaper = key.slice(16).replace(/(.{4})/g, '$1 ')
  await recover.recoveryKey.fill(`age-secret-key-1\n${asOnPaper.toLowerCase()}`)
  await recover.passphrase.fill('password')
  await recover.repeat.fill('password')
  await recover.submit.click()
  await expect(locked.getByText('Deze wachtwoordzin staat op lijsten van veelgebruikte wachtwoorden')).toBeVisible()
  await recover.passphrase.fill(other)
  await recover.repeat.fill(other)
  await recover.submit.click()
  await expect(shell(locked).overview).toBeVisible({ timeout: 60_000 })

  const again = await lock(app, locked)
  await expectRefused(again, passphrase)
  await unlock(app, other)
  await expect.poll(clipboard, { timeout: 40_000 }).toBe('')
})

test('a recovery key that was put off is asked for, made in Beheer, and tried', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const keys = keysPage(page)
  await expect(page.getByText('Er is nog geen herstelsleutel')).toBeVisible()
  await expectAccessible(page, 'Overzicht with the reminder')
  await page.getByRole('link', { name: 'Herstelsleutel maken' }).click()
  await expectAccessible(page, 'making a recovery key')
  await keys.present.fill('niet deze wachtwoordzin')
  await keys.button('Verder').click()
  await expect(page.getByText('Deze wachtwoordzin past niet op de kluis.')).toBeVisible()
  await keys.present.fill(passphrase)
  await keys.button('Verder').click()
  await expect(keys.newKey.shown).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, 'a recovery key in Beheer')
  const forgotten = await keys.newKey.read()

  // Leaving the page forgets it: the next one is another.
  await shell(page).goTo('admin')
  await expect(page.getByText('Nog niet gemaakt')).toBeVisible()
  await keys.startMake()
  await expect(keys.present).toHaveValue('')
  await keys.present.fill(passphrase)
  await keys.button('Verder').click()
  await expect(keys.newKey.shown).toBeVisible({ timeout: 30_000 })
  const key = await keys.newKey.read()
  expect(key).not.toBe(forgotten)
  await keys.newKey.next.click()
  await keys.newKey.last.fill(key.slice(-6))
  await keys.newKey.confirm.click()
  await expect(page.getByText('Gemaakt of geprobeerd op')).toBeVisible()
  await expectAccessible(page, 'Beheer with a recovery key')

  await keys.startTest()
  await keys.recoveryKey.fill(forgotten)
  await keys.button('Proberen').click()
  await expect(page.getByText('Dit is een herstelsleutel, maar niet die van deze kluis.')).toBeVisible()
  await expectAccessible(page, 'a recovery key that does not fit')
  await keys.recoveryKey.fill(key)
  await keys.button('Proberen').click()
  await expect(page.getByText('Deze herstelsleutel past op de kluis')).toBeVisible()
  await expectAccessible(page, 'a recovery key that fits')
})

test('changing the passphrase by clicking: the old one is refused, the new one opens', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const keys = keysPage(page)
  await shell(page).goTo('admin')
  await keys.startChange()
  await expectAccessible(page, 'changing the passphrase')
  await keys.fillNewPassphrase(passphrase, passphrase)
  await keys.button('Wachtwoordzin wijzigen').click()
  await expect(page.getByText('Dit is de wachtwoordzin die je al hebt.')).toBeVisible()

  await keys.fillNewPassphrase('niet de goede zin', other)
  await keys.confirmed('Wachtwoordzin wijzigen')
  await expect(page.getByText('Deze wachtwoordzin past niet op de kluis.')).toBeVisible({ timeout: 30_000 })
  // What was typed is nowhere any more when one comes back.
  await shell(page).goTo('admin')
  await keys.startChange()
  await expect(keys.passphrase).toHaveValue('')

  await page.getByRole('button', { name: 'Stel zes woorden voor' }).click()
  await page.getByRole('button', { name: 'Deze gebruiken' }).click()
  const suggested = (await page.getByTestId('suggestion').innerText()).trim()
  await expect(keys.passphrase).toHaveValue(suggested)
  await keys.repeat.fill(suggested)
  await keys.present.fill(passphrase)
  await keys.confirmed('Wachtwoordzin wijzigen')
  await expect(page.getByText('De wachtwoordzin is gewijzigd.')).toBeVisible({ timeout: 30_000 })

  const locked = await lock(app, page)
  await expectRefused(locked, passphrase)
  await unlock(app, suggested)
})

test('a passphrase that leaked: another key for everything, and the old backups by name', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const keys = keysPage(page)
  await shell(page).goTo('admin')
  await page.getByRole('link', { name: /^Back-ups/ }).click()
  await app.answer({ open: places.output })
  await keys.button('Map kiezen').first().click()
  await keys.button('Nu een back-up maken').click()
  const backupsNow = () =>
    readdirSync(places.output, { recursive: true, encoding: 'utf8' })
      .map((path) => basename(path))
      .filter((name) => /^\d.*\.age$/.test(name))
  await expect.poll(() => backupsNow().length).toBe(1)
  await expect(page.getByText('De back-up is gemaakt en helemaal teruggelezen.')).toBeVisible()
  const [before] = backupsNow()

  await shell(page).goTo('admin')
  await keys.startLeaked()
  await expectAccessible(page, 'my passphrase leaked')
  await keys.fillNewPassphrase(passphrase, other)
  await keys.confirmed('Nieuwe sleutel maken')
  await expect(page.getByText('De kluis heeft een nieuwe sleutel')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(before ?? '', { exact: true })).toBeVisible()
  await expect(page.getByText('Maak eerst een nieuwe back-up. Verwijder daarna deze bestanden')).toBeVisible()
  await expectAccessible(page, 'a vault with a new key')

  const locked = await lock(app, page)
  await expectRefused(locked, passphrase)
  await unlock(app, other)
})

test('a vault takes the name that it has when it is made, in the folder that was chosen', async ({ places, start }) => {
  const app = await start()
  const page = await app.page()
  const { startNew, form } = accessPage(page)
  await app.answer({ open: places.vaults })
  await startNew()
  await form.organisation.fill('Stichting Wolkenveld')
  await form.operator.fill('Iris Wolkenveld')
  await form.name.fill('Eerste naam')
  await form.chooseFolder.click()
  await expect(page.getByText('Gekozen: Eerste naam')).toBeVisible()
  await form.name.fill('Betere naam')
  await form.passphrase.fill(passphrase)
  await expect(page.getByText('Gekozen: Betere naam')).toBeVisible()
  await form.repeat.fill(passphrase)
  await form.understood.check()
  await form.submit.click()
  await expect(keysPage(page).newKey.shown).toBeVisible({ timeout: 60_000 })
  expect(readdirSync(places.vaults)).toEqual(['Betere naam.kluis'])
})
