import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { backupsPage, restorePage, troublePage } from '../pages/backups.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { Places, RunningApp } from '../support/app.ts'
import { backupsIn } from '../support/backups.ts'
import { createVault, passphrase } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const vaultIn = (places: Places): string => join(places.vaults, 'Coaching.kluis')

async function writePolicy(page: Page): Promise<void> {
  await shell(page).goTo('policy')
  await policyPage(page).startWithProposal()
  await expect(policyPage(page).heading('1.0')).toBeVisible()
  await shell(page).saved()
}

/** Types the passphrase and expects to be told why that is not enough. */
async function unlockInto(app: RunningApp, trouble: string): Promise<Page> {
  const page = await app.page()
  const { unlock } = accessPage(page)
  await unlock.passphrase.fill(passphrase)
  await unlock.submit.click()
  await expect(troublePage(page).box(trouble)).toBeVisible({ timeout: 60_000 })
  return page
}

test('a vault open on another computer is read, or taken over by who is sure', async ({ places, start }) => {
  const first = await start()
  await createVault(first, places.vaults)
  await first.quit()
  const lock = {
    sessionId: 'another-session',
    host: 'PC-0417',
    user: 'k.yilmaz',
    pid: 4711,
    processStart: null,
    time: '2026-11-23T08:05:00.000Z',
  }
  writeFileSync(join(vaultIn(places), 'LOCK'), JSON.stringify(lock))

  const app = await start()
  const asked = await unlockInto(app, 'Deze kluis staat open op een andere computer')
  await expect(asked.getByText('k.yilmaz')).toBeVisible()
  await expect(asked.getByText('PC-0417')).toBeVisible()
  await expectAccessible(asked, 'a vault in use elsewhere')
  await troublePage(asked).press('Alleen lezen openen')
  await expect(shell(asked).overview).toBeVisible({ timeout: 60_000 })
  await expect(asked.getByText('Je hebt deze kluis geopend om te lezen.')).toBeVisible()
  await shell(asked).goTo('admin')
  await expect(asked.getByText('Kan nu niet: de kluis is alleen te lezen.').first()).toBeVisible()
  await expectAccessible(asked, 'a form in a vault that can only be read')
  expect(JSON.parse(readFileSync(join(vaultIn(places), 'LOCK'), 'utf8'))).toEqual(lock)
  await shell(asked).lock()
  await expect.poll(() => asked.isClosed()).toBe(true)

  const page = await unlockInto(app, 'Deze kluis staat open op een andere computer')
  await troublePage(page).confirm('Toch overnemen')
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/De kluis stond nog open bij k\.yilmaz op computer PC-0417/)).toBeVisible()
  await backupsPage(page).openAudit()
  await expect(page.getByText('Kluis overgenomen van een andere computer')).toBeVisible()
  await writePolicy(page)
})

test('an old copy put back is noticed, and opened only by who says so', async ({ places, start }) => {
  const first = await start()
  await createVault(first, places.vaults)
  await first.quit()
  const old = join(places.root, 'copy of yesterday')
  cpSync(vaultIn(places), old, { recursive: true })

  const second = await start()
  const { unlock } = accessPage(await second.page())
  await unlock.passphrase.fill(passphrase)
  await unlock.submit.click()
  const page = await second.page()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await writePolicy(page)
  await second.quit()
  rmSync(vaultIn(places), { recursive: true })
  cpSync(old, vaultIn(places), { recursive: true })

  const third = await start()
  const warned = await unlockInto(third, 'Er ontbreken wijzigingen')
  await expect(warned.getByText(/(Er ontbreekt 1 wijziging|Er ontbreken \d+ wijzigingen)/)).toBeVisible()
  await expectAccessible(warned, 'a vault put back to an older state')
  await troublePage(warned).confirm('Toch deze stand openen')
  await expect(shell(warned).overview).toBeVisible({ timeout: 60_000 })
  await expect(warned.getByText(/De kluis is geopend hoewel/)).toBeVisible()
  await backupsPage(warned).openAudit()
  await expect(warned.getByText('Kluis geopend hoewel er wijzigingen ontbraken')).toBeVisible()
})

