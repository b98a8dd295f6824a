import { assessmentsPage } from '../pages/assessments.ts'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo } from '../support/dates.ts'
import { fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

test('two assessors judge a coach apart, talk about what differs, and decide', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const coaches = coachesPage(page)
  const assessments = assessmentsPage(page)
  const look = (screen: string) => expectAccessible(page, screen)

  await test.step('the first assessor', async () => {
    await shell(page).goTo('coaches')
    await coaches.startNew()
    await coaches.add('Walther Tortelduif')
    await coaches.goToTab('Papieren')
    await coaches.addCertificate()
    await coaches.goToTab('Beoordelingen')
    await assessments.start()
    await page.getByText('Hulp bij deze vraag').last().click()
    await page.getByText(/^Leidraad voor het gesprek/).click()
    await expect(page.getByText('Stel elke coach dezelfde hoofdvragen en vraag daarna door.')).toBeVisible()
    await assessments.judge({ by: 'Iris Wolkenveld', on: daysAgo(20), scores: { 'Ervaring met dit soort vraag': 5 } })
    await look('assessment with help')
    await assessments.record()
    await expect(page.getByText('Eén beoordeling wacht op een besluit.')).toBeVisible()
  })

  await test.step('the second assessor sees it differently', async () => {
    await assessments.startAnother()
    await assessments.judge({
      by: 'Bram Merelhof',
      on: daysAgo(19),
      conversation: 'Gesprek met referenties',
      no: ['Heeft een klachtenregeling'],
      scores: { 'Ervaring met dit soort vraag': 2 },
    })
    await assessments.record()
    await page.getByRole('link', { name: 'Naast elkaar leggen en besluiten' }).click()
    await expect(assessments.toTalkAbout).toContainText('Heeft een klachtenregeling')
    await expect(assessments.toTalkAbout).toContainText('3 punten')
    await look('side by side')
  })

  await test.step('admission is refused while they disagree on a demand', async () => {
    await assessments.choose('Toelaten')
    await assessments.explain('We vullen elkaar aan.')
    await assessments.press('Besluit vastleggen')
    await expect(page.getByText(/Toelaten kan niet zolang niet aan elke eis is voldaan/)).toBeVisible()
  })

  await test.step('the second assessor judges again after the talk', async () => {
    await page.goBack()
    await page.getByText('Antwoorden bekijken').first().click()
    await page.getByRole('link', { name: 'Opnieuw beoordelen vanaf deze antwoorden' }).first().click()
    await expect(page.getByText(/Dit begint met de antwoorden van Bram Merelhof/)).toBeVisible()
    await fillIn(page, 'Datum van de beoordeling', daysAgo(18))
    await page
      .getByRole('radiogroup', { name: /^Heeft een klachtenregeling/ })
      .getByRole('radio', { name: 'Ja', exact: true })
      .check()
    await assessments.record()
  })

  await test.step('they decide', async () => {
    await page.getByRole('link', { name: 'Naast elkaar leggen en besluiten' }).click()
    await expect(assessments.toTalkAbout).not.toContainText('Heeft een klachtenregeling')
    // What was typed before the talk is still there.
    await expect(page.getByLabel(/^Motivering/)).toHaveValue('We vullen elkaar aan.')
    await assessments.choose('Toelaten')
    await assessments.press('Besluit vastleggen')
    await expect(page.getByText('Walther Tortelduif is toegelaten.')).toBeVisible()
    await expect(page.getByText('We vullen elkaar aan.')).toBeVisible()
    await page.getByText('Alle antwoorden naast elkaar').click()
    await look('a decision in the file')
  })
})
