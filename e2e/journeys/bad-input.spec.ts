import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { accessPage } from '../pages/access.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import type { Places } from '../support/app.ts'
import { daysAgo, daysAhead } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault, passphrase, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const vaultIn = (places: Places): string => join(places.vaults, 'Coaching.kluis')

/**
 * A folder in which nobody can write. Permission bits do not stop root, under which these tests run in a container:
 * there a folder of the kernel, which takes no files from anybody.
 */
function readOnlyFolder(places: Places): string {
  if (process.getuid?.() === 0) return '/proc/self/task'
  const folder = join(places.root, 'read-only')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  return folder
}

test('a place for a vault that does not fit is refused, with what to do', async ({ places, start }) => {
  const app = await start()
  const page = await app.page()
  const { startNew, form } = accessPage(page)
  await startNew()
  await form.name.fill('Coaching')

  await app.answer({ open: readOnlyFolder(places) })
  await form.chooseFolder.click()
  await expect(
    page.getByRole('alert').getByText('In die map kan niet worden geschreven. Kies een andere map'),
  ).toBeVisible()

  mkdirSync(vaultIn(places))
  writeFileSync(join(vaultIn(places), 'vakantie.jpg'), 'not ours')
  await app.answer({ open: places.vaults })
  await form.chooseFolder.click()
  await expect(page.getByText('Er staat daar al een map met deze naam en die is niet leeg.')).toBeVisible()
  expect(readdirSync(vaultIn(places))).toEqual(['vakantie.jpg'])
})

test('a passphrase below eight characters is refused before anything is made', async ({ places, start }) => {
  const app = await start()
  const page = await app.page()
  const { startNew, form } = accessPage(page)
  await app.answer({ open: places.vaults })
  await startNew()
  await form.organisation.fill('Stichting Wolkenveld')
  await form.operator.fill('Iris Wolkenveld')
  await form.name.fill('Coaching')
  await form.chooseFolder.click()
  await form.passphrase.fill('zeven77')
  await form.repeat.fill('zeven77')
  await form.understood.check()
  await form.submit.click()
  await expect(page.getByText('Een wachtwoordzin heeft minstens 8 tekens.').first()).toBeVisible()
  expect(readdirSync(places.vaults)).toEqual([])
})

/** The header of a vault as a later version of the product would write it: offsets as in docs/vault-format.md. */
function ofFormat(format: number, header: Buffer): Buffer {
  const bytes = Buffer.from(header)
  bytes.writeUInt16BE(format, 8)
  bytes.writeUInt16BE(format, 10)
  const checked = bytes.length - 64
  createHash('sha256').update(bytes.subarray(0, checked)).digest().copy(bytes, checked)
  return bytes
}

test('what is no vault, or one of a newer version, is refused and stays untouched', async ({ places, start }) => {
  const first = await start()
  await createVault(first, places.vaults)
  await first.quit()
  const other = join(places.root, 'Administratie')
  mkdirSync(other)
  writeFileSync(join(other, 'header'), 'PK\u0003\u0004 a file of another program')
  const newer = join(places.root, 'newer.kluis')
  cpSync(vaultIn(places), newer, { recursive: true })
  for (const name of ['header', 'header.prev']) {
    const file = join(newer, name)
    writeFileSync(file, ofFormat(9, readFileSync(file)))
  }

  const second = await start()
  const page = await second.page()
  const access = accessPage(page)
  await access.leaveUnlock()
  await second.answer({ open: other })
  await access.openExisting()
  await expect(page.getByText('Die map is geen kluis van Coachbeleid.')).toBeVisible()

  const before = readFileSync(join(newer, 'header'))
  await second.answer({ open: newer })
  await access.openExisting()
  await access.unlock.passphrase.fill(passphrase)
  await access.unlock.submit.click()
  await expect(page.getByText('Deze versie kan formaat 9 niet lezen')).toBeVisible()
  expect(readFileSync(join(newer, 'header')).equals(before)).toBe(true)
})

