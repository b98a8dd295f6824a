import { DEMO_PASSPHRASE } from '../../resources/demo/passphrase.ts'
import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { RunningApp } from '../support/app.ts'
import { expect, test } from '../support/fixtures.ts'

/** What the menu of now offers, at every depth. */
const menuLabels = (app: RunningApp): Promise<readonly string[]> =>
  app.electron.evaluate(({ Menu }) => {
    const labels = (menu: Electron.Menu | null): readonly string[] =>
      (menu?.items ?? []).flatMap(({ label, submenu }) => [label, ...labels(submenu ?? null)])
    return labels(Menu.getApplicationMenu())
  })

test('a guest fills in one form and gets nowhere else, until the passphrase is given', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('trajectories')
  await page.getByRole('button', { name: /^Eindevaluatie \d+$/u }).click()
  await page.getByRole('row').filter({ hasText: 'Eindevaluatie' }).first().click()
  await trajectoriesPage(page).goToTab('Evaluatie')
  const handOver = page.getByRole('button', { name: 'Zelf laten invullen op dit scherm' })
  await handOver.first().click()
  await page.getByRole('button', { name: 'Scherm uit handen geven' }).click()
  const form = page.getByRole('heading', { level: 1, name: /^(Evaluatie|Tussenevaluatie) van/u })
  await expect(form).toBeVisible()
  await expectAccessible(page, 'the form of a guest')

  // Address, keyboard, menu, and main itself.
  await page.evaluate(() => (location.hash = '/coaches'))
  for (const keys of ['Control+k', 'Control+z', 'Alt+ArrowLeft']) await page.keyboard.press(keys)
  await expect(form).toBeVisible()
  await expect(page.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const labels = await menuLabels(app)
  expect(labels).toContain('Vergrendelen')
  expect(labels).not.toContain('Zoeken …')
  const refused = await page.evaluate(() => {
    const { coachbeleid } = window as unknown as {
      coachbeleid: { invoke: (channel: string, payload: unknown) => Promise<unknown> }
    }
    return coachbeleid.invoke('table:open', null).then(
      () => 'answered',
      () => 'refused',
    )
  })
  expect(refused).toBe('refused')

  // The answers go in; the screen stays shut.
  await page.getByRole('button', { name: 'Antwoorden versturen' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'vragen open' })).toBeVisible()
  for (const mark of await page.getByText('n.v.t.', { exact: true }).all()) await mark.click()
  for (const list of await page.locator('select').all()) await list.selectOption({ label: 'Niet ingevuld' })
  await page.getByRole('button', { name: 'Antwoorden versturen' }).click()
  await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible()

  const back = page.getByRole('form', { name: 'Scherm terugnemen' })
  await back.getByLabel('Wachtwoordzin van de kluis').fill('geen wachtwoord')
  await back.getByRole('button', { name: 'Scherm terugnemen' }).click()
  // Refused: the field is emptied.
  await expect(back.getByLabel('Wachtwoordzin van de kluis')).toHaveValue('')
  await expect(page.getByRole('link')).toHaveCount(0)
  await back.getByLabel('Wachtwoordzin van de kluis').fill(DEMO_PASSPHRASE)
  await back.getByRole('button', { name: 'Scherm terugnemen' }).click()
  await expect(back).toBeHidden()
  await expect(page.getByRole('link').first()).toBeVisible()
  await expect.poll(() => menuLabels(app)).toContain('Zoeken …')
})
