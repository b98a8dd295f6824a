import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { adoptedPolicy } from '#shared/domain/policy-fixtures.ts'
import { indicatorIds } from '#shared/domain/policy-goals.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { idSchema, isoDateSchema, languageSchema, type Language } from '#shared/domain/primitives.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { isPresetChapter } from '#shared/domain/chapter-commands.ts'
import { completeDraft, testContext } from '#shared/domain/policy-fixtures.ts'
import { printFooterSchema } from '#shared/ipc/main-contract.ts'
import { readRecoveryKey } from '#shared/domain/recovery-key.ts'
import { managementReport } from '#shared/report/management-report.ts'
import { recoveryKeyDocument } from '#shared/report/recovery-key-document.ts'
import { policyDocument, type PolicyDocument } from '#shared/report/policy-document.ts'
import type { ManagementReport } from '#shared/report/report-document.ts'
import { sampleIndicatorWords } from '#shared/testing/indicator-words.ts'
import { sampleEvaluation, sampleGoal, sampleTrajectory } from '#shared/testing/trajectory-sample.ts'
import { criteriaSetFromPreset } from '#resources/presets/criteria-presets.ts'
import { policyProposal } from '#resources/presets/policy-proposal.ts'
import { policyWords } from '#resources/presets/policy-words.ts'
import { ManagementReportPrint } from './management-report-print.tsx'
import { PolicyPrint } from './policy-print.tsx'
import { documentTitle, footerOf } from './print-job.ts'
import { RecoveryKeyPrint } from './recovery-key-print.tsx'

const day = (text: string) => isoDateSchema.parse(text)
const languages: readonly Language[] = languageSchema.options

