import { describe, expect, it } from 'vitest'
import { isPresetChapter } from '#shared/domain/chapter-commands.ts'
import { completeDraft, testContext, testDate } from '#shared/domain/policy-fixtures.ts'
import { type Language, languageSchema } from '#shared/domain/primitives.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import type { CouncilLetter } from '#shared/report/council-letter.ts'
import type { EmployeeSummary } from '#shared/report/employee-summary.ts'
import { policyDocument, type PolicyDocument } from '#shared/report/policy-document.ts'
import { policyProposal } from '#resources/presets/policy-proposal.ts'
import { policyWords } from '#resources/presets/policy-words.ts'
import { letterDocx } from './letter-docx.ts'
import { policyDocx } from './policy-docx.ts'
import { summaryDocx } from './summary-docx.ts'
import { unzip } from './unzip.ts'

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>
const partOf = (files: Files, name: string): string => new TextDecoder().decode(files.get(name))
const bodyOf = (files: Files): string => partOf(files, 'word/document.xml')
const unescaped = (xml: string) => xml.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')

/** Paragraphs as style and text, in order. */
const paragraphs = (body: string): readonly (readonly [style: string, text: string])[] =>
  [...body.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gs)].map(([, one, other]) => {
    const inner = one ?? other ?? ''
    const text = [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run]) => run ?? '').join('')
    return [/<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? '', unescaped(text)]
  })

function wholePolicy(language: Language, body?: RichText): PolicyDocument {
  const { forms, roles, goals, texts } = policyProposal(language)
  const draft = completeDraft({
    language,
    forms,
    roles,
    goals: goals.map((goal) => ({ ...goal, id: testContext().newId() })),
    history: [{ kind: 'started', on: testDate('2026-01-01'), by: 'Sanne de Wit', note: 'Van Sanne' }],
  })
  const chapters = draft.chapters.map((c) => (isPresetChapter(c.id) ? { ...c, body: body ?? texts[c.id] } : c))
  const built = policyDocument(
    { ...draft, chapters },
    { settings: { organisation: 'Zonnedael & Co', demo: false }, criteria: [], words: policyWords(language) },
  )
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}

describe('the policy as a document for an office program', () => {
  it.each(languageSchema.options)('has the headings of the policy and its language, in %s', async (language) => {
    const document = wholePolicy(language)
    const files = await unzip(await policyDocx(document))
    const all = paragraphs(bodyOf(files))
    const chapters = document.chapters.map(({ title }, at) => `${at + 1} ${title}`)
    const headings = all.filter(([style]) => style === 'Heading1').map(([, text]) => text)
    expect(headings.slice(0, 17)).toEqual(chapters)
    expect(headings.at(-1)).toBe(
      language === 'nl' ? 'Bijlage C Wie krijgt wat te weten' : 'Appendix C Who gets to know what',
    )
    expect(all.filter(([style]) => style === 'Heading2').map(([, text]) => text)).toEqual(
      expect.arrayContaining(document.forms.map(({ name }) => name)),
    )
    expect(partOf(files, 'word/styles.xml')).toContain(language === 'nl' ? 'w:val="nl-NL"' : 'w:val="en-GB"')
    expect(all.map(([, text]) => text).join('\n')).not.toMatch(/undefined|null|NaN|\{\{|paper\.[a-z]/)
  })

  it('has a table of contents that names every chapter before anybody updates it', async () => {
    const body = bodyOf(await unzip(await policyDocx(wholePolicy('nl'))))
    expect(body).toContain('TOC \\h')
    const entries = paragraphs(body).filter(([style]) => /^TOC1$/i.test(style))
    expect(entries.map(([, text]) => text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^1 .*\d+$/), expect.stringMatching(/^Bijlage A .*\d+$/)]),
    )
  })

  it('turns the page for the roles, repeats the heads of tables and does not break their rows', async () => {
    const body = bodyOf(await unzip(await policyDocx(wholePolicy('nl'))))
    expect([...body.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'))).toEqual([
      false,
      true,
      false,
    ])
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
    const withHeads = tables.filter((table) => table.includes('<w:tblHeader'))
    expect(withHeads).toHaveLength(3)
    for (const table of tables) {
      expect(table.match(/<w:cantSplit/g)?.length).toBe(table.match(/<w:tr>/g)?.length)
    }
  })

  it('keeps bold, italic, numbers that begin elsewhere and lists in lists', async () => {
    const text = (value: string, ...types: readonly ('bold' | 'italic')[]) =>
      ({ type: 'text', text: value, marks: types.map((type) => ({ type })) }) as const
    const item = (value: string) => ({ type: 'paragraph', content: [text(value)] }) as const
    const body: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 } },
        { type: 'paragraph', content: [text('vet', 'bold'), { type: 'hardBreak' }, text('schuin', 'italic')] },
        {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [
            {
              type: 'listItem',
              content: [
                item('vier'),
                { type: 'bulletList', content: [{ type: 'listItem', content: [item('binnenin')] }] },
              ],
            },
          ],
        },
      ],
    }
    const files = await unzip(await policyDocx(wholePolicy('nl', body)))
    const xml = bodyOf(files)
    expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*>vet</s)
    expect(xml).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*>schuin</s)
    expect(xml).toMatch(/<w:ilvl w:val="1"\/>(?:(?!<\/w:p>).)*>binnenin</s)
    expect(partOf(files, 'word/numbering.xml')).toContain('<w:start w:val="4"/>')
    expect(paragraphs(xml).filter(([style, line]) => style.startsWith('Heading') && line === '')).toEqual([])
  })

  it('says in its properties which document it is, and nowhere who made it', async () => {
    const files = await unzip(await policyDocx(wholePolicy('nl')))
    const core = partOf(files, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Coachbeleid 1.0</dc:title>')
    expect(core).toContain('<dc:creator>Coachbeleid</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Coachbeleid</cp:lastModifiedBy>')
    expect(core).not.toContain('Zonnedael')
    for (const name of files.keys()) expect(partOf(files, name), name).not.toContain('Sanne')
  })

  it('marks a version that has not been adopted on every page', async () => {
    const files = await unzip(await policyDocx({ ...wholePolicy('nl'), status: 'draft' }))
    const headers = [...files.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name))
    expect(headers.some((name) => partOf(files, name).includes('Concept, nog niet vastgesteld'))).toBe(true)
  })
})

describe('the page for employees and the letter as documents for an office program', () => {
  it('hold their headings and their lines', async () => {
    const summary: EmployeeSummary = {
      kind: 'employee-summary',
      language: 'en',
      organisation: 'Zonnedael',
      demo: false,
      version: '1.0',
      adoptedOn: testDate('2026-03-01'),
      title: 'Coaching here',
      sections: [{ heading: 'What?', text: 'This.' }],
    }
    const page = paragraphs(bodyOf(await unzip(await summaryDocx(summary))))
    expect(page).toEqual(
      expect.arrayContaining([
        ['Heading1', 'Coaching here'],
        ['Heading2', 'What?'],
        ['', 'This.'],
      ]),
    )
    const letter: CouncilLetter = {
      kind: 'council-letter',
      language: 'nl',
      organisation: 'Zonnedael',
      demo: false,
      version: '1.0',
      date: testDate('2026-03-01'),
      subject: 'Verzoek om instemming',
      blocks: [{ kind: 'paragraph', text: 'Met vriendelijke groet,\nSanne' }],
    }
    const body = bodyOf(await unzip(await letterDocx(letter)))
    expect(paragraphs(body)).toContainEqual(['Heading1', 'Verzoek om instemming'])
    expect(body).toMatch(/<w:br\/>/)
  })
})
