import type { Page } from '@playwright/test'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { daysAgo } from '../support/dates.ts'
import { field, fillIn } from '../support/field.ts'
import { createVault } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'

/** One group of rules, by its heading. */
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('set the rules of two versions and hold the versions against each other', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const policy = policyPage(page)

  await test.step('rules of the first version', async () => {
    await shell(page).goTo('policy')
    await policy.startWithProposal()
    await policy.goToPart('Spelregels')
    await expect(field(page, 'Meeste gesprekken in een traject')).toHaveValue('8')
    await expectAccessible(page, 'rules')
  })

  await test.step('a number out of range is refused at its field, and the others are kept', async () => {
    await fillIn(page, 'Meeste gesprekken in een traject', '51')
    await expect(page.getByText('Vul een heel getal in dat binnen de grenzen valt.')).toBeVisible()
    await fillIn(page, 'Nazorg na afloop', '6')
    await fillIn(page, 'Meeste gesprekken in een traject', '7')
    await fillIn(page, 'Hoogste bedrag per traject', '3.500')
    await fillIn(page, 'Budget per jaar', '1.000')
    await expect(page.getByText('Eén traject mag niet meer kosten dan het budget van het hele jaar.')).toBeVisible()
    await fillIn(page, 'Budget per jaar', '40.000')
    await shell(page).saved()
  })

  await test.step('the terms of a municipality are taken over, with who has to confirm them', async () => {
    await field(page, 'Waar jullie onder vallen').selectOption({ label: 'Gemeente' })
    await expect(
      group(page, 'Bewaren')
        .getByText(/archivaris/)
        .first(),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Neem deze termijnen over' }).click()
    await expect(field(page, 'Dossier, na de nazorg')).toHaveValue('60')
    await expect(page.getByText('De termijnen hieronder zijn die van deze keuze.')).toBeVisible()
    await shell(page).saved()
  })

  await test.step('adopt it', async () => {
    await policy.discuss(daysAgo(60))
    await policy.council.ask(daysAgo(50))
    await policy.council.consent(daysAgo(40))
    await policy.goToPart('Vaststellen')
    await fillIn(page, 'Vastgesteld op', daysAgo(30))
    await policy.adopt('de directie')
    await expect(page.getByText('Coachbeleid 1.0 is vastgesteld.')).toBeVisible()
    await policy.goToPart('Spelregels')
    await expect(page.getByText('60 maanden').first()).toBeVisible()
    await expect(page.getByText('€ 3.500,00')).toBeVisible()
    await expectAccessible(page, 'rules of an adopted version')
  })

  await test.step('change the second version', async () => {
    await shell(page).goTo('policy')
    await page.getByRole('button', { name: 'Nieuwe versie maken' }).click()
    await page.getByRole('menuitem', { name: /Kleine wijziging/ }).click()
    await expect(policy.heading('1.1')).toBeVisible()
    await policy.goToPart('Spelregels')
    await expect(page.getByText(/Deze regels zijn dezelfde als in versie 1.0/)).toBeVisible()
    await fillIn(page, 'Meeste gesprekken in een traject', '6')
    await group(page, 'Een tweede paar ogen').getByRole('checkbox', { name: 'Nog een keer hetzelfde' }).check()
    await expect(page.getByText('Versie 1.0: 7 gesprekken')).toBeVisible()
    await expect(page.getByText(/2 regels zijn anders dan in versie 1.0/)).toBeVisible()
    await expectAccessible(page, 'rules that differ')
    await policy.goToPart('Klachten en geschillen')
    await policy.text.press('End')
    await policy.text.press('Control+End')
    await page.keyboard.type(' Dit is er nieuw bij gekomen.')
    await shell(page).saving()
    await shell(page).saved()
  })

  await test.step('compare both', async () => {
    await page.getByRole('link', { name: 'Vergelijk met 1.0' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Versies vergelijken' })).toBeVisible()
    await expect(page.getByRole('button', { name: '1 hoofdstuk', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: '2 spelregels' })).toBeVisible()
    const rules = page.getByRole('table', { name: 'Spelregels' })
    await expect(rules.getByRole('row', { name: /Meeste gesprekken/ })).toContainText('7 gesprekken')
    await expect(rules.getByRole('row', { name: /Meeste gesprekken/ })).toContainText('6 gesprekken')
    const chapter = page.getByRole('region', { name: 'Klachten en geschillen' })
    await expect(chapter.locator('ins')).toContainText('Dit is er nieuw bij gekomen.')
    await expect(chapter.locator('del')).toHaveCount(0)
    await expectAccessible(page, 'two versions compared')
    await page.getByText('Naast elkaar').click()
    await expectAccessible(page, 'two versions beside each other')
    await page.getByRole('switch', { name: 'Alleen wat veranderd is' }).uncheck()
    await expect(page.getByRole('region', { name: 'Aanleiding en visie' })).toContainText('ongewijzigd')
    await page.getByRole('switch', { name: 'Alleen wat veranderd is' }).check()
    await field(page, 'Van versie').selectOption({ label: '1.1 (Concept)' })
    await expect(page.getByText('Kies twee verschillende versies.')).toBeVisible()
  })

  await test.step('and go to a place that changed', async () => {
    await page.getByRole('link', { name: 'Beleid', exact: true }).last().click()
    await page.getByRole('link', { name: 'Versies vergelijken' }).click()
    await page.getByRole('link', { name: 'Klachten en geschillen' }).click()
    await expect(policy.heading('1.1')).toBeVisible()
    await expect(policy.text).toContainText('Dit is er nieuw bij gekomen.')
  })
  expect(app.complaints()).toEqual([])
})
