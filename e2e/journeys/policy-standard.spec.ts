import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { standardPage } from '../pages/standard.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { field, fillIn } from '../support/field.ts'
import { expect, test } from '../support/fixtures.ts'

const areas = [
  'Visie en beleid',
  'Rollen en bekwaamheid',
  'Kwaliteit van coaches',
  'Doelen en afspraken',
  'Uitvoering en vertrouwelijkheid',
  'Evaluatie en herijking',
]

test('the policy in use: a self-assessment with the own figures, and who received the policy', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 60_000 })
  const standard = standardPage(page)

  await test.step('go on with the open assessment', async () => {
    await shell(page).goTo('policy')
    await standard.fromPolicy()
    await expect(page.getByRole('heading', { level: 1, name: 'Zelfbeoordeling' })).toBeVisible()
    await expectAccessible(page, 'list of self-assessments')
    await standard.goOn()
    await expect(page.getByText('5 van 30 stellingen hebben een score')).toBeVisible()
    await expectAccessible(page, 'an area of the self-assessment')
  })

  await test.step('a figure suggests and fills nothing in; it can be put with the evidence', async () => {
    await standard.goToPart('Doelen en afspraken')
    const joint = standard.statement('Elk traject begint met doelen')
    await expect(joint.getByText(/\d+ van \d+ gestarte trajecten hadden/)).toBeVisible()
    await expect(joint.getByText(/Dat past bij score \d/)).toBeVisible()
    await expect(joint.getByRole('radio', { checked: true })).toHaveCount(0)
    await joint.getByRole('button', { name: 'Zet bij de onderbouwing' }).click()
    await expect(standard.evidence(joint)).toHaveValue(/\d+ van \d+ gestarte trajecten hadden.*stand/)
  })

  await test.step('a score of 2 asks what it rests on, and the assessment cannot be concluded without', async () => {
    const noticeable = standard.statement('waaraan collega’s het merken')
    await standard.score(noticeable, 2)
    await expect(noticeable.getByText('Schrijf op waar deze score op rust.')).toBeVisible()
    await standard.goToPart('Uitkomst')
    await expect(page.getByText('Doelen en afspraken: 1 score van 2 of hoger zonder onderbouwing.')).toBeVisible()
    await expect(standard.conclude).toBeDisabled()
    await expectAccessible(page, 'the outcome so far')
  })

  await test.step('score everything', async () => {
    for (const area of areas) {
      await standard.goToPart(area)
      await expect(page.getByRole('heading', { level: 2, name: area })).toBeVisible()
      for (const statement of await standard.statements.all()) {
        await standard.score(statement, 3)
        await standard.evidence(statement).fill('Gezien in de dossiers')
      }
    }
    await shell(page).saved()
    await standard.goToPart('Uitkomst')
    await expect(page.getByText('Goud gehaald: 100% in totaal, en het laagste gebied op 100%.')).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Veranderd sinds/ })).toBeVisible()
  })

  await test.step('conclude: after that it can only be read', async () => {
    await standard.conclude.click()
    await standard.confirmConclude()
    await expect(page.getByText('De zelfbeoordeling is afgesloten.')).toBeVisible()
    await expect(standard.conclude).toHaveCount(0)
    await expectAccessible(page, 'a concluded self-assessment')
    await standard.goToPart('Doelen en afspraken')
    await expect(page.getByText('Score 3: Volledig, en het is te zien').first()).toBeVisible()
    await expect(standard.statements).toHaveCount(0)
  })

  await test.step('record which departments received the policy', async () => {
    await shell(page).goTo('policy')
    await page.getByRole('link', { name: 'Lezen', exact: true }).click()
    await page.getByRole('link', { name: 'Bekendgemaakt', exact: true }).click()
    await expect(page.getByText('13 van 15 bekende afdelingen hebben deze versie ontvangen.')).toBeVisible()
    await expectAccessible(page, 'who received the policy')
    await page.getByRole('button', { name: 'Ontvangst vastleggen' }).click()
    await expectAccessible(page, 'recording a receipt')
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await expect(page.getByText('Kies een afdeling, of vul een andere groep in.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Alle kiezen' }).click()
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await expect(page.getByText('Alle bekende afdelingen hebben deze versie ontvangen.')).toBeVisible()
  })

  await test.step('change a line, and remove it', async () => {
    await page.getByRole('row', { name: /Laboratorium/ }).click()
    await fillIn(page, 'Aantal mensen', '6')
    await expect(field(page, 'Afdeling of groep')).toHaveValue('Laboratorium')
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await expect(page.getByText('Samen 15 mensen, voor zover geteld.')).toBeVisible()
    await page.getByRole('row', { name: /Laboratorium/ }).click()
    await page.getByRole('button', { name: 'Regel verwijderen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Regel verwijderen' }).click()
    await expect(page.getByText('Nog niet ontvangen: Laboratorium.')).toBeVisible()
  })
  expect(app.complaints()).toEqual([])
})
