import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { backupsPage, restorePage } from '../pages/backups.ts'
import { keysPage } from '../pages/keys.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { Places, RunningApp } from '../support/app.ts'
import { backupsIn } from '../support/backups.ts'
import { createVault, makeVault, passphrase } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const noBackups = 'Van deze kluis worden geen back-ups gemaakt.'

/** A folder for backups, as on another disk. */
function otherDisk(places: Places): string {
  const folder = join(places.root, 'other disk')
  mkdirSync(folder)
  return folder
}

async function firstBackup(app: RunningApp, page: Page, folder: string): Promise<void> {
  const backups = backupsPage(page)
  await backups.open()
  await app.answer({ open: folder })
  await backups.chooseFolder()
  await expect(page.getByText('Gekozen map: other disk')).toBeVisible()
  await backups.backUpNow()
  await expect(backups.made).toBeVisible()
  await expect(backups.state('Op orde')).toBeVisible()
}

async function writePolicy(page: Page): Promise<void> {
  await shell(page).goTo('policy')
  await policyPage(page).startWithProposal()
  await expect(policyPage(page).heading('1.0')).toBeVisible()
  await shell(page).saved()
}

/** From the locked screen to what is in a backup. */
async function inspect(app: RunningApp, file: string, open: (page: Page) => Promise<void>): Promise<Page> {
  const page = await app.page()
  const restore = restorePage(page)
  await restore.start()
  await expect(restore.heading).toBeVisible()
  await app.answer({ open: file })
  await restore.chooseFile()
  await open(page)
  await restore.inspect()
  return page
}

async function putBack(app: RunningApp, page: Page, places: Places): Promise<void> {
  await app.answer({ open: places.vaults })
  await restorePage(page).choosePlace()
  await expect(page.getByText('Gekozen: Coaching (teruggezet)')).toBeVisible()
  await restorePage(page).submit()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
}

test('a backup comes by hand and at the lock, and becomes a vault again with the passphrase', async ({
  places,
  start,
}) => {
  const folder = otherDisk(places)
  const app = await start()
  const page = await createVault(app, places.vaults)
  await expect(page.getByText(noBackups)).toBeVisible()
  await firstBackup(app, page, folder)
  await expectAccessible(page, 'backups')
  await expect(backupsPage(page).history.getByText('Back-up gemaakt en teruggelezen')).toBeVisible()
  const [first = ''] = backupsIn(folder)
  expect(first).not.toBe('')

  await writePolicy(page)
  await shell(page).goTo('overview')
  await expect(page.getByText(/Daarna (is er 1 wijziging|zijn er \d+ wijzigingen) geweest\./)).toBeVisible()
  await expect(page.getByText(noBackups)).toBeHidden()
  await shell(page).lock()
  await expect.poll(() => page.isClosed(), { timeout: 60_000 }).toBe(true)
  await expect(accessPage(await app.page()).unlock.heading).toBeVisible()
  const newest = backupsIn(folder).at(-1) ?? ''
  expect(newest, 'the backup at the lock').not.toBe(first)

  const locked = await inspect(app, newest, async (screen) => {
    await restorePage(screen).passphrase.fill(`${passphrase}8`)
    await restorePage(screen).inspect()
    await expect(screen.getByRole('alert').getByText(/past niet/)).toBeVisible({ timeout: 60_000 })
    await expectAccessible(screen, 'opening a backup')
    await restorePage(screen).passphrase.fill(passphrase)
  })
  await expect(restorePage(locked).preview).toBeVisible({ timeout: 60_000 })
  await expect(locked.getByText('Stichting Wolkenveld')).toBeVisible()
  await expect(locked.getByText('1 versie van het beleid')).toBeVisible()
  await expectAccessible(locked, 'what is in a backup')
  await restorePage(locked).submit()
  await expect(locked.getByText('Kies eerst waar de teruggezette kluis komt.')).toBeVisible()
  await putBack(app, locked, places)

  await shell(locked).goTo('policy')
  await expect(locked.getByRole('heading', { name: 'Coachbeleid 1.0' })).toBeVisible()
  await backupsPage(locked).openAudit()
  await expect(locked.getByText('Teruggezet uit een back-up')).toBeVisible()
  await expectAccessible(locked, 'the audit trail')
})

