import type { Page } from '@playwright/test'
import { coachesPage } from '../pages/coaches.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const coach = 'Ilse Brouwer'
const rules = (page: Page) => page.getByRole('region', { name: 'Spelregels van dit traject' })

interface Dates {
  readonly discussed: string
  readonly asked: string
  readonly answered: string
  readonly adopted: string
}

/** From the open version to an adopted one: discussion, council, decision. */
async function adopt(page: Page, dates: Dates): Promise<void> {
  const policy = policyPage(page)
  await policy.discuss(dates.discussed)
  await policy.council.ask(dates.asked)
  await policy.council.consent(dates.answered)
  await policy.goToPart('Vaststellen')
  await fillIn(page, 'Vastgesteld op', dates.adopted)
}

test('a trajectory keeps the rules of version 1 after version 2 has been adopted', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const policy = policyPage(page)
  const file = trajectoriesPage(page)
  const look = (screen: string) => expectAccessible(page, screen)

  await test.step('version 1.0 allows eight sessions', async () => {
    await shell(page).goTo('policy')
    await policy.startWithProposal()
    await adopt(page, { discussed: daysAgo(160), asked: daysAgo(140), answered: daysAgo(125), adopted: daysAgo(120) })
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 1.0 is vastgesteld.')).toBeVisible()
  })

  const coaches = coachesPage(page)
  await test.step('a coach is admitted', async () => {
    await shell(page).goTo('coaches')
    await coaches.startNew()
    await coaches.add(coach)
    await coaches.goToTab('Papieren')
    await coaches.addCertificate()
    await coaches.goToTab('Beoordelingen')
    await coaches.startAssessment()
    await coaches.assess(daysAgo(110))
    await expect(page.getByText(`${coach} is toegelaten.`)).toBeVisible()
  })

  await test.step('a trajectory is requested under it', async () => {
    await shell(page).goTo('trajectories')
    await file.startNew()
    await expect(page.getByText(/Dit traject valt onder versie 1\.0/)).toBeVisible()
    await expect(page.getByText(/dat is de termijn van 10 werkdagen/)).toBeVisible()
    await expect(field(page, 'Vorm van begeleiding').locator('option')).toHaveText(['Coaching'])
    await look('a request under version 1.0')
    await file.request({
      coachee: 'Sanne de Wit',
      manager: 'Karim Yildiz',
      department: 'Vergunningen',
      question: 'Hoe geef ik op tijd feedback?',
      requestedOn: daysAgo(60),
    })
    await expect(rules(page)).toContainText('Versie 1.0')
    await expect(rules(page)).toContainText('hoogstens 8')
    await look('the rules in the file')
  })

  await test.step('the list and the overview say that the decision is late', async () => {
    await shell(page).goTo('overview')
    await expect(page.getByText('1 aanvraag wacht langer op een besluit dan de termijn in het beleid')).toBeVisible()
    await shell(page).goTo('trajectories')
    await expect(page.getByRole('row', { name: /Sanne de Wit/ })).toContainText('te laat')
    await look('a late decision in the list')
    await page.getByRole('row', { name: /Sanne de Wit/ }).click()
    await file.intake()
    await file.recordIntake()
    await file.take('Aanvraag toekennen', { 'Datum van het besluit': daysAgo(50) })
    await file.chooseCoach(coach, 'De enige die is toegelaten.', daysAgo(49))
  })

  await test.step('version 2.0 allows four, and says whom it touches', async () => {
    await shell(page).goTo('policy')
    await page.getByRole('button', { name: 'Nieuwe versie maken' }).click()
    await page.getByRole('menuitem', { name: /Grote wijziging/ }).click()
    await expect(policy.heading('2.0')).toBeVisible()
    await policy.goToPart('Spelregels')
    await fillIn(page, 'Meeste gesprekken in een traject', '4')
    await shell(page).saved()
    await adopt(page, { discussed: daysAgo(30), asked: daysAgo(20), answered: daysAgo(10), adopted: daysAgo(5) })
    const touched = page.getByRole('row', { name: /^1\.0/ })
    await expect(touched).toContainText('1')
    await expect(touched).toContainText('aantal gesprekken')
    await expect(page.getByRole('main')).not.toContainText('Sanne')
    await look('which trajectories version 2.0 touches')
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 2.0 is vastgesteld.')).toBeVisible()
  })

  await test.step('the trajectory goes on under version 1.0, and starts by its rules', async () => {
    await shell(page).goTo('trajectories')
    await page.getByRole('row', { name: /Sanne de Wit/ }).click()
    await expect(rules(page)).toContainText('Versie 1.0')
    await expect(rules(page)).toContainText('Nu geldt versie 2.0')
    await expect(rules(page)).toContainText('hoogstens 8')
    await file.step('Traject starten').click()
    await expect(page.getByText('Het driehoeksgesprek vóór de start is nog niet vastgelegd.')).toBeVisible()
    await expect(page.getByText('Er is nog geen doel.').first()).toBeVisible()
    await look('what the rules still ask for')
  })

  await test.step('a new request is held against version 2.0', async () => {
    await shell(page).goTo('trajectories')
    await file.startNew()
    await expect(page.getByText(/Dit traject valt onder versie 2\.0/)).toBeVisible()
    await file.request({
      coachee: 'Joris Bakker',
      manager: 'Petra Smit',
      department: 'Beheer',
      question: 'Hoe plan ik mijn week?',
      requestedOn: daysAgo(1),
    })
    await expect(
      page.getByText('Je plant 6 gesprekken; de spelregels van dit traject staan er hoogstens 4 toe.'),
    ).toBeVisible()
    await fillIn(page, 'Aantal gesprekken', '4')
    await file.step('Traject aanmaken').click()
    await expect(rules(page)).toContainText('Versie 2.0')
    await expect(rules(page)).not.toContainText('Nu geldt')
  })
  expect(app.complaints()).toEqual([])
})
