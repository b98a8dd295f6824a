import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessPage } from '../pages/access.ts'
import { backupsPage } from '../pages/backups.ts'
import { coachOutput } from '../pages/coach-output.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { docxFiles } from '../support/docx.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectOnPaper } from '../support/paper.ts'
import { pdfInfo, pdfPages, pdfText } from '../support/pdf-text.ts'

test('the register leaves as PDF for procurement, as workbook and as CSV, and the audit trail knows', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('coaches')
  const output = coachOutput(page)
  const saveAs = async (name: string, save: () => Promise<void>): Promise<string> => {
    const path = join(places.output, name)
    await app.answer({ save: path })
    await save()
    await expect(page.getByText(`${name} is opgeslagen.`, { exact: false }).first()).toBeVisible({ timeout: 60_000 })
    return path
  }

  await test.step('PDF: who may be given a trajectory, with the page on which each stands', async () => {
    await output.open('pdf')
    await expectAccessible(page, 'the dialog that asks what goes into the register')
    const file = await saveAs('register.pdf', () => output.save())
    expectOnPaper(file, 'Register van coaches')
    const [overview = '', ...rest] = pdfPages(file)
    expect(overview).toContain('alle gegevens zijn verzonnen')
    expect(overview).toMatch(/geldig op \d+ \w+ \d{4}/)
    expect(rest.length).toBeGreaterThan(0)
    expect(pdfText(file)).not.toMatch(/Kandidaat|uit de pool|opgeschort sinds/i)
    expect(pdfInfo(file).get('Title')).toMatch(/^Register van coaches, geldig op/)
  })

  await test.step('workbook: everybody, without rates', async () => {
    await output.open('xlsx')
    await output.takeAll()
    await output.withoutRates()
    const files = docxFiles(await saveAs('register.xlsx', () => output.save()))
    const words = files.get('xl/sharedStrings.xml') ?? ''
    expect(words).toContain('Certificaat tot en met')
    expect(words).not.toContain('Tarief')
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
  })

  await test.step('CSV: what Dutch Excel opens at once', async () => {
    await output.open('csv')
    const text = readFileSync(await saveAs('register.csv', () => output.save()), 'utf8')
    const [head = '', ...lines] = text.trimEnd().split('\r\n')
    expect(head).toMatch(/^\ufeffNaam;Soort;/)
    expect(head).toContain(';Tarief per uur excl. btw;')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).not.toMatch(/(^|;)"?[=+@-]/)
  })

  await test.step('each of them left a line in the audit trail', async () => {
    await backupsPage(page).openAudit()
    await expect(page.getByText('PDF bewaard').first()).toBeVisible()
    await expect(page.getByText('Tabel opgeslagen').first()).toBeVisible()
  })
})