test('a backup becomes a vault with a new passphrase when only the recovery key is left', async ({ places, start }) => {
  const folder = otherDisk(places)
  const app = await start()
  const page = await makeVault(app, places.vaults)
  const { newKey } = keysPage(page)
  const recoveryKey = await newKey.read()
  await newKey.next.click()
  await newKey.last.fill(recoveryKey.slice(-6))
  await newKey.confirm.click()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await firstBackup(app, page, folder)
  await app.quit()

  const file = backupsIn(folder).at(-1) ?? ''
  const second = await start()
  const locked = await inspect(second, file, async (screen) => {
    await restorePage(screen).withRecoveryKey()
    await restorePage(screen).recoveryKey.fill(recoveryKey)
  })
  const restore = restorePage(locked)
  await expect(restore.preview).toBeVisible({ timeout: 60_000 })
  const fresh = 'zeven nieuwe manden vol peren 3'
  await restore.newPassphrase.fill(fresh)
  await restore.repeat.fill(`${fresh}!`)
  await restore.submit()
  await expect(locked.getByText('Deze twee zijn niet gelijk.')).toBeVisible()
  await expectAccessible(locked, 'a new passphrase for a restored vault')
  await restore.repeat.fill(fresh)
  await putBack(second, locked, places)

  await shell(locked).lock()
  await expect.poll(() => locked.isClosed(), { timeout: 60_000 }).toBe(true)
  const again = await second.page()
  await accessPage(again).unlock.passphrase.fill(fresh)
  await accessPage(again).unlock.submit.click()
  await expect(shell(again).overview).toBeVisible({ timeout: 60_000 })
})

test('a file that is no backup, a damaged one and one without its identity are told apart', async ({
  places,
  start,
}) => {
  const folder = otherDisk(places)
  const app = await start()
  await firstBackup(app, await createVault(app, places.vaults), folder)
  await app.quit()
  const [file = ''] = backupsIn(folder)
  const whole = readFileSync(file)

  const second = await start()
  const page = await second.page()
  const restore = restorePage(page)
  await restore.start()
  await second.answer({ open: join(places.vaults, 'Coaching.kluis', 'header') })
  await restore.chooseFile()
  await expect(page.getByText('Dat bestand is geen back-up van Coachbeleid.')).toBeVisible()

  const damaged = Buffer.from(whole)
  damaged[whole.length - 100] = (whole[whole.length - 100] ?? 0) ^ 1
  writeFileSync(file, damaged)
  await second.answer({ open: file })
  await restore.chooseFile()
  await restore.passphrase.fill(passphrase)
  await restore.inspect()
  await expect(page.getByText('Deze back-up is beschadigd of veranderd')).toBeVisible({ timeout: 60_000 })

  writeFileSync(file, whole)
  const identity = join(file, '..', 'backup-identity.age')
  renameSync(identity, `${identity}.away`)
  await restore.chooseFile()
  await restore.passphrase.fill(passphrase)
  await restore.inspect()
  await expect(page.getByText('Naast deze back-up ligt geen bestand “backup-identity.age”.')).toBeVisible({
    timeout: 60_000,
  })
  renameSync(`${identity}.away`, identity)
  await restore.inspect()
  await expect(restore.preview).toBeVisible({ timeout: 60_000 })
})

test('a folder for backups that has gone is said on every page, and comes back', async ({ places, start }) => {
  const folder = otherDisk(places)
  const app = await start()
  const page = await createVault(app, places.vaults)
  await firstBackup(app, page, folder)
  renameSync(folder, `${folder} away`)
  await backupsPage(page).backUpNow()
  await expect(page.getByText('De map voor back-ups is er niet.').first()).toBeVisible()
  await shell(page).goTo('coaches')
  const banner = page.getByRole('region', { name: 'Berichten over deze kluis' }).getByRole('alert')
  await expect(banner).toContainText('Map voor back-ups is weg')
  await banner.getByRole('button', { name: 'Sluiten' }).click()
  await expect(banner).toBeHidden()
  await shell(page).goTo('overview')
  await expect(page.getByText('Nieuwe back-ups lukken niet tot hij er weer is.')).toBeVisible()

  renameSync(`${folder} away`, folder)
  await backupsPage(page).open()
  await backupsPage(page).backUpNow()
  await expect(backupsPage(page).made).toBeVisible()
  await expect(backupsPage(page).state('Op orde')).toBeVisible()
})
