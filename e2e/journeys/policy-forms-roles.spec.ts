import { accessPage } from '../pages/access.ts'
import { policyPage } from '../pages/policy.ts'
import { formsPage, matrixPage } from '../pages/policy-parts.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

test('the map of forms is made the organisation’s own, and two forms that look alike are pointed out', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await policy.goToPart('Vormenkaart')
  const forms = formsPage(page)
  await expect(forms.card('Therapie')).toContainText('We verwijzen door')
  await forms.open('Mentoring')
  await expectAccessible(page, 'the map of forms')

  await forms.edit('Mentoring')
  await expectAccessible(page, 'a form of guidance')
  await field(page, 'Wat wij eronder verstaan').fill('Een maatje wijst de weg.')
  const lines = field(page, 'Waarvoor is het?')
  await lines.fill('Iemand is nieuw in het team.\n')
  await shell(page).saved()
  // A line that has just been begun stays, although the record holds the list without it.
  await expect(lines).toHaveValue('Iemand is nieuw in het team.\n')
  await fillIn(page, 'Naam', 'Coaching')
  await expect(page.getByText('Er is al een vorm met deze naam.')).toBeVisible()
  await fillIn(page, 'Naam', 'Mentoring')
  await forms.back()
  await expect(forms.card('Mentoring')).toContainText('Een maatje wijst de weg.')

  await forms.add({
    name: 'Buddy',
    fitsWhen: 'Iemand is nieuw in het team of in de organisatie.',
    who: 'Een ervaren collega die vragen kan stellen en niet beoordeelt.',
  })
  await expect(page.getByText('2 vormen zijn moeilijk uit elkaar te houden')).toBeVisible()
  await expect(page.getByText(/noemen ze allebei: .*collega.* Bij waarvoor: .*nieuw/)).toBeVisible()
  await expect(forms.card('Buddy')).toContainText('Lijkt op een andere')
  await expectAccessible(page, 'the map of forms with two that overlap')

  await forms.switchOff('Buddy')
  await expect(page.getByText(/Buddy is uitgeschakeld/)).toBeVisible()
  await expect(page.getByText('2 vormen zijn moeilijk uit elkaar te houden')).toBeHidden()
  await expect(forms.card('Buddy')).toContainText('Uitgeschakeld')

  await forms.remove('Buddy')
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click()
  await expect(forms.card('Buddy')).toHaveCount(0)
})

test('a form that trajectories still take is not removed but switched off, and leaves the rules', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  await accessPage(page).openDemo()
  await expect(shell(page).overview).toBeVisible({ timeout: 120_000 })
  await shell(page).goTo('policy')
  await page.getByRole('link', { name: /Verder met/ }).click()
  await policyPage(page).goToPart('Vormenkaart')
  const forms = formsPage(page)
  await forms.remove('Coaching')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Coaching is in gebruik')
  await expect(dialog).toContainText(/\d+ trajecten met deze vorm zijn nog niet afgerond/)
  await dialog.getByRole('button', { name: 'Uitschakelen' }).click()
  await expect(page.getByText(/hij is uit de Spelregels gehaald/)).toBeVisible()
  await expect(forms.card('Coaching')).toContainText('Uitgeschakeld')

  // Nothing else to offer once it is off: it is only said why.
  await forms.remove('Coaching')
  await expect(page.getByText(/Daarom kan de vorm niet worden verwijderd/)).toBeVisible()
  await expect(forms.card('Coaching')).toHaveCount(1)
})

test('who does what is chosen by keyboard, and gaps and double responsibility are said', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await policy.goToPart(/^Wie doet wat/)
  const matrix = matrixPage(page)
  await expect(page.getByText('Elke taak heeft iemand die hem uitvoert en één eindverantwoordelijke.')).toBeVisible()
  await expectAccessible(page, 'who does what')

  const adoptingHr = 'Beleid vaststellen, P&O'
  await matrix.cell('Visie en begrippen opstellen, P&O').focus()
  await page.keyboard.press('ArrowDown')
  await expect(matrix.cell(adoptingHr)).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByText('Nog 2 punten om te regelen')).toBeVisible()
  await expect(page.getByText('Niemand voert dit uit (R).').first()).toBeVisible()
  await expect(page.getByText(/Dubbel: P&O en Directie zijn elk eindverantwoordelijk/).first()).toBeVisible()
  await expect(matrix.cell(`${adoptingHr}, dubbel belegd`)).toBeFocused()
  expect(await matrix.said(`${adoptingHr}, dubbel belegd`)).toBe('A · eindverantwoordelijk')
  await expectAccessible(page, 'who does what, with gaps')

  await page.keyboard.press('r')
  await expect(page.getByText('Nog 2 punten om te regelen')).toBeHidden()

  await page.getByRole('button', { name: 'Nieuwe taak' }).click()
  await fillIn(page, 'Taak', 'Wachtlijst bijhouden')
  await page.getByRole('button', { name: 'Taak toevoegen' }).click()
  await expect(page.getByText('Nog 2 punten om te regelen')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Wachtlijst bijhouden' }).first().click()
  await expect(matrix.cell('Wachtlijst bijhouden, Medewerker')).toBeFocused()
  await matrix.cell('Wachtlijst bijhouden, P&O').selectOption('A')
  await matrix.cell('Wachtlijst bijhouden, Leidinggevende').selectOption('R')
  await matrix.cell('Wachtlijst bijhouden, Senior').selectOption('R')
  await expect(page.getByText(/Leidinggevende en Senior voeren dit uit\. Schrijf in de uitleg/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Nieuwe rol' }).click()
  await fillIn(page, 'Hoe heet deze rol bij jullie?', 'senior')
  await page.getByRole('button', { name: 'Rol toevoegen' }).click()
  await expect(page.getByText('Deze naam staat er al.')).toBeVisible()
})

test('the information matrix is adapted, but not beyond what stays between coach and coachee', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await policy.goToPart('Wie hoort wat')
  const matrix = matrixPage(page)
  await expectAccessible(page, 'who gets to know what')
  await expect(
    page.getByRole('note').filter({ hasText: 'Wat coach en coachee bespreken, blijft van hen.' }),
  ).toHaveCount(3)
  await expect(matrix.cell('Antwoorden van de coachee in de evaluatie: Leidinggevende')).toHaveCount(0)

  const progress = 'Voortgang op de gezamenlijke werkdoelen: P&O'
  await matrix.cell(progress).selectOption('no')
  await shell(page).saved()
  expect(await matrix.said(progress)).toBe('nee')
  await page.getByRole('button', { name: 'Terug naar het voorstel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terug naar het voorstel' }).click()
  await expect.poll(() => matrix.said(progress)).toBe('score')
})
