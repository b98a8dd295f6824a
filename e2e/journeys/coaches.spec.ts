import { assessmentsPage } from '../pages/assessments.ts'
import { coachRegister } from '../pages/coach-register.ts'
import { coachesPage } from '../pages/coaches.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { daysAgo } from '../support/dates.ts'
import { field } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

/** How the two assessors judge each coach's experience; all else gets a 4. */
const coaches = [
  { name: 'Ada Rietzanger', scores: [5, 5] },
  { name: 'Berend Waterhoen', scores: [3, 4] },
  { name: 'Chris Tureluur', scores: [2, 2] },
] as const

test('coaches from criteria to suspension: two assessors, a comparison, a match, and a certificate that lapses', async ({
  places,
  start,
}) => {
  test.setTimeout(180_000)
  const app = await start()
  const page = await createVault(app, places.vaults)
  const register = coachesPage(page)
  const assessments = assessmentsPage(page)
  const file = trajectoriesPage(page)

  await test.step('a policy', async () => {
    const policy = policyPage(page)
    await shell(page).goTo('policy')
    await policy.startWithProposal()
    await expect(policy.heading('1.0')).toBeVisible()
    await policy.goToPart('Spelregels')
    await policy.discuss(daysAgo(160))
    await policy.council.ask(daysAgo(140))
    await policy.council.consent(daysAgo(125))
    await policy.goToPart('Vaststellen')
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 1.0 is vastgesteld.')).toBeVisible()
  })

  await test.step('the preset is adapted', async () => {
    await shell(page).goTo('coaches')
    await page.getByRole('link', { name: 'Criteria', exact: true }).click()
    await field(page, 'Nodig totaal').fill('3,2')
    await page.getByRole('button', { name: 'Criteria opslaan' }).click()
    await expect(page.getByText('De criteria zijn opgeslagen.')).toBeVisible()
  })

  for (const { name, scores } of coaches) {
    await test.step(`two assessors admit ${name}`, async () => {
      await shell(page).goTo('coaches')
      await register.startNew()
      await register.add(name)
      await register.goToTab('Papieren')
      await register.addCertificate()
      await register.goToTab('Beoordelingen')
      for (const [at, by] of ['Iris Wolkenveld', 'Bram Merelhof'].entries()) {
        await (at === 0 ? assessments.start() : assessments.startAnother())
        await assessments.judge({ by, on: daysAgo(30), scores: { 'Ervaring met dit soort vraag': scores[at] ?? 3 } })
        await assessments.record()
      }
      await page.getByRole('link', { name: 'Naast elkaar leggen en besluiten' }).click()
      await assessments.choose('Toelaten')
      await assessments.explain('Beide beoordelaars zijn het eens.')
      await assessments.press('Besluit vastleggen')
      await expect(page.getByText(`${name} is toegelaten.`)).toBeVisible()
    })
  }

  await test.step('compared: the mean of both assessors decides the order', async () => {
    await shell(page).goTo('coaches')
    await page.getByRole('link', { name: 'Vergelijken', exact: true }).click()
    for (const { name } of coaches) await page.getByRole('checkbox', { name }).check()
    const order = page.getByRole('region', { name: 'Rangorde' }).getByRole('rowheader')
    await expect(order).toHaveText(coaches.map(({ name }) => new RegExp(name)))
    await page.getByRole('button', { name: 'Vergelijking bewaren' }).click()
    await page.getByRole('textbox', { name: 'Motief' }).fill('De meeste ervaring met deze vraag.')
    await page.getByRole('button', { name: 'Vergelijking bewaren' }).click()
    await expect(page.getByText('De vergelijking is bewaard.')).toBeVisible()
  })

  await test.step('matched for a trajectory', async () => {
    await shell(page).goTo('trajectories')
    await file.startNew()
    await file.request({
      coachee: 'Dirk Zilverplevier',
      manager: 'Bernadet Roodborst',
      department: 'Nestbouw',
      question: 'Hoe zeg ik op tijd wat er niet bij past?',
      requestedOn: daysAgo(10),
    })
    await file.intake()
    await file.recordIntake()
    await file.take('Aanvraag toekennen', { 'Datum van het besluit': daysAgo(8) })
    await file.chooseCoach('Ada Rietzanger', 'Kwam als eerste uit de vergelijking.', daysAgo(5))
  })

  await test.step('the certificate lapses: suspension is proposed, nothing happens by itself', async () => {
    const later = new Date()
    later.setDate(later.getDate() + 501)
    await page.clock.setFixedTime(later)
    await shell(page).goTo('coaches')
    await page.getByRole('link', { name: 'Volgen', exact: true }).click()
    const proposals = page.getByRole('table', { name: 'Voorstel om op te schorten' })
    await expect(proposals.getByRole('rowheader')).toHaveText(coaches.map(({ name }) => name))
    await expect(proposals).toContainText('geen geldig, getoetst certificaat')
    await proposals.getByRole('link', { name: 'Ada Rietzanger' }).click()
    await expect(coachRegister(page).proposal).toBeVisible()
  })
  expect(app.complaints()).toEqual([])
})
