import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault, passphrase } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

/** Looks at an access screen in both languages, and leaves it in Dutch. */
async function lookInBothLanguages(page: Page, screen: string): Promise<void> {
  for (const [language, code] of [
    ['English', 'en'],
    ['Nederlands', 'nl'],
  ] as const) {
    await page.getByRole('button', { name: language }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await expectAccessible(page, `${screen}, ${language}`)
  }
}

test('the screens before a vault is open are accessible in both languages', async ({ places, start }) => {
  const app = await start()
  const page = await app.page()
  const { startNew, form } = accessPage(page)
  await lookInBothLanguages(page, 'welcome')
  await startNew()
  await form.suggest.click()
  await form.passphrase.fill('zeven77')
  await form.submit.click()
  await expect(page.getByText('Een wachtwoordzin heeft minstens 8 tekens.').first()).toBeVisible()
  await lookInBothLanguages(page, 'new vault, refused')
  await page.getByRole('button', { name: 'Terug' }).click()

  const open = await createVault(app, places.vaults)
  await shell(open).lock()
  await expect.poll(() => open.isClosed()).toBe(true)
  await lookInBothLanguages(await app.page(), 'unlock')
})

test('unlocking helps: typing shown on demand, Caps Lock told, a longer wait after each wrong try', async ({
  places,
  start,
}) => {
  const app = await start()
  const open = await createVault(app, places.vaults)
  // The lock may take the window away before the keys are up again.
  await open.keyboard.press('Control+l').catch(() => undefined)
  await expect.poll(() => open.isClosed()).toBe(true)
  const page = await app.page()
  const { unlock } = accessPage(page)
  await expect(unlock.passphrase).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Laat zien wat je typt' }).click()
  await expect(unlock.passphrase).toHaveAttribute('type', 'text')

  // Playwright's keyboard knows no locks: the event says so itself, as the browser's would.
  await unlock.passphrase.dispatchEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true })
  await expect(page.getByText('Caps Lock staat aan.')).toBeVisible()
  await unlock.passphrase.press('a')
  await expect(page.getByText('Caps Lock staat aan.')).toBeHidden()

  const wait = page.getByRole('button', { name: /^Nog \d+ seconden? wachten$/ })
  for (const attempt of ['eerste poging', 'tweede poging']) {
    await unlock.passphrase.fill(attempt)
    await unlock.submit.click()
    await expect(page.getByText('Deze wachtwoordzin past niet op de kluis.')).toBeVisible()
    await expect(unlock.submit).toBeEnabled()
  }
  for (const seconds of [1, 2, 4]) {
    await unlock.passphrase.fill(`poging met ${seconds} tellen`)
    await unlock.submit.click()
    await expect(page.getByText(new RegExp(`Over ${seconds} second(e|en) kun je het opnieuw proberen`))).toBeVisible()
    await expect(wait).toBeDisabled()
    await expect(unlock.submit).toBeEnabled()
  }
  await unlock.passphrase.fill(passphrase)
  await unlock.submit.click()
  await expect(shell(page).overview).toBeVisible()
})

test('pages have addresses, back and forward work, and a form keeps what was typed', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  const address = page.url()
  await page.getByLabel(/^Externe coach/).check()
  await fillIn(page, 'Naam', 'Sander Halverwege')

  await shell(page).goTo('report')
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(field(page, 'Naam')).toHaveValue('Sander Halverwege')
  await expect(page.getByLabel(/^Externe coach/)).toBeChecked()
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: 'Rapportage' })).toBeVisible()
})

test('Ctrl+K finds pages and people, and opens them with the keyboard', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await coachesPage(page).add('Walther Tortelduif')
  await shell(page).goTo('policy')

  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: 'Zoeken' })
  await expect(search).toBeVisible()
  await page.keyboard.type('tortel')
  await expect(search.getByText('Walther Tortelduif').first()).toBeVisible()
  await expectAccessible(page, 'search with a result')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(coachesPage(page).heading('Walther Tortelduif')).toBeVisible()
})
