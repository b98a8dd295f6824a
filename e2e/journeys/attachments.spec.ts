import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { attachmentsPart } from '../pages/attachments.ts'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { createVault, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { findLeaks } from '../support/plaintext.ts'
import { samplePdf, samplePng } from '../support/sample-files.ts'

const MARKER = 'MERKTEKEN-BIJLAGE-7319'
const NAME = 'Robin Zeegers'
const evidence = 'bewijs bij EMCC/NOBCO (EIA) Practitioner'

/** Whether the page of a PDF has more on it than paper. */
const isDrawn = (page: Page): Promise<boolean> =>
  page.locator('canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return false
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    return pixels !== undefined && new Set(pixels).size > 2
  })

const widthOfPicture = (dialog: Locator): Promise<number> =>
  dialog.getByRole('img', { name: 'van-de-coach.png' }).evaluate((image: HTMLImageElement) => image.naturalWidth)

const openCertificates = async (page: Page): Promise<void> => {
  await shell(page).goTo('coaches')
  await page.getByRole('row', { name: new RegExp(NAME) }).click()
  await coachesPage(page).goToTab('Papieren')
}

test('the evidence of a certificate goes into the vault, is shown, saved elsewhere, removed and brought back', async ({
  places,
  start,
}) => {
  test.setTimeout(180_000)
  const pdf = samplePdf([`${MARKER} een`, `${MARKER} twee`])
  const png = samplePng(600, 400, MARKER, 6_000_000)
  const sources = join(places.root, 'van-de-coach')
  await writeFile(`${sources}.pdf`, pdf)
  await writeFile(`${sources}.png`, png)
  await writeFile(`${sources}.txt`, 'geen van drieën')
  const searched = [places.userData, places.vaults, places.temp]

  const app = await start()
  const page = await createVault(app, places.vaults)
  const coaches = coachesPage(page)
  await shell(page).goTo('coaches')
  await coaches.startNew()
  await coaches.add(NAME)
  await coaches.goToTab('Papieren')
  await coaches.addCertificate()
  const files = attachmentsPart(page, evidence)

  await app.answer({ open: `${sources}.pdf` })
  await files.add()
  await expect(files.item('van-de-coach.pdf')).toContainText('PDF · 1 kB · toegevoegd op')
  await app.answer({ open: `${sources}.png` })
  await files.add()
  await expect(files.item('van-de-coach.png')).toContainText('PNG-afbeelding · 6,0 MB')
  await app.answer({ open: `${sources}.txt` })
  await files.add()
  await expect(page.getByRole('alert', { name: 'Het bestand is niet toegevoegd' })).toContainText(
    'Kies een PDF, JPEG of PNG.',
  )
  await expectAccessible(page, 'the files of a certificate')

  await files.show('van-de-coach.pdf')
  await expect(files.dialog.getByText('Pagina 1 van 2')).toBeVisible()
  await expect.poll(() => isDrawn(page)).toBe(true)
  await expect(files.dialog.getByText(`${MARKER} een`)).toBeAttached()
  await expectAccessible(page, 'a PDF in its dialog')
  await files.dialog.getByRole('button', { name: 'Volgende pagina' }).click()
  await expect(files.dialog.getByText(`${MARKER} twee`)).toBeAttached()
  await files.closeViewer()
  await files.show('van-de-coach.png')
  await expect.poll(() => widthOfPicture(files.dialog)).toBe(600)
  expect(await findLeaks(searched, MARKER), 'while it is shown').toEqual([])
  await files.closeViewer()

  await app.answer({ save: join(places.output, 'bewijs.pdf') })
  await files.saveAs('van-de-coach.pdf')
  await expect(page.getByText('Opgeslagen als bewijs.pdf.')).toBeVisible()
  expect((await readFile(join(places.output, 'bewijs.pdf'))).equals(pdf), 'the same bytes').toBe(true)
  await app.answer({ save: join(places.output, 'foto.png') })
  await files.saveAs('van-de-coach.png')
  await expect(page.getByText('Opgeslagen als foto.png.')).toBeVisible()
  expect((await readFile(join(places.output, 'foto.png'))).equals(png), 'the same bytes').toBe(true)
  expect((await readdir(places.output)).toSorted()).toEqual(['bewijs.pdf', 'foto.png'])

  await files.remove('van-de-coach.png')
  await expect(files.item('van-de-coach.png')).toHaveCount(0)
  await expect(files.addButton).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(files.item('van-de-coach.png')).toBeVisible()
  await shell(page).saved()

  await shell(page).lock()
  await expect.poll(() => page.isClosed()).toBe(true)
  const after = await unlock(app)
  await openCertificates(after)
  const kept = attachmentsPart(after, evidence)
  await expect(kept.item('van-de-coach.pdf')).toBeVisible()
  await kept.show('van-de-coach.png')
  await expect.poll(() => widthOfPicture(kept.dialog)).toBe(600)
  await kept.closeViewer()

  const attached = join(places.vaults, 'Coaching.kluis', 'att')
  expect(await readdir(attached)).toHaveLength(2)
  await after.getByRole('button', { name: 'Verwijder EMCC/NOBCO (EIA) Practitioner' }).click()
  await after
    .getByRole('dialog')
    .getByRole('button', { name: /^Verwijder/ })
    .click()
  await expect(after.getByText('Nog geen certificaten.')).toBeVisible()
  expect(await readdir(attached), 'until the vault is closed').toHaveLength(2)
  await shell(after).saved()
  expect(app.complaints()).toEqual([])
  await app.quit()
  expect(await readdir(attached), 'after it was closed').toEqual([])
  expect(await findLeaks(searched, MARKER), 'after all of it').toEqual([])
  expect(await findLeaks([places.output], MARKER), 'the search finds what is there').not.toEqual([])
})
