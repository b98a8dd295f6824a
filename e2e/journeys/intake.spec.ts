import { join } from 'node:path'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { pdfPages, pdfText } from '../support/pdf-text.ts'

const request = (coachee: string) => ({
  coachee,
  manager: `Leiding van ${coachee}`,
  department: 'Nestbouw',
  question: 'Hoe leid ik een overleg?',
  requestedOn: daysAgo(3),
})

test('an intake: another form fits better, misuse goes ahead with a second person, and care leaves no trace', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const file = trajectoriesPage(page)
  const newRequest = async (coachee: string) => {
    await shell(page).goTo('trajectories')
    await file.startNew()
    await file.request(request(coachee))
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(coachee) })).toBeVisible()
  }

  await test.step('without an intake nothing is granted', async () => {
    await newRequest('Arend Boomvalk')
    await file.step('Aanvraag toekennen').click()
    await expect(page.getByText('De intake is nog niet gedaan.', { exact: false })).toBeVisible()
  })

  await test.step('a question with a known answer is referred to training', async () => {
    await file.intake({ 'Ontbreekt er kennis': 'Ja' })
    await expect(page.getByText('Een andere vorm past ook')).toBeVisible()
    await expectAccessible(page, 'the intake')
    await file.recordIntake()
    await page.getByRole('button', { name: 'Meer' }).click()
    await page.getByRole('menuitem', { name: 'Doorverwijzen' }).click()
    const dialog = page.getByRole('dialog')
    await field(dialog, 'Waarheen').selectOption({ label: 'Training' })
    await fillIn(dialog, 'Reden', 'Het antwoord op deze vraag is bekend.')
    await fillIn(dialog, 'Wat helpt wel?', 'De training vergaderen.')
    await dialog.getByRole('button', { name: 'Doorverwijzen' }).click()
    await expect(dialog).toBeHidden()
    await file.goToTab('Aanvraag')
    await expect(page.getByText('Doorverwezen naar')).toBeVisible()
    await expectAccessible(page, 'a referral')
    await page.getByRole('button', { name: 'Brief maken' }).click()
    await fillIn(dialog, 'Bij wie kan de medewerker terecht?', 'Noor Wielewaal (tst. 12)')
    await fillIn(dialog, 'Wie kijkt opnieuw, als de medewerker het anders ziet?', 'Ada Zeearend')
    await expectAccessible(page, 'the letter')
    const pdf = join(places.output, 'brief.pdf')
    await app.answer({ save: pdf })
    await dialog.getByRole('button', { name: 'Brief bewaren als PDF' }).click()
    await expect(page.getByText('brief.pdf is opgeslagen.', { exact: false })).toBeVisible({ timeout: 30_000 })
    expect(pdfPages(pdf)).toHaveLength(1)
    expect(pdfText(pdf)).toContain('Wij stellen voor: Training.')
    expect(pdfText(pdf)).toContain('Het antwoord op deze vraag is bekend.')
  })

  await test.step('recognised misuse goes ahead only with a reason and somebody else', async () => {
    await newRequest('Brechtje IJsduiker')
    await file.intake()
    await page.getByLabel('Coachen voor het dossier').check()
    await file.step('Intake vastleggen').click()
    await expect(page.getByText('Vul dit in.').first()).toBeVisible()
    await fillIn(page, 'Wat is er afgesproken?', 'De directeur bevestigt dat er een echte kans is.')
    await file.recordIntake()
    await file.step('Aanvraag toekennen').click()
    const dialog = page.getByRole('dialog')
    await fillIn(dialog, 'Toch door, omdat …', 'Er is een echte kans en een eigen vraag.')
    await fillIn(dialog, 'Wie heeft meegekeken?', 'Yvonne Hoogvlieger')
    await expectAccessible(page, 'an override')
    await dialog.getByRole('button', { name: 'Aanvraag toekennen' }).click()
    await expect(dialog).toBeHidden()
    await file.goToTab('Intake')
    await expect(page.getByText('Meegekeken: Yvonne Hoogvlieger')).toBeVisible()
  })

  await test.step('a question for care goes another way: no answer is kept anywhere', async () => {
    await newRequest('Corneel Grutto')
    await page
      .getByRole('radiogroup', { name: /^Is er verzuim/ })
      .getByRole('radio', { name: 'Ja', exact: true })
      .check()
    await page.getByRole('button', { name: 'Doorverwijzen', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await field(dialog, 'Waarheen').selectOption({ label: 'Een andere weg, zonder toelichting' })
    await dialog.getByRole('button', { name: 'Doorverwijzen' }).click()
    await expect(dialog).toBeHidden()
    await file.goToTab('Aanvraag')
    await expect(page.getByText(/^Coaching past nu niet bij deze vraag/)).toBeVisible()
    await expect(page.getByText('Doorverwezen naar')).toHaveCount(0)
    await file.goToTab('Intake')
    await expect(page.getByText('Bij dit traject is geen intake vastgelegd.')).toBeVisible()
  })
  expect(app.complaints()).toEqual([])
})