test('what is readable of a damaged vault is opened, copied, and becomes a vault again', async ({ places, start }) => {
  const first = await start()
  const page = await createVault(first, places.vaults)
  await writePolicy(page)
  await policyPage(page).text.pressSequentially('Zin die verloren gaat. ')
  await shell(page).saving()
  await shell(page).saved()
  await policyPage(page).text.pressSequentially('En nog een. ')
  await shell(page).saving()
  await shell(page).saved()
  await first.quit()
  damageHistory(vaultIn(places))

  const second = await start()
  const refused = await unlockInto(second, 'De kluis is beschadigd')
  await expectAccessible(refused, 'a damaged vault')
  await troublePage(refused).press('Openen wat leesbaar is')
  await expect(shell(refused).overview).toBeVisible({ timeout: 60_000 })
  await expect(refused.getByText('Deze kluis is beschadigd en zo ver geopend als hij leesbaar is.')).toBeVisible()
  await shell(refused).goTo('policy')
  await expect(refused.getByRole('heading', { name: 'Coachbeleid 1.0' })).toBeVisible()

  const folder = join(places.root, 'stick')
  mkdirSync(folder)
  await second.answer({ open: folder })
  await refused.getByRole('alert').getByRole('button', { name: 'Kopie bewaren op een andere plek' }).click()
  await expect(refused.getByText('De kopie is bewaard en helemaal teruggelezen.')).toBeVisible({ timeout: 60_000 })
  await shell(refused).lock()
  await expect.poll(() => refused.isClosed()).toBe(true)

  const locked = await second.page()
  const restore = restorePage(locked)
  await restore.start()
  await second.answer({ open: backupsIn(folder).at(-1) ?? '' })
  await restore.chooseFile()
  await restore.passphrase.fill(passphrase)
  await restore.inspect()
  await expect(restore.preview).toBeVisible({ timeout: 60_000 })
  await second.answer({ open: places.vaults })
  await restore.choosePlace()
  await restore.submit()
  await expect(shell(locked).overview).toBeVisible({ timeout: 60_000 })
  await shell(locked).goTo('policy')
  await expect(locked.getByRole('heading', { name: 'Coachbeleid 1.0' })).toBeVisible()
  await renameOrganisation(locked)
})

test('when writing fails nothing typed is lost: it goes into a copy, and into the vault once that is back', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('admin')
  renameSync(vaultIn(places), `${vaultIn(places)} away`)
  const name = page.getByLabel('Naam van de organisatie')
  await name.fill('Stichting Wolkenveld Zuid')
  const banner = page.getByRole('region', { name: 'Berichten over deze kluis' }).getByRole('alert')
  await expect(banner).toContainText('wordt er niets meer opgeslagen', { timeout: 30_000 })
  await expect(banner).toContainText('Er is 1 wijziging die alleen nog op dit scherm bestaat.')
  await expectAccessible(page, 'a vault that cannot be written to')

  const folder = join(places.root, 'stick')
  mkdirSync(folder)
  await app.answer({ open: folder })
  await banner.getByRole('button', { name: 'Kopie bewaren op een andere plek' }).click()
  await expect(page.getByText('met de wijzigingen die deze kluis niet kon opslaan')).toBeVisible({ timeout: 60_000 })

  await banner.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByText('De map van deze kluis is er niet meer.')).toBeVisible()
  await expect(banner).toBeVisible()
  renameSync(`${vaultIn(places)} away`, vaultIn(places))
  await banner.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByText('De kluis kan weer worden beschreven.')).toBeVisible()
  await expect(banner).toBeHidden()
  await shell(page).saved()
  await expect(name).toHaveValue('Stichting Wolkenveld Zuid')
  await app.quit()

  const second = await start()
  const locked = await second.page()
  await restorePage(locked).start()
  await second.answer({ open: backupsIn(folder).at(-1) ?? '' })
  await restorePage(locked).chooseFile()
  await restorePage(locked).passphrase.fill(passphrase)
  await restorePage(locked).inspect()
  await expect(restorePage(locked).preview).toBeVisible({ timeout: 60_000 })
  await expect(locked.getByText('Stichting Wolkenveld Zuid')).toBeVisible()
})

/** The restored vault takes changes. */
async function renameOrganisation(page: Page): Promise<void> {
  await shell(page).goTo('admin')
  const name = page.getByLabel('Naam van de organisatie')
  await name.fill('Stichting Wolkenveld Noord')
  await shell(page).saving()
  await shell(page).saved()
}

/** Bytes of a segment before its records, and of a record around its ciphertext (docs/vault-format.md). */
const SEGMENT_HEADER = 196
const RECORD_FRAME = 4 + 8 + 12 + 16

/** Flips a bit in the last record but one of the longest segment: a disk fault in the middle of the history. */
function damageHistory(vault: string): void {
  const segments = readdirSync(vault)
    .filter((name) => name.startsWith('seg-'))
    .map((name) => ({ path: join(vault, name), bytes: readFileSync(join(vault, name)) }))
  const longest = segments.toSorted((a, b) => b.bytes.length - a.bytes.length)[0]
  if (longest === undefined) throw new Error('no segment')
  const { path, bytes } = longest
  const records: number[] = []
  for (let at = SEGMENT_HEADER; at < bytes.length; at += RECORD_FRAME + bytes.readUInt32BE(at)) records.push(at)
  const inCiphertext = (records.at(-2) ?? SEGMENT_HEADER) + RECORD_FRAME
  bytes[inCiphertext] = (bytes[inCiphertext] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
