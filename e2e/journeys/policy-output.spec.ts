import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { operatorName } from '../../resources/demo/organisation.ts'
import { accessPage } from '../pages/access.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { docxFiles, docxHeadings } from '../support/docx.ts'
import { fillIn } from '../support/field.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectOnPaper } from '../support/paper.ts'
import { pdfInfo, pdfPages, pdfText } from '../support/pdf-text.ts'

/** Whoever is at the keyboard in the demo organisation: on the letter that is signed so, and on nothing else. */
const operator = operatorName

/** Answers the save dialog with a place, saves, and waits for the message. Gives the path of the file. */
async function saved(page: Page, path: string, save: () => Promise<void>): Promise<string> {
  await save()
  await expect(page.getByText(`${path.split('/').at(-1)} is opgeslagen.`).first()).toBeVisible({ timeout: 60_000 })
  return path
}

test('the policy, the page for employees and the letter to the council leave as PDF and as Word document', async ({
  places,
  start,
}) => {
  test.setTimeout(240_000)
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  await shell(page).goTo('policy')
  await page.getByRole('link', { name: 'Lezen' }).first().click()
  const policy = policyPage(page)
  const saveAs = async (name: string, what: string): Promise<string> => {
    const path = join(places.output, name)
    await app.answer({ save: path })
    return saved(page, path, () => policy.saveAs(what))
  }

  await test.step('the policy as PDF, with its appendices', async () => {
    const file = await saveAs('beleid.pdf', 'Beleid als PDF')
    expectOnPaper(file, 'Coachbeleid')
    const pages = pdfPages(file)
    const contents = pages[1] ?? ''
    for (const part of ['Doelen van het beleid', 'Spelregels', 'Vormen van begeleiding', 'Wie krijgt wat te weten']) {
      expect(contents).toContain(part)
      const onPage = Number(new RegExp(`${part}\\s+(\\d+)`).exec(contents)?.[1])
      expect(pages[onPage - 1], `${part} on page ${onPage}`).toContain(part)
    }
    expect(readFileSync(file, 'latin1')).toContain('/Outlines')
    expect(pdfText(file)).not.toContain(operator)
  })

  await test.step('the policy as Word document, with the same headings', async () => {
    const files = docxFiles(await saveAs('beleid.docx', 'Beleid als Word-document'))
    const headings = docxHeadings(files, 1)
    expect(headings[0]).toMatch(/^1 /)
    expect(headings).toContain('Spelregels')
    expect(headings).toContain('Bijlage A Vormen van begeleiding')
    expect(docxHeadings(files, 2)).toContain('Mentoring')
    expect(files.get('docProps/core.xml')).toContain('<dc:creator>Coachbeleid</dc:creator>')
    for (const [name, text] of files) expect(text, name).not.toContain(operator)
  })

  await test.step('the page for employees, on one page', async () => {
    const pdf = await saveAs('samenvatting.pdf', 'Samenvatting voor medewerkers, PDF')
    expect(pdfInfo(pdf).get('Pages')).toBe('1')
    expect(pdfText(pdf)).toContain('Wat is coaching?')
    const docx = docxFiles(await saveAs('samenvatting.docx', 'Samenvatting voor medewerkers, Word'))
    expect(docxHeadings(docx, 2)).toHaveLength(7)
  })

  await test.step('the letter to the works council', async () => {
    await policy.saveAs('Brief aan de ondernemingsraad')
    await expect(page.getByRole('heading', { level: 1, name: 'Brief aan de ondernemingsraad' })).toBeVisible()
    await page.getByRole('button', { name: 'Brief opslaan als PDF' }).click()
    await expect(page.getByText('Vul dit in.').first()).toBeVisible()
    await expectAccessible(page, 'the letter with what is missing')
    await fillIn(page, 'Waarom jullie dit beleid willen', 'Coaching loopt nu via via')
    await fillIn(page, 'Functie van de afzender', 'Hoofd P&O')
    await expectAccessible(page, 'the letter')
    const pdf = join(places.output, 'brief.pdf')
    await app.answer({ save: pdf })
    await saved(page, pdf, () => page.getByRole('button', { name: 'Brief opslaan als PDF' }).click())
    const text = pdfText(pdf)
    expect(text).toContain('Coaching loopt nu via via.')
    expect(text).toContain(operator)
    expect(text).not.toMatch(/[{}]/)
    expect([...pdfInfo(pdf).values()].join('\n')).not.toContain(operator)
    const docx = join(places.output, 'brief.docx')
    await app.answer({ save: docx })
    await saved(page, docx, () => page.getByRole('button', { name: 'Brief opslaan als Word-document' }).click())
    const files = docxFiles(docx)
    expect(docxHeadings(files, 1)[0]).toContain('Verzoek om instemming')
    expect(files.get('docProps/core.xml')).not.toContain(operator)
  })
})
