import { describe, expect, it } from 'vitest'
import { adoptedPolicy, completeDraft, testText } from '../domain/policy-fixtures.ts'
import { type Policy, policyChapterIds } from '../domain/policy.ts'
import { plainText } from '../domain/rich-text.ts'
import { policyDocument } from './policy-document.ts'

const settings = { organisation: 'Nieuwe Naam', demo: true }
const build = (policy: Policy) => policyDocument(policy, settings)
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
})
