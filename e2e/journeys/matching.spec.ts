import { accessPage } from '../pages/access.ts'
import { shell } from '../pages/shell.ts'
import { trajectoriesPage } from '../pages/trajectories.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo } from '../support/dates.ts'
import { fillIn } from '../support/field.ts'
import { expect, test } from '../support/fixtures.ts'

test('a coach is proposed, met and chosen for a trajectory, and the choice is undone', async ({ start }) => {
  const app = await start()
  const page = await app.page()
  const file = trajectoriesPage(page)
  const { matching } = file
  const nameIn = async (list: 'proposal' | 'ranking', place: number): Promise<string> =>
    (await matching[list].getByRole('heading', { level: 3 }).nth(place).textContent()) ?? ''

  await test.step('a trajectory that waits for a coach opens on the matching', async () => {
    await accessPage(page).openDemo()
    await shell(page).goTo('trajectories')
    await page.getByRole('row').filter({ hasText: 'Coach kiezen' }).first().click()
    await expect(matching.ranking.getByText(/^Plaats 1/).first()).toBeVisible()
    await expectAccessible(page, 'matching')
  })

  await test.step('whoever drops out stands there with the reason, and cannot be chosen', async () => {
    const suspended = matching.dropped.getByRole('listitem').filter({ hasText: 'Is opgeschort sinds' }).first()
    await expect(suspended).toBeVisible()
    await expect(suspended.getByRole('button')).toHaveCount(0)
  })

  await test.step('a wish counts in the order from the moment it is saved', async () => {
    await fillIn(page, 'Plaats of regio', 'Terschelling')
    await page.getByRole('button', { name: 'Wensen opslaan' }).click()
    await expect(matching.ranking.getByText('Locatie', { exact: true }).first()).toBeVisible()
  })

  const first = await nameIn('proposal', 0)
  await test.step('a chemistry meeting and the choice of the coachee', async () => {
    await matching.recordMeeting(first, daysAgo(0))
    await matching.coacheeChooses(first)
    await expect(matching.proposal.getByText('Keuze van de coachee')).toBeVisible()
    await expect(matching.proposal.getByText('Niet gekozen door de coachee').first()).toBeVisible()
    await expectAccessible(page, 'the choice of the coachee')
  })

  await test.step('another choice than that of the coachee asks for a line of motive', async () => {
    await matching.open(await nameIn('proposal', 1))
    await expect(matching.dialog.getByText('De coachee heeft deze coach niet gekozen.')).toBeVisible()
    await matching.choose()
    await expect(matching.dialog.getByText('Vul dit in.')).toBeVisible()
    await expectAccessible(page, 'a choice without a motive')
    await matching.dialog.getByRole('button', { name: 'Annuleren' }).click()
  })

  await test.step('P&O decides, and can go back until the three have met', async () => {
    await matching.open(first)
    await matching.motive('Keuze van de coachee; kan binnen drie weken beginnen.')
    await matching.choose()
    await expect(page.getByText(`${first} is gekozen.`)).toBeVisible()
    await file.goToTab('Matching')
    await expect(matching.decided.getByRole('link', { name: first })).toBeVisible()
    await expectAccessible(page, 'a coach chosen')
    await page.getByRole('button', { name: 'Keuze ongedaan maken' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keuze ongedaan maken' }).click()
    await expect(matching.proposal.getByText('Keuze van de coachee')).toBeVisible()
    await expect(matching.decided).toHaveCount(0)
  })
  expect(app.complaints()).toEqual([])
})
