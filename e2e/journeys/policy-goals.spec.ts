import { join } from 'node:path'
import { accessPage } from '../pages/access.ts'
import { policyGoalsPage } from '../pages/policy-goals.ts'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { pdfText } from '../support/pdf-text.ts'

const awareness = 'Coachees zien beter wat hun eigen aandeel is'
const responsibility = 'Coachees nemen vaker zelf het initiatief'
const own = 'Coaching helpt bij het werk dat blijft'

test('goals of a policy are taken from the proposal, set, ordered, taken out and added', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const goals = policyGoalsPage(page)

  await test.step('begin without goals and take the proposed ones', async () => {
    await shell(page).goTo('policy')
    await page.getByRole('button', { name: 'Begin met lege hoofdstukken' }).click()
    await policyPage(page).goToPart('Doelen van het beleid')
    await expect(page.getByText(/Er zijn nog geen doelen/)).toBeVisible()
    await expectAccessible(page, 'no goals yet')
    await goals.takeProposed()
    await expect(goals.card(awareness)).toBeVisible()
    expect(await goals.names()).toHaveLength(10)
    await expect(goals.card(awareness)).toContainText('minstens 75%')
    await expect(goals.card(awareness)).toContainText('nog geen gegevens')
    await expectAccessible(page, 'goals of the policy')
  })

  await test.step('a target outside its range is refused, and one within is kept', async () => {
    await goals.edit(awareness)
    await goals.setTarget('140')
    await expect(page.getByText('Vul een waarde in die binnen de grenzen valt, of laat het veld leeg.')).toBeVisible()
    await expectAccessible(page, 'a goal to fill in')
    await goals.setTarget('80')
    await expect(page.getByText('Het doel is bewaard.')).toBeVisible()
    await expect(goals.card(awareness)).toContainText('minstens 80%')
  })

  await test.step('order, take out, bring back and add', async () => {
    await goals.moveUp(responsibility)
    await expect.poll(async () => (await goals.names()).slice(0, 2)).toEqual([responsibility, awareness])
    await goals.remove(awareness)
    await expect(goals.card(awareness)).toHaveCount(0)
    await goals.addFromProposal(awareness)
    await expect.poll(async () => (await goals.names()).at(-1)).toBe(awareness)
    await goals.addOwn(own, 'Aandeel doelen dat is gehaald of overtroffen')
    await expect(goals.card(own)).toContainText('geen: eerst meten')
    expect(await goals.names()).toHaveLength(11)
  })
  expect(app.complaints()).toEqual([])
  await app.quit()
})

test('the overview and the report say what the records say about the goals', async ({ start, places }) => {
  const app = await start()
  await app.answer({ open: places.vaults })
  await accessPage(await app.page()).openDemo()
  const page = await app.page()
  await expect(shell(page).overview).toBeVisible({ timeout: 120_000 })
  const goals = policyGoalsPage(page)

  const days = goals.row('Aanvragers weten snel waar ze aan toe zijn')
  await test.step('on the overview, with the way to how it is computed', async () => {
    await expect(days).toContainText(/\d werkdag/)
    await expect(days).toContainText('hooguit 10 werkdagen')
    await expect(days).toContainText('gehaald')
    await expect(page.getByText(/van de \d+ doelen met een streefwaarde/)).toBeVisible()
    await expectAccessible(page, 'the overview with goals')
    await page.getByRole('link', { name: 'Naar de doelen en hoe ze zijn berekend' }).click()
    await goals.card(awareness).getByText('Berekend uit').click()
    await expect(page.getByText(/“Ik zie beter wat mijn eigen aandeel is”/).first()).toBeVisible()
    // An adopted version is read-only.
    await expect(page.getByRole('button', { name: /^Wijzig / })).toHaveCount(0)
    await expectAccessible(page, 'goals of an adopted policy')
  })

  await test.step('in the report, on the screen and on paper', async () => {
    await shell(page).goTo('report')
    await expect(goals.row(awareness)).toContainText(/minstens 75%/)
    await expectAccessible(page, 'the report with goals')
    const file = join(places.output, 'rapport.pdf')
    await app.answer({ save: file })
    await page.getByRole('button', { name: 'Opslaan als PDF' }).click()
    await expect(page.getByText('Bewaard als “rapport.pdf”.')).toBeVisible({ timeout: 30_000 })
    const text = pdfText(file)
    expect(text).toContain('Doelen van het beleid')
    expect(text).toContain('hooguit 10')
    expect(text).toContain('Zo zijn de waarden van de doelen berekend')
    expect(text).not.toMatch(/\{\{|\}\}|NaN|undefined/)
  })
  expect(app.complaints()).toEqual([])
  await app.quit()
})
