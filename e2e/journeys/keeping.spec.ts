import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { accessPage } from '../pages/access.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { createVault, passphrase, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

test('after a lock only the right passphrase opens the vault, and everything is still there', async ({
  places,
  start,
}) => {
  const app = await start()
  const before = await createVault(app, places.vaults)
  await shell(before).goTo('policy')
  await policyPage(before).startWithProposal()
  await expect(policyPage(before).heading('1.0')).toBeVisible()
  await shell(before).saved()
  await shell(before).lock()

  await expect.poll(() => before.isClosed()).toBe(true)
  const locked = await app.page()
  const { unlock: screen } = accessPage(locked)
  await expect(screen.heading).toBeVisible()
  await screen.passphrase.fill(`${passphrase}8`)
  await screen.submit.click()
  await expect(locked.getByText('Deze wachtwoordzin past niet op de kluis.')).toBeVisible()

  const after = await unlock(app)
  await shell(after).goTo('policy')
  await expect(after.getByRole('heading', { name: 'Coachbeleid 1.0' })).toBeVisible()
})

test('what was said to be saved is still there after the app was killed', async ({ places, start }) => {
  const first = await start()
  const page = await createVault(first, places.vaults)
  await shell(page).goTo('policy')
  await policyPage(page).startWithProposal()
  await policyPage(page).text.pressSequentially('Zin van vlak voor de stroomuitval. ')
  await shell(page).saving()
  await shell(page).saved()
  await first.kill()

  const vault = join(places.vaults, 'Coaching.kluis')
  expect(readdirSync(vault), 'the lock of the killed app').toContain('LOCK')
  const second = await start()
  const after = await unlock(second)
  await shell(after).goTo('policy')
  await after.getByRole('link', { name: /Verder met/ }).click()
  await expect(policyPage(after).text).toContainText('Zin van vlak voor de stroomuitval.')
})

test('closing in the middle of an edit keeps it', async ({ places, start }) => {
  const first = await start()
  const page = await createVault(first, places.vaults)
  await shell(page).goTo('policy')
  await policyPage(page).startWithProposal()
  await policyPage(page).text.pressSequentially('Nog niet klaar met deze zin')
  await first.quit()

  const second = await start()
  const after = await unlock(second)
  await shell(after).goTo('policy')
  await after.getByRole('link', { name: /Verder met/ }).click()
  await expect(policyPage(after).text).toContainText('Nog niet klaar met deze zin')
})
