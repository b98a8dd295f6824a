import type { Page } from '@playwright/test'
import { policyPage } from '../pages/policy.ts'
import { shell } from '../pages/shell.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { createVault, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { pasteHtml, pasteText, wordClipboard } from '../support/word-clipboard.ts'

const startPolicy = async (page: Page) => {
  await shell(page).goTo('policy')
  const policy = policyPage(page)
  await policy.startWithProposal()
  await expect(policy.heading('1.0')).toBeVisible()
  return policy
}

test('chapters get another order, a chapter of one’s own, and one is left out with its reason', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const { chapters, goToPart } = await startPolicy(page)

  await goToPart('Begrippen en begeleidingsvormen')
  await chapters.up()
  await expect(chapters.titles.first()).toContainText('Begrippen en begeleidingsvormen')
  await chapters.link('Begrippen en begeleidingsvormen').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(chapters.titles.nth(1)).toContainText('Begrippen en begeleidingsvormen')
  await expect(chapters.link('Begrippen en begeleidingsvormen')).toBeFocused()

  await chapters.add('Coaching in de keten')
  await expect(page.getByRole('heading', { level: 2, name: 'Coaching in de keten' })).toBeVisible()
  await expect(chapters.titles.nth(2)).toContainText('3Coaching in de keten')
  await chapters.add('coaching in de KETEN')
  await expect(chapters.dialog.getByText('Er is al een hoofdstuk met deze titel.')).toBeVisible()
  await expectAccessible(page, 'adding a chapter')
  await chapters.dialog.getByRole('button', { name: 'Annuleren' }).click()

  await goToPart('Doelgroepen')
  await chapters.leaveOut('Dit staat al in de cao.')
  await expect(page.getByText('Reden: Dit staat al in de cao.')).toBeVisible()
  await expect(chapters.link('Doelgroepen')).toContainText('–')
  await expect(chapters.link('Doelgroepen')).toContainText('weggelaten')
  await expectAccessible(page, 'a chapter that is left out')

  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: /^Zoek/ }).fill('keten')
  await expect(page.getByRole('button', { name: /Coaching in de keten/ })).toBeVisible()
  await page.getByRole('textbox', { name: /^Zoek/ }).fill('doelgroepen')
  await expect(page.getByRole('button', { name: /Doelgroepen.*weggelaten/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Weer opnemen' }).click()
  await expect(policyPage(page).text).toBeVisible()
  await goToPart('Coaching in de keten')
  await chapters.fromMenu('Hoofdstuk verwijderen')
  await chapters.dialog.getByRole('button', { name: 'Hoofdstuk verwijderen' }).click()
  await expect(chapters.link('Coaching in de keten')).toBeHidden()
})

test('what the discussion brings is recorded with the chapter, answered, and counted per party', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const { chapters, goToPart, discuss } = await startPolicy(page)
  await goToPart('Draagvlak')
  await expect(page.getByText('Dit is nog een concept.')).toBeVisible()
  await discuss()

  await goToPart('Doelgroepen')
  await chapters.remark('Leidinggevenden', 'Teamoverleg Zorg', 'Geldt dit ook voor oproepkrachten?')
  await expect(page.getByText('1 opmerking wacht nog op antwoord.')).toBeVisible()
  await chapters.answer('Niet overgenomen', '')
  await expect(page.getByText('Leg uit waarom de opmerking niet')).toBeVisible()
  await page.getByRole('textbox', { name: /^Toelichting/ }).fill('Zij vallen onder de cao.')
  await page.getByRole('button', { name: 'Antwoord opslaan' }).click()
  await expect(page.getByRole('cell', { name: /Niet overgenomen.*Zij vallen onder de cao/ })).toBeVisible()
  await expectAccessible(page, 'a chapter with a remark')

  await goToPart('Draagvlak')
  await expect(
    page.getByText(/Nog niet gehoord: de directie, medewerkers, de ondernemingsraad en coaches/),
  ).toBeVisible()
  await chapters.remark('Medewerkers', 'Lunch', '')
  const summary = page.getByRole('table', { name: 'Draagvlak per partij' })
  await expect(summary.getByRole('row', { name: /^Leidinggevenden/ })).toContainText('1 niet overgenomen')
  await expect(page.getByText('Gevraagd, geen opmerkingen')).toBeVisible()
  await expect(page.getByText(/Nog niet gehoord: de directie, de ondernemingsraad en coaches/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Wat ermee is gedaan' }).selectOption('Nog te beantwoorden')
  await expect(page.getByText('Geen opmerkingen die bij dit filter passen.')).toBeVisible()
  await expectAccessible(page, 'the support of a policy')
})

test('a Word document is pasted as text, headings and lists, and what did not come along is told', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const { text, chapters } = await startPolicy(page)
  await chapters.add('Uit ons oude beleid')
  await expect(page.getByRole('heading', { level: 2, name: 'Uit ons oude beleid' })).toBeVisible()
  await pasteHtml(text, wordClipboard)

  await expect(text.getByRole('heading', { level: 2, name: 'Coaching bij ons' })).toBeVisible()
  await expect(text.getByRole('heading', { level: 3, name: 'Wie en wat' })).toBeVisible()
  await expect(text.locator('strong', { hasText: 'coaching' })).toBeVisible()
  await expect(text.locator('ul > li').first()).toHaveText('Eerste puntOnderliggend punt')
  await expect(text.locator('ul ul > li')).toHaveText('Onderliggend punt')
  await expect(text.locator('p', { hasText: /^Vorm · Wie$/ })).toBeVisible()
  await expect(text.locator('p', { hasText: /^Coaching · Externe coach$/ })).toBeVisible()
  await expect(text.locator('p', { hasText: 'Zie de regeling.' })).toBeVisible()
  await expect(text).not.toContainText('Klopt dit nog?')
  await expect(text).not.toContainText('Oude regel')
  await expect(text.locator('img:not(.ProseMirror-separator), table, a')).toHaveCount(0)
  const note = page.getByRole('status').filter({ hasText: 'Geplakt zonder' })
  await expect(note).toContainText('Geplakt zonder 2 afbeeldingen, 1 tabel en 1 opmerking uit de kantlijn.')
  await expect(note).toContainText('De tekst uit de tabel staat er als gewone regels.')
  await expect(note).toContainText('Van 1 koppeling staat alleen de tekst er.')
  await expectAccessible(page, 'what a paste left behind')
  await shell(page).saved()
})

test('a chapter of 200 kB stays in the editor, is not saved, and says why', async ({ places, start }) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  const { text, chapters, goToPart } = await startPolicy(page)
  await chapters.add('Veel te lang')
  await expect(page.getByRole('heading', { level: 2, name: 'Veel te lang' })).toBeVisible()
  await pasteText(text, Array.from({ length: 2_000 }, (_, at) => `Regel ${at} ${'x'.repeat(90)}`).join('\n'))
  await expect(page.getByText(/De tekst telt .* tekens|is .* tekens lang/).first()).toBeVisible()
  await expect(page.getByText('Nog niet opgeslagen: er is een veld dat je aandacht vraagt.')).toBeVisible()
  await goToPart('Doelgroepen')
  await goToPart('Veel te lang')
  await expect(text).toContainText('Regel 1999')
})

