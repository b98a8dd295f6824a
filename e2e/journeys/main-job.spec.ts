import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { accessPage } from '../pages/access.ts'
import { coachesPage } from '../pages/coaches.ts'
import { policyPage } from '../pages/policy.ts'
import { destinations, shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo, daysAhead } from '../support/dates.ts'
import { fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectOnPaper } from '../support/paper.ts'
import { pdfPages, pdfText } from '../support/pdf-text.ts'
import { findLeaks } from '../support/plaintext.ts'

/** A name that stands nowhere but in this vault. */
const coachee = 'Quirine Leeuwerikshoek'
const coach = 'Walther Tortelduif'
const goal = 'Grenzen aangeven in overleg'

test('from a bare machine to a management report', async ({ places, start }) => {
  const app = await start()
  const page = await app.page()
  const visited = new Set<string>()
  const look = async (screen: string): Promise<void> => {
    await expectAccessible(page, screen)
    visited.add(new URL(page.url()).hash)
  }

  await test.step('make a vault', async () => {
    await expect(accessPage(page).welcome).toBeVisible()
    await look('welcome')
    await createVault(app, places.vaults)
    await look('empty overview')
  })

  const policy = policyPage(page)
  await test.step('adopt a policy', async () => {
    await shell(page).goTo('policy')
    await look('no policy yet')
    await policy.startWithProposal()
    await expect(policy.heading('1.0')).toBeVisible()
    await look('a chapter')
    await policy.goToPart('Spelregels')
    await look('rules')
    await policy.discuss(daysAgo(160))
    await look('steps')
    await policy.council.ask(daysAgo(140))
    await look('works council asked')
    await policy.council.consent(daysAgo(125))
    await look('works council')
    await policy.goToPart('Vaststellen')
    await fillIn(page, 'Vastgesteld op', daysAgo(120))
    await look('adoption')
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 1.0 is vastgesteld.')).toBeVisible()
    await look('an adopted policy')
  })

  await test.step('save the policy as PDF', async () => {
    const file = join(places.output, 'beleid.pdf')
    await app.answer({ save: file })
    await policy.savePdf()
    await expect(page.getByText('beleid.pdf is opgeslagen.')).toBeVisible()
    const text = pdfText(file)
    expect(text).toContain('Stichting Wolkenveld')
    expect(text).toContain('Aanleiding en visie')
    expect(text).not.toMatch(/\{\{|\}\}/)
    expectOnPaper(file, 'Coachbeleid · Versie 1.0')
    // Each line of the table of contents names the page on which that chapter begins.
    const pages = pdfPages(file)
    const lines = [...(pages[1] ?? '').matchAll(/\n\d+\n+(\D+?)\n+(\d+)\n/g)]
    expect(lines.length).toBeGreaterThan(10)
    for (const [, title, number] of lines) {
      expect(pages[Number(number) - 1], title).toContain(title?.split('\n')[0])
    }
  })

  const coaches = coachesPage(page)
  await test.step('admit a coach', async () => {
    await shell(page).goTo('coaches')
    await look('no coaches yet')
    await coaches.startNew()
    await look('new coach')
    await coaches.add(coach)
    await coaches.goToTab('Papieren')
    await coaches.addCertificate()
    await look('certificates')
    await coaches.goToTab('Beoordelingen')
    await look('no assessment yet')
    await coaches.startAssessment()
    await expect(page.getByLabel('Beoordeeld door')).toBeVisible()
    await look('assessment')
    await coaches.assess(daysAgo(110))
    await expect(page.getByText(`${coach} is toegelaten.`)).toBeVisible()
    await look('an admitted coach')
  })

  const file = trajectoriesPage(page)
  await test.step('request a trajectory with goals', async () => {
    await shell(page).goTo('trajectories')
    await look('no trajectories yet')
    await file.startNew()
    await look('new trajectory')
    await file.request({
      coachee,
      manager: 'Bernadet Roodborst',
      department: 'Nestbouw',
      question: 'Hoe zeg ik op tijd wat er niet bij past?',
      requestedOn: daysAgo(100),
    })
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(coachee) })).toBeVisible()
    await look('a request')
    await file.intake()
    await file.recordIntake()
    await file.take('Aanvraag toekennen', { 'Datum van het besluit': daysAgo(95) })
    await expect(page.getByRole('heading', { name: 'Coaches die voldoen' })).toBeVisible()
    await look('matching')
    await file.chooseCoach(coach, 'De enige die is toegelaten.', daysAgo(94))
    await look('a coach chosen')
  })

  await test.step('a start without goals is refused, with the reason', async () => {
    await file.step('Traject starten').click()
    await expect(page.getByText('Er is nog geen doel.').first()).toBeVisible()
    await look('a refused start')
  })

  await test.step('agree on goals and start', async () => {
    await file.goToTab('Doelen')
    await file.addGoal(goal)
    await file.chooseBaseline('-2')
    await shell(page).saved()
    await look('a goal')
    await file.goToTab('Afspraken')
    await look('agreement')
    await file.agree({
      [`Coachee: ${coachee}`]: daysAgo(90),
      'Leidinggevende: Bernadet Roodborst': daysAgo(90),
      [`Coach: ${coach}`]: daysAgo(90),
    })
    await expect(page.getByText('Alle drie zijn akkoord.')).toBeVisible()
    await file.goToTab('Gesprekken')
    await file.recordMeeting('Driehoeksgesprek', daysAgo(90))
    await file.take('Traject starten', { Startdatum: daysAgo(88), 'Verwachte einddatum': daysAhead(10) })
    await look('sessions and costs')
  })

  await test.step('finish, score and evaluate', async () => {
    await file.take('Gesprekken afronden', { 'Datum van het laatste gesprek': daysAgo(5) })
    await file.goToTab('Evaluatie')
    await file.scoreGoal(goal, '+1')
    await expect(page.getByText(/De doelscore ging van 30,0 naar 60,0/)).toBeVisible()
    await file.evaluate('de coachee', '4')
    await look('evaluation')
    await file.evaluate('de leidinggevende', '4')
    await file.waive('Tussenevaluatie van de coachee')
    await file.waive('Tussenevaluatie van de leidinggevende')
    await file.goToTab('Gesprekken')
    await file.recordMeeting('Driehoeksgesprek', daysAgo(4))
    await file.take('Naar de nazorg', {})
    await file.goToTab('Evaluatie')
    await look('follow-up')
    await file.waive('Nazorg van de coachee')
    await file.waive('Nazorg van de leidinggevende')
    await file.step('Traject afsluiten').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Traject afsluiten' }).click()
    await expect(page.getByText('Het traject is afgesloten.')).toBeVisible()
    await look('a closed trajectory')
  })

  await test.step('save the management report as PDF', async () => {
    await shell(page).goTo('report')
    await expect(page.getByText(/te weinig mensen om aantallen te laten zien/).first()).toBeVisible()
    await look('report')
    const target = join(places.output, 'rapport.pdf')
    await app.answer({ save: target })
    await page.getByRole('button', { name: 'Opslaan als PDF' }).click()
    await expect(page.getByText('Bewaard als “rapport.pdf”.')).toBeVisible()
    const text = pdfText(target)
    expect(text).toContain('Managementrapportage coaching')
    expect(text).toContain('versie 1.0')
    // One trajectory is below every minimum group: no figure about it may be printed, and no name ever.
    expect(text).not.toContain(coachee)
    expect(text).not.toContain('60,0')
    expectOnPaper(target, 'Managementrapportage coaching')
  })

  await test.step('every screen is accessible in English and in the dark', async () => {
    await shell(page).goTo('admin')
    await look('settings')
    await lookEverywhere(page, visited, 'English')
  })
  expect(app.complaints()).toEqual([])
  await app.quit()

  await test.step('nothing is left on disk in clear', async () => {
    const vault = join(places.vaults, 'Coaching.kluis')
    expect(readdirSync(vault)).toContain('header')
    const folders = [places.userData, places.vaults, places.temp, '/dev/shm']
    for (const name of [coachee, coach, 'Nestbouw']) expect(await findLeaks(folders, name), name).toEqual([])
    // The search itself works: a file with the name is found.
    writeFileSync(join(places.temp, 'control'), `…${coachee}…`)
    expect(await findLeaks(folders, coachee)).toHaveLength(1)
  })
})

/** Switches to English, then to dark, and looks at every address again. */
async function lookEverywhere(page: Page, addresses: ReadonlySet<string>, language: string): Promise<void> {
  await page.getByRole('button', { name: /Taal: / }).click()
  await page.getByRole('menuitem', { name: language }).click()
  await expect(page.getByRole('heading', { level: 1, name: destinations.admin.en })).toBeVisible()
  for (const theme of ['Light', 'Dark']) {
    await page.getByRole('button', { name: /Appearance: / }).click()
    await page.getByRole('menuitem', { name: theme }).click()
    for (const address of addresses) {
      await page.evaluate((hash) => (location.hash = hash), address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, `${address} in English, ${theme}`)
    }
  }
}
