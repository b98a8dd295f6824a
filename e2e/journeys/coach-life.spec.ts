import { assessmentsPage } from '../pages/assessments.ts'
import { coachRegister } from '../pages/coach-register.ts'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo, daysAhead } from '../support/dates.ts'
import { fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

const NAME = 'Marit Zilverschoon'

test('a coach is found, admitted, suspended when the insurance lapses, taken back and let go', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const coaches = coachesPage(page)
  const register = coachRegister(page)

  await test.step('a new coach, with how this one was found', async () => {
    await shell(page).goTo('coaches')
    await coaches.startNew()
    await register.tellHowFound('aanbeveling met referenties', 'Twee gemeenten')
    await coaches.add(NAME)
    await coaches.addCertificate()
    await coaches.goToTab('Gegevens')
    await expect(page.getByLabel('Toelichting')).toHaveValue('Twee gemeenten')
    await fillIn(page, 'Regio’s of plaatsen', 'Tiel, Arnhem')
    await expectAccessible(page, 'the facts of a coach')
  })

  await test.step('a rate shows with and without VAT', async () => {
    await coaches.goToTab('Praktijk en tarieven')
    await register.addRate('120')
    await expect(page.getByText('€ 145,20 met btw')).toBeVisible()
    await expectAccessible(page, 'practice and rates')
  })

  await test.step('admitted, then the insurance lapses and the program proposes to suspend', async () => {
    await coaches.goToTab('Beoordelingen')
    await assessmentsPage(page).start()
    await coaches.assess(daysAgo(5))
    await coaches.goToTab('Gegevens')
    await register.insureUntil(daysAgo(0))
    await shell(page).saved()
    // The last day of the policy is a day with insurance.
    await expect(register.proposal).toBeHidden()
    await register.insureUntil(daysAgo(1))
    await expect(register.proposal).toBeVisible()
    await expectAccessible(page, 'a proposal to suspend')
  })

  await test.step('suspended, and back with a new policy', async () => {
    await register.answerProposal('Opschorten', 'Coach opschorten', 'Polis niet verlengd')
    await expect(page.getByText(/^Opgeschort sinds .*: Polis niet verlengd/)).toBeVisible()
    await register.insureUntil(daysAhead(365))
    await shell(page).saved()
    await register.take('Opschorting opheffen', 'Nieuwe polis ontvangen')
    await expect(register.proposal).toBeHidden()
  })

  await test.step('let go: the reason stays for as long as the policy says', async () => {
    await register.take('Uit de pool halen', 'Stopt met coachen')
    await coaches.goToTab('Verloop')
    await expect(register.history).toHaveText([
      /Uit de pool.*Stopt met coachen/,
      /Opschorting opgeheven.*Nieuwe polis ontvangen/,
      /Opgeschort.*Polis niet verlengd/,
      /Toegelaten.*Ruime ervaring/,
    ])
    await expectAccessible(page, 'the history of a coach')
    await register.remove()
    await expect(register.dialog).toContainText('De redenen worden bewaard tot en met')
    await register.closeDialog()
  })

  await test.step('found again in the register by level and place', async () => {
    await shell(page).goTo('coaches')
    await register.filter('Niveau', 'ten minste Senior Practitioner')
    await expect(register.row(NAME)).toBeHidden()
    // The certificate holds, whatever became of the coach.
    await register.filter('Niveau', 'ten minste Practitioner')
    await register.filter('Regio of online', 'Tiel')
    await register.filter('Status', 'Uit de pool')
    await expect(register.row(NAME)).toBeVisible()
    await expectAccessible(page, 'the register with filters')
  })
})