function reportOf(count: number, language: Language, policies: readonly Policy[] = []): ManagementReport {
  const agreed = { coachee: '2026-02-01', manager: '2026-02-01', coach: '2026-02-02' }
  const ended = (n: number) =>
    sampleTrajectory(n, {
      status: 'closed',
      agreement: agreed,
      startedOn: '2026-02-03',
      endedOn: '2026-06-10',
      goals: [sampleGoal(1, 1), sampleGoal(0, 2), sampleGoal(-1, 3)],
      evaluations: [sampleEvaluation('coachee', { grade: 8 }), sampleEvaluation('manager', { behaviour: 4 })],
    })
  const made = managementReport({
    trajectories: Array.from({ length: count }, (_, n) => ended(n)),
    policies,
    coaches: [],
    settings: { organisation: 'Zonnedael', demo: false },
    language,
    period: { from: day('2026-01-01'), to: day('2026-12-31') },
    today: day('2026-11-23'),
    holidays: [],
    indicatorWords: sampleIndicatorWords,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const policyWithGoals: Policy = {
  ...adoptedPolicy('1.0', '2025-01-01'),
  goals: indicatorIds.map((indicator, n) => ({
    id: idSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    name: `Doel ${n}`,
    explanation: '',
    contributesTo: 'organisation',
    indicator,
    target: indicator === 'median-days-to-decision' ? 10 : 50,
    owner: 'P&O',
  })),
}

const chapter = (body: RichText['content']): PolicyDocument['chapters'][number] => ({
  id: 'reason-and-vision',
  title: 'Aanleiding en visie',
  body: { type: 'doc', content: body },
})

/** A version with everything in it that the product proposes. */
function wholePolicy(language: Language = 'nl'): PolicyDocument {
  const { forms, roles, goals, texts } = policyProposal(language)
  const draft = completeDraft({
    language,
    forms,
    roles,
    goals: goals.map((goal) => ({ ...goal, id: testContext().newId() })),
  })
  const built = policyDocument(
    { ...draft, chapters: draft.chapters.map((c) => (isPresetChapter(c.id) ? { ...c, body: texts[c.id] } : c)) },
    {
      settings: { organisation: 'Zonnedael', demo: true },
      criteria: [criteriaSetFromPreset('work-question', language, testContext().newId())].filter((set) => set !== null),
      words: policyWords(language),
    },
  )
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}

const policyOf = (chapters: PolicyDocument['chapters'], language: Language = 'nl'): PolicyDocument => ({
  ...wholePolicy(language),
  version: '1.0',
  status: 'adopted',
  adoption: { on: day('2026-03-01'), by: 'De directie', reviewBy: day('2028-03-01') },
  chapters,
})

/** Levels of the headings, in order. */
const levelsOf = (html: string): readonly number[] => [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))

describe('the management report on paper', () => {
  it.each(languages.flatMap((language) => [0, 3, 12].map((count) => ({ language, count }))))(
    'has every word and figure, in $language with $count trajectories',
    ({ language, count }) => {
      const html = renderToStaticMarkup(<ManagementReportPrint report={reportOf(count, language)} />)
      expect(html).not.toMatch(/NaN|undefined|null|\{\{|report\.[a-z]/)
      expect(html).toContain(`lang="${language}"`)
    },
  )
  it.each(languages.flatMap((language) => [0, 3, 12].map((count) => ({ language, count }))))(
    'sets each goal of the policy beside its value and target, in $language with $count trajectories',
    ({ language, count }) => {
      const made = reportOf(count, language, [policyWithGoals])
      const html = renderToStaticMarkup(<ManagementReportPrint report={made} />)
      expect(html).not.toMatch(/NaN|undefined|null|\{\{|report\.[a-z]|Infinity/)
      for (const { words } of made.policyGoals?.goals ?? []) {
        expect(html).toContain(words.name)
        expect(html).toContain(words.computedFrom)
      }
      expect(html.split('class="cb-goal-detail"').length).toBeGreaterThan(indicatorIds.length)
    },
  )
  it('says what was measured, what was meant and how they compare', () => {
    const html = renderToStaticMarkup(<ManagementReportPrint report={reportOf(12, 'nl', [policyWithGoals])} />)
    expect(html).toContain('50,0 punten')
    expect(html).toContain('rond 50 punten')
    expect(html).toContain('Doelen met een streefwaarde: 10.')
  })
  it('has no section for goals that nobody set', () => {
    const without = renderToStaticMarkup(<ManagementReportPrint report={reportOf(12, 'nl')} />)
    expect(without).not.toContain('Doelen van het beleid')
  })
  it('says what the article says as what the article says', () => {
    const html = renderToStaticMarkup(<ManagementReportPrint report={reportOf(12, 'nl')} />)
    expect(html).toContain('Volgens het artikel')
  })
  it.each([1, 2] as const)('skips no heading level when it starts at %i', (topLevel) => {
    const levels = levelsOf(
      renderToStaticMarkup(<ManagementReportPrint report={reportOf(12, 'nl')} topLevel={topLevel} />),
    )
    expect(levels[0]).toBe(topLevel)
    expect(levels.filter((level) => level === topLevel)).toHaveLength(1)
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })
})

describe('the policy on paper', () => {
  it('shows what looks like markup as text', () => {
    const text = '<img src=x onerror=alert(1)>'
    const html = renderToStaticMarkup(
      <PolicyPrint document={policyOf([chapter([{ type: 'paragraph', content: [{ type: 'text', text }] }])])} />,
    )
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img')
  })
  it('keeps bold and italic, lists in lists, and leaves empty paragraphs and headings out', () => {
    const bold = { type: 'text', text: 'samen', marks: [{ type: 'bold' }, { type: 'italic' }] } as const
    const html = renderToStaticMarkup(
      <PolicyPrint
        document={policyOf([
          chapter([
            { type: 'heading', attrs: { level: 2 } },
            { type: 'paragraph' },
            {
              type: 'orderedList',
              attrs: { start: 3 },
              content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [bold] }] }],
            },
          ]),
        ])}
      />,
    )
    expect(html).toContain('<ol start="3"><li><p><strong><em>samen</em></strong></p></li></ol>')
    expect(levelsOf(html).slice(0, 2)).toEqual([1, 1])
    expect(html).not.toContain('<p></p>')
  })
  it('has a table of contents with page numbers on paper only', () => {
    const document = policyOf([chapter([])])
    const paper = renderToStaticMarkup(
      <PolicyPrint document={document} chapterPages={{ 'chapter-reason-and-vision': 3 }} />,
    )
    expect(paper).toMatch(/href="#chapter-reason-and-vision".*Aanleiding en visie.*>3</)
    expect(renderToStaticMarkup(<PolicyPrint document={document} topLevel={2} />)).not.toContain('href')
  })
})

/** The secret key 1 … 32, as typage 0.3.1 writes it. */
const recoveryKey = 'AGE-SECRET-KEY-1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5Z5TPWXQERGD3C8G7RUSQGPQYEE'
const keyPage = (language: Language) =>
  recoveryKeyDocument(recoveryKey, 'Coaching', { language, organisation: 'Zonnedael', demo: false }, day('2026-11-23'))

describe('the parts of the policy after its chapters', () => {
  const paper = (language: Language) =>
    renderToStaticMarkup(<PolicyPrint document={wholePolicy(language)} chapterPages={{}} />)

  it.each(languages)('say everything in words, in %s', (language) => {
    const html = paper(language)
    expect(html).not.toMatch(/NaN|undefined|null|\{\{|paper\.[a-z]|policy\.[a-z]/)
    expect(html).not.toMatch(/share-|M1\b|workQuestion|viaCoachee/)
  })

  it('stand in the table of contents as they are headed, appendices by letter', () => {
    const html = paper('nl')
    const contents = [...html.matchAll(/<a href="#([a-z-]+)">/g)].map(([, id]) => id)
    const headings = [...html.matchAll(/<h1[^>]*data-chapter="([a-z-]+)"/g)].map(([, id]) => id)
    expect(contents).toEqual(headings)
    expect(contents.slice(-6)).toEqual([
      'goals',
      'rules',
      'appendix-forms',
      'appendix-roles',
      'appendix-information',
      'appendix-criteria',
    ])
    expect(html).toMatch(/Bijlage A<\/span> Vormen van begeleiding/)
    const { forms } = wholePolicy()
    expect(forms).toHaveLength(11)
    for (const { name } of forms) expect(html).toContain(`>${name}</h2>`)
  })

  it('close up where the version has no forms or roles, and name what was left out and who said what', () => {
    const document: PolicyDocument = {
      ...wholePolicy(),
      forms: [],
      roles: null,
      criteria: [],
      leftOut: [{ title: 'Budget', reason: 'Staat in de financiële regels.' }],
      support: [
        {
          party: 'employees',
          setting: 'teamoverleg',
          on: day('2026-02-01'),
          chapter: '3. Doel',
          remark: 'Te lang.',
          handling: { outcome: 'adopted', explanation: 'Ingekort.' },
        },
      ],
      notHeard: ['board'],
    }
    const html = renderToStaticMarkup(<PolicyPrint document={document} />)
    expect(html).toMatch(/Bijlage A<\/span> Wie krijgt wat/)
    expect(html).toContain('Budget: Staat in de financiële regels.')
    expect(html).toContain('Overgenomen. Ingekort.')
    expect(html).toContain('geen reactie vastgelegd: directie.')
  })

  it('read the rules as sentences, in the singular where there is one', () => {
    const { parameters, ...rest } = wholePolicy()
    const html = renderToStaticMarkup(
      <PolicyPrint
        document={{
          ...rest,
          parameters: {
            ...parameters,
            followUpMonths: 1,
            goalGate: 'freeSpaceAllowed',
            threeWayMeetings: { start: true, mid: false, end: true },
            evaluations: { ...parameters.evaluations, mid: [] },
            budget: { perTrajectoryCents: 250_000, perYearCents: null },
          },
        }}
      />,
    )
    expect(html).toContain('De nazorg is 1 maand na het eind')
    expect(html).toContain('spreken elkaar bij de start en aan het eind.')
    expect(html).toContain('Halverwege vragen we geen evaluatie.')
    expect(html).toMatch(/ten hoogste €\s2\.500,00, zonder btw/)
    expect(html).toContain('Een traject kan zonder gezamenlijke doelen beginnen')
  })

  it('mark a version that has not been adopted on the title page and at the foot', () => {
    const draft = { ...wholePolicy(), status: 'discussion' as const }
    expect(renderToStaticMarkup(<PolicyPrint document={draft} />)).toContain('Concept, ter bespreking')
    expect(footerOf({ job: draft, mark: null }).parts.join()).toContain('Concept, ter bespreking')
  })
})

describe('the recovery key on paper', () => {
  it.each(languages)('has the whole key to read, to scan and in no attribute, in %s', (language) => {
    const html = renderToStaticMarkup(<RecoveryKeyPrint document={keyPage(language)} />)
    const shown = /<p class="cb-key-text"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? ''
    expect(readRecoveryKey(shown.replace(/<[^>]*>/g, ''))).toBe(recoveryKey)
    expect(html).toMatch(/<svg class="cb-qr"[^>]*aria-label="[^"]+"/)
    expect(html).not.toContain(recoveryKey.slice(-12))
    expect(html).not.toMatch(/undefined|null|\{\{|recoveryKey\.[a-z]/)
    expect(levelsOf(html)).toEqual([1, 2, 2, 2])
  })
  it('says in the margin of every page that it is secret, and nothing of the key', () => {
    for (const language of languages) {
      const footer = footerOf({ job: keyPage(language), mark: { seq: 1, head: '0123' } })
      // Of all hexadecimal digits on this page one should know what they are for.
      expect(footer.mark).toBe('')
      const said = `${documentTitle(keyPage(language))} ${footer.parts.join(' ')}`
      expect(said).toMatch(/geheim|secret/)
      expect(said).not.toMatch(/Coaching|AGE-SECRET/)
    }
  })
})

describe('what the PDF says about itself', () => {
  it.each(languages)('names the document and nobody, in %s', (language) => {
    for (const job of [policyOf([], language), reportOf(12, language)]) {
      const footer = footerOf({ job, mark: { seq: 1_234, head: '0123456789abcdef0123456789abcdef' } })
      expect(printFooterSchema.safeParse(footer).success).toBe(true)
      expect(footer.pageOf).toMatch(/\{page\}.*\{pages\}/)
      const change = language === 'nl' ? 'wijziging 1.234' : 'change 1,234'
      expect(footer.mark).toContain('0123 4567 89ab cdef 0123 4567 89ab cdef')
      expect(footer.mark).toContain(change)
      expect(footerOf({ job, mark: null }).mark).toBe('')
      expect(`${documentTitle(job)} ${footer.parts.join(' ')}`).not.toMatch(/Zonnedael|directie/)
    }
  })
})
