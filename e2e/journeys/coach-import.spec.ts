import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coachImportPage } from '../pages/coach-import.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { writeMessyWorkbook } from '../support/messy-workbook.ts'

test('a messy workbook of five hundred coaches is looked at, taken in as a whole, and taken back', async ({
  places,
  start,
}) => {
  test.setTimeout(120_000)
  const workbook = join(places.root, 'coaches van hr.xlsx')
  const oldWorkbook = join(places.root, 'oud.xlsx')
  await writeMessyWorkbook(workbook)
  await writeFile(oldWorkbook, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  const app = await start()
  const page = await createVault(app, places.vaults)
  const list = coachImportPage(page)
  await shell(page).goTo('coaches')
  await list.open()

  await app.answer({ open: oldWorkbook })
  await list.chooseFile()
  await expect(list.refusal).toContainText('oud of afwijkend formaat')
  await app.answer({ open: workbook })
  await list.chooseFile()

  await expect(list.headerRow).toHaveValue('3')
  await expect(list.becomes('Uurtarief (excl. btw)')).toHaveValue('rate.hour.amount')
  await expect(page.getByText('1 kolom wordt niet ingelezen: Opmerking secretariaat.')).toBeVisible()
  await list.becomes('Opmerking secretariaat').selectOption({ label: 'Toelichting bij hoe gevonden' })
  await expectAccessible(page, 'the columns of an import')

  await list.check()
  for (const count of ['488 nieuw', '10 dubbel', '12 met een fout']) await expect(page.getByText(count)).toBeVisible()
  await expect(page.getByText('5 lege regels zijn overgeslagen.')).toBeVisible()
  await expect(list.importButton).toBeDisabled()
  await list.filter('Met een fout')
  await expect(list.rows.getByRole('row')).toHaveCount(13)
  await list.openRow(/^82 /)
  await expect(list.detail).toContainText('De datum “31-02-2027” bestaat niet.')
  await expectAccessible(page, 'a row of an import')
  await list.closeDetail()
  await expectAccessible(page, 'the rows of an import')

  const rest = join(places.output, 'rest.csv')
  await app.answer({ save: rest })
  await list.saveRest()
  await expect(page.getByText('rest.csv is opgeslagen')).toBeVisible()
  const saved = await readFile(rest, 'utf8')
  expect(saved.trim().split('\r\n')).toHaveLength(13)
  expect(saved).toContain('in overleg')

  await list.leaveOutErrors()
  await list.importButton.click()
  await expect(page.getByRole('heading', { name: 'Het inlezen is klaar' })).toBeVisible()
  for (const line of ['488 nieuwe coaches', '10 dubbele regels overgeslagen', '12 regels met een fout weggelaten']) {
    await expect(page.getByText(line)).toBeVisible()
  }
  await expectAccessible(page, 'the account of an import')
  await page.getByRole('link', { name: 'Naar het register' }).click()
  await expect(page.getByText('488 regels')).toBeVisible()

  await page.getByRole('link', { name: 'Coaches inlezen' }).click()
  await list.undo()
  await expect(page.getByText('Het register is weer zoals het was.')).toBeVisible()
  await shell(page).goTo('coaches')
  await expect(page.getByRole('link', { name: 'Nieuwe coach' })).toBeVisible()
  await expect(page.getByRole('grid')).toHaveCount(0)
  expect(app.complaints()).toEqual([])
})
