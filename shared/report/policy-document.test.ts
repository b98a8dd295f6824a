import { describe, expect, it } from 'vitest'
import { adoptedPolicy, completeDraft, testContext, testDate, testText } from '../domain/policy-fixtures.ts'
import { type Policy, policyChapterIds } from '../domain/policy.ts'
import { plainText } from '../domain/rich-text.ts'
import { samplePolicySurroundings } from '../testing/policy-surroundings.ts'
import { policyDocument, stepsThatCount } from './policy-document.ts'

const build = (policy: Policy) => policyDocument(policy, samplePolicySurroundings)
const withText = <P extends Policy>(policy: P, text: string): P => ({
  ...policy,
  chapters: policy.chapters.map((c) => (c.id === 'budget-rates-tax' ? { ...c, body: testText(text) } : c)),
})
const textOf = (policy: Policy): string => {
  const built = build(policy)
  if (!built.ok) throw new Error('no document')
  return plainText(built.value.chapters[policyChapterIds.indexOf('budget-rates-tax')]?.body ?? testText('')).trim()
}

describe('the policy document', () => {
  it('holds all seventeen chapters with their titles, in order', () => {
    const built = build(completeDraft())
    expect(built.ok && built.value.chapters.map(({ id, title }) => [id, title])).toEqual(
      policyChapterIds.map((id) => [id, `Titel van ${id}`]),
    )
    expect(built).toMatchObject({ ok: true, value: { kind: 'policy', language: 'nl', demo: true, adoption: null } })
  })

  it('fills placeholders with the name the organisation had at the adoption', () => {
    const adopted = withText(adoptedPolicy('1.0', '2026-01-01'), '{{organisatie}}, uiterlijk {{herijkingsdatum}}')
    expect(textOf(adopted)).toBe('Gemeente Voorbeeld, uiterlijk 1 januari 2030')
    expect(build(adopted)).toMatchObject({
      ok: true,
      value: {
        organisation: 'Gemeente Voorbeeld',
        adoption: { on: '2026-01-01', by: 'Directie', reviewBy: '2030-01-01' },
      },
    })
    expect(textOf(withText(completeDraft(), '{{organisatie}}, {{herijkingsdatum}}'))).toBe(
      'Nieuwe Naam, de herijkingsdatum',
    )
  })

  it('is not made while a placeholder cannot be filled', () => {
    expect(build(withText(completeDraft(), '{{onbekend}}'))).toEqual({
      ok: false,
      error: { code: 'placeholderUnknown', unknown: [{ chapterId: 'budget-rates-tax', name: 'onbekend' }] },
    })
  })

  it('keeps the number of an empty chapter, with a sentence that says so', () => {
    expect(textOf(withText(completeDraft(), ' '))).toBe('Dit hoofdstuk is nog niet geschreven.')
    expect(textOf(withText({ ...adoptedPolicy('1.0', '2026-01-01'), language: 'en' }, ' '))).toBe(
      'We have made no arrangements of our own on this subject.',
    )
  })

  it('leaves a chapter out with its reason, and numbers what is in', () => {
    const draft = completeDraft({
      contributions: [
        {
          id: testContext().newId(),
          party: 'coaches',
          setting: 'coachoverleg',
          on: testDate('2026-05-02'),
          chapterId: 'when-and-when-not',
          remark: 'Noem de huisarts.',
          handling: { outcome: 'partly', explanation: 'Als voorbeeld.', on: testDate('2026-05-09') },
        },
      ],
    })
    const built = build({
      ...draft,
      chapters: draft.chapters.map((c) =>
        c.id === 'target-groups' ? { ...c, leftOut: 'Staat in de cao.', body: testText('{{onbekend}}') } : c,
      ),
    })
    expect(built).toMatchObject({
      ok: true,
      value: {
        leftOut: [{ title: 'Titel van target-groups', reason: 'Staat in de cao.' }],
        support: [{ party: 'coaches', chapter: '4. Titel van when-and-when-not', handling: { outcome: 'partly' } }],
        notHeard: ['board', 'managers', 'employees', 'worksCouncil'],
      },
    })
    expect(built.ok && built.value.chapters).toHaveLength(16)
  })

  it('says in words what the version names by id', () => {
    const draft = completeDraft()
    const [form] = draft.forms
    if (form === undefined) throw new Error('no form')
    const off = { ...form, id: 'mentoring', name: 'Mentoring', active: false }
    const built = build({ ...draft, forms: [form, off] })
    expect(built).toMatchObject({
      ok: true,
      value: {
        allowedForms: ['Coaching'],
        secondPairOfEyes: ['Patroon M1', 'Patroon M6', 'Patroon M9', 'Patroon M11'],
        goals: [{ indicator: { name: 'Cijfer share-joint-goals', unit: '%' } }],
        forms: [{ name: 'Coaching' }],
        roles: { roles: ['P&O'], phases: [{ name: 'Deel vision', tasks: [{ name: 'Vaststellen', letters: ['A'] }] }] },
      },
    })
    const information = built.ok ? built.value.information : null
    expect(information?.items[0]?.cells).toEqual(['<yes>', '<yes>', '<yes>', '<yes>', '<count>'])
    const labels = information?.legend.map(({ label }) => label) ?? []
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('does without what a version from before does not have', () => {
    const built = build(completeDraft({ forms: [], roles: { roles: [], tasks: [] }, goals: [] }))
    expect(built).toMatchObject({ ok: true, value: { forms: [], roles: null, goals: [], criteria: [], notHeard: [] } })
  })

  it('prints the criteria of its adoption, and the present ones while it is open', () => {
    const set = {
      id: testContext().newId(),
      seriesId: testContext().newId(),
      version: 1,
      since: null,
      replacedOn: null,
      presetId: 'work-question',
      name: 'Werkvraag',
      purpose: null,
      minimumLevel: null,
      knockOuts: [{ id: 'k', text: 'Eis', why: '', how: '', evidence: '' }],
      weighted: [{ id: 'w', text: 'Punt', why: '', how: '', weight: 2, anchors: { 1: '', 3: '', 5: '' } }],
      minimumTotal: 3.5,
    }
    const given = { ...samplePolicySurroundings, criteria: [set] }
    expect(policyDocument(completeDraft(), given)).toMatchObject({ value: { criteria: [{ name: 'Werkvraag' }] } })
    expect(policyDocument(adoptedPolicy('1.0', '2026-01-01'), given)).toMatchObject({ value: { criteria: [] } })
  })

  it('shows the road without its detours and names nobody who walked it', () => {
    const step = (kind: Policy['history'][number]['kind'], on: string) => ({
      kind,
      on: testDate(on),
      by: 'Sanne de Wit',
      note: '',
    })
    const history = [
      step('started', '2026-01-01'),
      step('discussion', '2026-02-01'),
      step('councilAsked', '2026-03-01'),
      step('councilWithheld', '2026-03-20'),
      step('takenBack', '2026-03-21'),
      step('discussion', '2026-04-01'),
      step('councilAsked', '2026-05-01'),
    ]
    expect(stepsThatCount(history)).toEqual([
      { kind: 'started', on: '2026-01-01' },
      { kind: 'discussion', on: '2026-04-01' },
      { kind: 'councilAsked', on: '2026-05-01' },
    ])
    expect(JSON.stringify(build(completeDraft({ history })))).not.toContain('Sanne')
  })
})
