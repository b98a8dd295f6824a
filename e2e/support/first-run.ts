import { expect, type Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { keysPage } from '../pages/keys.ts'
import { shell } from '../pages/shell.ts'
import type { RunningApp } from './app.ts'

/** A passphrase that the strength meter likes. */
export const passphrase = 'anker wolken tegel marmer fluit 7'

/** From the welcome screen to the recovery key of a new vault in a folder. */
export async function makeVault(app: RunningApp, folder: string): Promise<Page> {
  const page = await app.page()
  const access = accessPage(page)
  await app.answer({ open: folder })
  await access.startNew()
  await access.form.organisation.fill('Stichting Wolkenveld')
  await access.form.operator.fill('Iris Wolkenveld')
  await access.form.name.fill('Coaching')
  await access.form.chooseFolder.click()
  // The dialog answers by itself, but not at once.
  await expect(page.getByText('Gekozen: Coaching')).toBeVisible()
  await access.form.passphrase.fill(passphrase)
  await access.form.repeat.fill(passphrase)
  await access.form.understood.check()
  await access.form.submit.click()
  await expect(keysPage(page).newKey.shown).toBeVisible({ timeout: 60_000 })
  return page
}

/** From the welcome screen to an open, empty vault in a folder, without a recovery key. */
export async function createVault(app: RunningApp, folder: string): Promise<Page> {
  const page = await makeVault(app, folder)
  await keysPage(page).newKey.later.click()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  return page
}

/** From the unlock screen to the overview. */
export async function unlock(app: RunningApp, words: string = passphrase): Promise<Page> {
  const page = await app.page()
  const { unlock: screen } = accessPage(page)
  await screen.passphrase.fill(words)
  await screen.submit.click()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  return page
}