test('typing that was kept at a lock meets another text: both are shown, and both can be kept', async ({
  places,
  start,
}) => {
  const app = await start()
  const first = await createVault(app, places.vaults)
  const { text, chapters } = await startPolicy(first)
  await chapters.add('Twee schrijvers')
  await expect(first.getByRole('heading', { level: 2, name: 'Twee schrijvers' })).toBeVisible()
  await text.fill('De tekst van mijn collega.')
  await shell(first).saving()
  await shell(first).saved()
  // Too long to be saved: it waits, and is kept when the vault is locked.
  await pasteText(text, ` Mijn eigen tekst. ${'y'.repeat(40_000)}`)
  await expect(first.getByText('Nog niet opgeslagen: er is een veld dat je aandacht vraagt.')).toBeVisible()
  await chapters.link('Doelgroepen').click()
  await expect(first.getByRole('heading', { level: 2, name: 'Doelgroepen' })).toBeVisible()
  // Meanwhile the record gets another text: what was saved there is undone.
  await first.keyboard.press('Control+z')
  await expect(chapters.link('Twee schrijvers')).toContainText('leeg')
  await shell(first).lock()
  await expect.poll(() => first.isClosed()).toBe(true)

  const page = await unlock(app)
  await shell(page).goTo('policy')
  await page.getByRole('link', { name: /^Verder met/ }).click()
  const again = policyPage(page)
  await again.chapters.link('Twee schrijvers').click()
  await expect(page.getByText('Dit hoofdstuk is intussen gewijzigd')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Jouw tekst, nog niet opgeslagen' })).toContainText('Mijn eigen tekst.')
  await expect(page.getByRole('region', { name: 'De opgeslagen tekst' })).toContainText('Geen tekst')
  await expectAccessible(page, 'two texts for one chapter')
  await page.getByRole('button', { name: 'Houd beide, onder elkaar' }).click()
  await expect(again.text).toContainText('Mijn eigen tekst.')
  await again.text.fill('Mijn eigen tekst, ingekort.')
  await expect(page.getByText('Nog niet opgeslagen: er is een veld dat je aandacht vraagt.')).toBeHidden()
  await shell(page).saved()
})
