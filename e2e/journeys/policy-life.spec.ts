import type { Page } from '@playwright/test'
import { coachesPage } from '../pages/coaches.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo, daysAhead } from '../support/dates.ts'
import { fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const coachee = 'Quirine Leeuwerikshoek'
const manager = 'Bernadet Roodborst'
const coach = 'Walther Tortelduif'

/** A coach who may be asked, and a trajectory with goals and agreements that has started. */
async function startTrajectory(page: Page): Promise<void> {
  const coaches = coachesPage(page)
  await shell(page).goTo('coaches')
  await coaches.startNew()
  await coaches.add(coach)
  await coaches.goToTab('Papieren')
  await coaches.addCertificate()
  await coaches.goToTab('Beoordelingen')
  await coaches.startAssessment()
  await coaches.assess(daysAgo(110))
  await expect(page.getByText(`${coach} is toegelaten.`)).toBeVisible()

  const file = trajectoriesPage(page)
  await shell(page).goTo('trajectories')
  await file.startNew()
  await file.request({
    coachee,
    manager,
    department: 'Nestbouw',
    question: 'Hoe zeg ik op tijd wat er niet bij past?',
    requestedOn: daysAgo(100),
  })
  await file.intake()
  await file.recordIntake()
  await file.take('Aanvraag toekennen', { 'Datum van het besluit': daysAgo(95) })
  await file.chooseCoach(coach, 'De enige die is toegelaten.', daysAgo(94))
  await file.goToTab('Doelen')
  await file.addGoal('Grenzen aangeven in overleg')
  await file.chooseBaseline('-2')
  await shell(page).saved()
  await file.goToTab('Afspraken')
  await file.agree({
    [`Coachee: ${coachee}`]: daysAgo(90),
    [`Leidinggevende: ${manager}`]: daysAgo(90),
    [`Coach: ${coach}`]: daysAgo(90),
  })
  await expect(page.getByText('Alle drie zijn akkoord.')).toBeVisible()
  await file.goToTab('Gesprekken')
  await file.recordMeeting('Driehoeksgesprek', daysAgo(90))
  await file.take('Traject starten', { Startdatum: daysAgo(88), 'Verwachte einddatum': daysAhead(10) })
}

test('a policy is written, discussed, consented to and adopted; its next version leaves what runs where it was', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const policy = policyPage(page)
  const look = (screen: string) => expectAccessible(page, screen)

  await test.step('write', async () => {
    await shell(page).goTo('policy')
    await policy.startWithProposal()
    await expect(policy.heading('1.0')).toBeVisible()
    await policy.text.pressSequentially('Zo doen we het bij Wolkenveld. ')
    await shell(page).saved()
    await policy.goToPart('Vaststellen')
    await expect(page.getByText('Het beleid is nog een concept.')).toBeVisible()
    await look('adoption of a draft')
  })

  await test.step('discuss', async () => {
    await policy.discuss(daysAgo(160))
    await look('steps')
    await policy.goToPart('Draagvlak')
    await look('support without remarks')
    await policy.remark({ party: 'Directie', on: daysAgo(155), text: 'Zeg wat het oplevert.' })
    await policy.remark({ party: 'Leidinggevenden', on: daysAgo(150), text: 'Ik wil meelezen.' })
    await policy.remark({ party: 'Medewerkers', on: daysAgo(145), text: 'Geldt het ook voor tijdelijke krachten?' })
    await look('support')
  })

  await test.step('the works council waits for an answer to every remark', async () => {
    await policy.goToPart('Ondernemingsraad')
    await expect(page.getByText('3 opmerkingen uit de bespreking hebben nog geen antwoord.')).toBeVisible()
    await look('works council with remarks open')
    await policy.goToPart('Draagvlak')
    await policy.answer('Overgenomen', 'Er staan nu doelen in.')
    await policy.answer('Niet overgenomen', 'Wat iemand vertelt, blijft bij de coach.')
    await policy.answer('Gehoord, geen wijziging nodig', '')
    await expect(page.getByText('0 opmerkingen wachten nog op antwoord.')).toBeVisible()
  })

  await test.step('consent', async () => {
    await policy.council.ask(daysAgo(140))
    await look('asked works council')
    await policy.goToPart('Vormenkaart')
    await expect(page.getByText('De ondernemingsraad heeft deze versie.')).toBeVisible()
    await look('a locked part')
    await policy.council.consent(daysAgo(125))
    await look('consent')
  })

  await test.step('adopt', async () => {
    await policy.goToPart('Vaststellen')
    await expect(page.getByText('Alles is er om dit beleid vast te stellen.')).toBeVisible()
    await fillIn(page, 'Vastgesteld op', daysAgo(120))
    await look('adoption')
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 1.0 is vastgesteld.')).toBeVisible()
    await look('an adopted policy')
    for (const part of ['Vormenkaart', 'Wie doet wat', 'Wie hoort wat', 'Doelen van het beleid', 'Spelregels']) {
      await policy.goToPart(part)
      await look(`adopted: ${part}`)
    }
    await policy.goToPart('Stappen')
    await expect(page.getByText('De ondernemingsraad stemde in')).toBeVisible()
    await page.getByText('Beleid intrekken').first().click()
    await look('withdrawing')
  })

  await test.step('start a trajectory under it', () => startTrajectory(page))

  await test.step('start the next version and compare', async () => {
    await shell(page).goTo('policy')
    await page.getByRole('button', { name: 'Nieuwe versie maken' }).click()
    await page.getByRole('menuitem', { name: /Grote wijziging/ }).click()
    await expect(policy.heading('2.0')).toBeVisible()
    await policy.text.pressSequentially('En voortaan nog beter. ')
    await shell(page).saved()
    await shell(page).goTo('policy')
    await page.getByRole('link', { name: 'Versies vergelijken' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Versies vergelijken' })).toBeVisible()
    await expect(page.getByText('En voortaan nog beter.').first()).toBeVisible()
    await look('comparison')
  })

  await test.step('adopt it, without the works council', async () => {
    await shell(page).goTo('policy')
    await page.getByRole('link', { name: 'Verder met 2.0' }).click()
    await policy.discuss()
    await policy.council.notNeeded('Alleen de inleiding is anders.')
    await look('consent not needed')
    await policy.goToPart('Vaststellen')
    await expect(page.getByRole('rowheader', { name: '1.0' })).toBeVisible()
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 2.0 is vastgesteld.')).toBeVisible()
  })

  await test.step('the first version is retired, the trajectory still under it', async () => {
    await policy.goToPart('Lopende trajecten')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1.0' }) })
    await expect(row).toContainText(/\d{4}-001/)
    await look('trajectories that keep the first version')
    await shell(page).goTo('policy')
    await expect(page.getByRole('row', { name: /1\.0/ })).toContainText('Vervallen')
    await expect(page.getByRole('row', { name: /2\.0/ })).toContainText('Geldt nu')
    await look('all versions')
  })
})

test('what the works council has is locked; taking it back opens it and drops what the council said', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await policy.discuss()
  await policy.council.ask()
  await policy.council.consent()
  await policy.goToPart('Aanleiding en visie')
  await expect(policy.text).toBeHidden()
  await policy.takeBack('Er kwam nog een opmerking.')
  await page.getByRole('dialog').getByRole('button', { name: 'Versie terugnemen' }).click()
  await expect(page.getByText('Coachbeleid 1.0 is teruggenomen.')).toBeVisible()
  await policy.goToPart('Aanleiding en visie')
  await expect(policy.text).toBeVisible()
  await policy.goToPart('Vaststellen')
  await expect(page.getByText('De ondernemingsraad is nog niet om instemming gevraagd.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Beleid vaststellen' })).toBeDisabled()
})
