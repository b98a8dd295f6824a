import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { accessPage } from '../pages/access.ts'
import { coachOutput } from '../pages/coach-output.ts'
import { keysPage } from '../pages/keys.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { makeVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { pdfInfo } from '../support/pdf-text.ts'

/** What tells who made a document, where, and with what. The operator's name is in the text of some, never around it. */
const telltales = (root: string): readonly string[] =>
  [userInfo().username, hostname(), homedir(), root, process.cwd(), 'Iris Wolkenveld', 'Electron', 'Chrome/', 'Linux']
    // A machine may be called anything; shorter words turn up in compressed bytes by chance.
    .filter((word) => word.length >= 4)

/** Title and creator as they should be, and no trace of a person or a machine in the metadata or the bytes. */
async function expectAnonymous(file: string, title: RegExp, root: string): Promise<void> {
  const info = pdfInfo(file)
  expect(info.get('Title')).toMatch(title)
  expect(info.get('Creator')).toBe('Coachbeleid')
  // The library that draws the pages, which Chromium names; no product, system or version of the workstation.
  expect(info.get('Producer')).toMatch(/^Skia\/PDF m\d+$/)
  expect(info.get('Author') ?? '').toBe('')
  const metadata = [...info].map(([key, value]) => `${key}: ${value}`).join('\n')
  const packet = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' })
  const bytes = await readFile(file)
  for (const word of telltales(root)) {
    expect.soft(metadata, word).not.toContain(word)
    expect.soft(packet, word).not.toContain(word)
    expect.soft(bytes.includes(Buffer.from(word, 'utf8')), `bytes: ${word}`).toBe(false)
    expect.soft(bytes.includes(Buffer.from(word, 'utf16le').swap16()), `UTF-16: ${word}`).toBe(false)
  }
}

test('policy, report and register say nothing of who saved them, where and on what', async ({ places, start }) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })

  const policy = join(places.output, 'beleid.pdf')
  await app.answer({ save: policy })
  await shell(page).goTo('policy')
  await page.getByRole('link', { name: 'Lezen' }).first().click()
  await policyPage(page).savePdf()
  await expect(page.getByText('beleid.pdf is opgeslagen.')).toBeVisible()
  await expectAnonymous(policy, /^Coachbeleid/, places.root)

  const report = join(places.output, 'rapport.pdf')
  await app.answer({ save: report })
  await shell(page).goTo('report')
  await page.getByRole('button', { name: 'Opslaan als PDF' }).click()
  await expect(page.getByText('Bewaard als “rapport.pdf”.')).toBeVisible()
  await expectAnonymous(report, /^Managementrapportage/, places.root)

  const register = join(places.output, 'register.pdf')
  await app.answer({ save: register })
  await shell(page).goTo('coaches')
  await coachOutput(page).open('pdf')
  await coachOutput(page).save()
  await expect(page.getByText('register.pdf is opgeslagen.', { exact: false })).toBeVisible()
  await expectAnonymous(register, /^Register van coaches/, places.root)
})

test('the page with the recovery key says nothing of who saved it, where and on what', async ({ places, start }) => {
  const app = await start()
  const page = await makeVault(app, places.vaults)
  const file = join(places.output, 'sleutel.pdf')
  await app.answer({ save: file })
  await keysPage(page).newKey.savePdf.click()
  await expect(page.getByText(/sleutel\.pdf/).first()).toBeVisible()
  await expectAnonymous(file, /./, places.root)
})
