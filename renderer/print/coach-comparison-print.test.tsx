import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type ComparisonNow, keptComparison } from '#shared/domain/coach-comparison-kept.ts'
import { comparedFacts, demandKey } from '#shared/domain/coach-comparison.ts'
import { testCriteria } from '#shared/domain/coach-fixtures.ts'
import { testContext } from '#shared/domain/policy-fixtures.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { idOf } from '#shared/domain/trajectory-fixtures.ts'
import { printFooterSchema } from '#shared/ipc/main-contract.ts'
import { comparisonDocument } from '#shared/report/coach-comparison-document.ts'
import { CoachComparisonPrint } from './coach-comparison-print.tsx'
import { documentTitle, footerOf } from './print-job.ts'

const facts = Object.fromEntries([...comparedFacts, demandKey('ethics-code')].map((key) => [key, `feit ${key}`]))
const coaches: ComparisonNow['coaches'] = [
  { id: idOf(1), name: 'Ada Visser', facts, scores: { experience: 4, references: 4, price: 3 } },
  {
    id: idOf(2),
    name: 'Bas Visser',
    facts: { ...facts, kind: 'anders' },
    scores: { experience: 2, references: 4, price: 5 },
  },
  { id: idOf(3), name: 'Cor Visser', facts, scores: null },
]

describe.each(languageSchema.options)('a comparison on paper, in %s', (language) => {
  const jobOf = (change: Partial<ComparisonNow> = {}) =>
    comparisonDocument(
      keptComparison(
        { criteria: testCriteria, weights: { experience: 3, references: 0, price: 1 }, coaches, language, ...change },
        { chosenCoachId: idOf(2), motive: 'Spreekt Pools.' },
        testContext(),
      ),
      { organisation: 'Zonnedael', demo: true },
    )
  const printed = (change: Partial<ComparisonNow> = {}) =>
    renderToStaticMarkup(<CoachComparisonPrint comparison={jobOf(change)} />)

  it('has every word, with a ranking, without weights and without anybody assessed', () => {
    const weights = { experience: 0, references: 0, price: 0 }
    const unassessed = coaches.map((coach) => ({ ...coach, scores: null }))
    for (const html of [printed(), printed({ weights }), printed({ coaches: unassessed })]) {
      expect(html).not.toMatch(/NaN|undefined|null|\{\{|comparison\.[a-z]/)
      expect(html).toContain('Spreekt Pools.')
      expect(html).toContain('feit ethics-code'.replace('ethics-code', demandKey('ethics-code')))
    }
  })

  it('gives every part of a bar its words, and none to a criterion that was left out', () => {
    const [first = ''] = printed().match(/aria-label="[^"]*"/) ?? []
    expect(first).toMatch(/experience: 3[,.]00; price: 0[,.]75/)
    expect(first).not.toContain('references')
  })

  it('names no person in the title and the foot', () => {
    const job = jobOf()
    const footer = footerOf({ job, mark: { seq: 12, head: 'a'.repeat(16) } })
    expect(printFooterSchema.safeParse(footer).success).toBe(true)
    for (const text of [documentTitle(job), JSON.stringify(footer)]) {
      expect(text).toContain('2026')
      expect(text).not.toMatch(/Visser|Zonnedael/)
    }
  })
})