test('dates in the wrong order and a text that is far too long are said before anything is lost', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await policy.goToPart('Vaststellen')
  await fillIn(page, 'Vastgesteld op', daysAgo(1))
  await fillIn(page, 'Herijken uiterlijk op', daysAgo(30))
  await expect(page.getByText('Kies een dag na de vaststelling.').first()).toBeVisible()

  await shell(page).goTo('coaches')
  await page
    .getByRole('link', { name: 'Nieuwe coach' })
    .or(page.getByRole('button', { name: 'Nieuwe coach' }))
    .first()
    .click()
  const specialisms = field(page, 'Specialismen')
  const megabyte = 'samenwerken '.repeat(90_000)
  await specialisms.fill(megabyte)
  await specialisms.blur()
  await expect(page.getByText(/Deze tekst is 1.080.000 tekens lang; er passen er 200/)).toBeVisible()
  await expect(specialisms).toHaveValue(megabyte)
})

test('a PDF that cannot be written where it should go says so and can be saved elsewhere', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await app.answer({ save: join(readOnlyFolder(places), 'beleid.pdf') })
  await policy.savePdf()
  await expect(
    page.getByText('Op die plek kan niet worden geschreven, of het bestand is nog ergens open.'),
  ).toBeVisible()
  await app.answer({ save: join(places.output, 'beleid.pdf') })
  await policy.savePdf()
  await expect(page.getByText('beleid.pdf is opgeslagen.')).toBeVisible()
  expect(readdirSync(places.output)).toEqual(['beleid.pdf'])
})

test('a vault folder that is moved away while open: nothing is called saved, and putting it back goes on', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await shell(page).saved()
  const elsewhere = join(places.root, 'moved.kluis')
  renameSync(vaultIn(places), elsewhere)
  await policy.text.pressSequentially('Terwijl de map weg was. ')
  await expect(page.getByText(/^Niet opgeslagen sinds/)).toBeVisible()
  await page.getByRole('button', { name: 'Waarom niet?' }).click()
  await expect(page.getByText('De map van deze kluis is er niet meer.').first()).toBeVisible()

  renameSync(elsewhere, vaultIn(places))
  await policy.text.pressSequentially('En weer terug. ')
  // A refused save is tried again by itself, or with the next typing.
  await shell(page).saved()
  await app.quit()
  const again = await start()
  const after = await unlock(again)
  await shell(after).goTo('policy')
  await after.getByRole('link', { name: /Verder met/ }).click()
  await expect(policyPage(after).text).toContainText('Terwijl de map weg was. En weer terug.')
})

/** Puts a small disk of its own on a folder; false where that is not allowed. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Writes until the disk takes no more. */
function fillUp(file: string): void {
  for (const size of [64 * 1024, 4 * 1024, 512]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size))
    } catch {
      // Full for pieces of this size.
    }
  }
}

test('a full disk: nothing is called saved, and with room on it work goes on', async ({ places, start }) => {
  test.skip(
    !mountSmallDisk(places.vaults),
    'a small disk cannot be mounted here (needs root); the vault’s own tests cover it',
  )
  try {
    const app = await start()
    const page = await createVault(app, places.vaults)
    const ballast = join(places.vaults, 'ballast')
    fillUp(ballast)
    await shell(page).goTo('policy')
    const policy = policyPage(page)
    await policy.startWithProposal()
    await expect(page.getByText(/De schijf is vol\./).first()).toBeVisible()
    rmSync(ballast)
    // Writing that failed for good is not tried again behind the operator's back.
    await policy.startWithProposal()
    await expect(page.getByText('Deze kluis is nu alleen te lezen.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(page.getByText(/wordt er niets meer opgeslagen/)).toBeHidden()
    await policy.startWithProposal()
    await expect(policy.heading('1.0')).toBeVisible()
    await shell(page).saved()
    await shell(page).lock()
    await expect.poll(() => page.isClosed()).toBe(true)
    const after = await unlock(app)
    await shell(after).goTo('policy')
    await expect(after.getByText('Coachbeleid 1.0').first()).toBeVisible()
    await app.quit()
  } finally {
    execFileSync('umount', ['--lazy', places.vaults])
  }
})

test('an insurance date in the future is fine, one that does not exist is not', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('coaches')
  await page
    .getByRole('link', { name: 'Nieuwe coach' })
    .or(page.getByRole('button', { name: 'Nieuwe coach' }))
    .first()
    .click()
  await page.getByLabel(/^Externe coach/).check()
  await fillIn(page, 'Aansprakelijkheid verzekerd tot en met', '31-02-2027')
  await expect(page.getByText('Dit is geen datum die bestaat.').first()).toBeVisible()
  await fillIn(page, 'Aansprakelijkheid verzekerd tot en met', daysAhead(10))
  await expect(page.getByText('Dit is geen datum die bestaat.')).toHaveCount(0)
})
