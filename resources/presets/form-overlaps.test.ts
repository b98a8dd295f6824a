import { describe, expect, it } from 'vitest'
import { formOverlaps } from '#shared/domain/form-overlaps.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { proposedForm, proposedForms } from './forms-of-guidance.ts'

/** Every fourth word becomes another. */
const reworded = (text: string): string =>
  text
    .split(' ')
    .map((word, at) => (at % 4 === 2 ? `nieuw${at}` : word))
    .join(' ')

const named = (form: FormOfGuidance, change: Partial<FormOfGuidance>): FormOfGuidance => ({
  ...form,
  id: 'own',
  name: 'Own',
  ...change,
})
const pairs = (forms: readonly FormOfGuidance[], language: 'nl' | 'en' = 'nl') =>
  formOverlaps(forms, language).map(({ first, second }) => [first.id, second.id])

describe.each(languageSchema.options)('overlapping forms of guidance in %s', (language) => {
  const forms = proposedForms(language)

  it('do not occur in the proposal', () => {
    expect(pairs(forms, language)).toEqual([])
  })

  it.each(forms.map((form) => [form.id, form] as const))(
    'are found for a copy of %s under another name',
    (id, form) => {
      expect(pairs([...forms, named(form, {})], language)).toEqual([[id, 'own']])
    },
  )

  it.each(forms.map((form) => [form.id, form] as const))('are found for a reworded copy of %s', (id, form) => {
    const copy = named(form, { who: reworded(form.who), fitsWhen: form.fitsWhen.map(reworded) })
    expect(pairs([...forms, copy], language)).toEqual([[id, 'own']])
  })

  it('need both: the same people for another purpose, or another for the same, is no overlap', () => {
    const coaching = proposedForm('coaching', language)
    const training = proposedForm('training', language)
    expect(pairs([coaching, named(coaching, { fitsWhen: training.fitsWhen })], language)).toEqual([])
    expect(pairs([coaching, named(coaching, { who: training.who })], language)).toEqual([])
  })
})

describe('overlapping forms of guidance', () => {
  const base: FormOfGuidance = {
    ...proposedForm('coaching', 'nl'),
    who: 'Een externe coach',
    fitsWhen: ['Medewerkers willen gedrag onderzoeken.'],
  }

  it('name the shared words, without those that say nothing', () => {
    const other = named(base, {
      who: 'De coach van een extern bureau',
      fitsWhen: ['Iemand wil het eigen GEDRAG ONDERZOEKEN met anderen.'],
    })
    expect(formOverlaps([base, other], 'nl')).toMatchObject([
      { sharedWho: ['coach'], sharedFor: ['gedrag', 'onderzoeken'] },
    ])
  })

  it('do not mind case, accents or punctuation', () => {
    const other = named(base, { who: 'EXTERNE: coách', fitsWhen: ['gedrag; ónderzoeken, medewerkers'] })
    expect(pairs([base, other])).toEqual([['coaching', 'own']])
  })

  it('count only forms that are switched on', () => {
    expect(pairs([base, named(base, { active: false })])).toEqual([])
  })

  it('are not found between forms that say nothing yet', () => {
    const empty = { who: '', fitsWhen: [] }
    expect(pairs([named(base, { ...empty, id: 'a' }), named(base, { ...empty, id: 'b' })])).toEqual([])
    expect(pairs([named(base, { ...empty, id: 'a' }), base])).toEqual([])
  })

  it('begin at three words of ten: two are none', () => {
    const of = (who: string) => named(base, { who })
    const ten = { ...base, who: 'appel banaan citroen druif ezel fiets gans hamer inkt jas' }
    const rest = 'kaars lamp molen nacht oven peer raam'
    expect(pairs([ten, of(`appel banaan citroen ${rest}`)])).toHaveLength(1)
    expect(pairs([ten, of(`appel banaan zalm ${rest}`)])).toHaveLength(0)
  })

  it('measure by the shorter text, so that a short one inside a long one counts in full', () => {
    const long = { ...base, who: 'appel banaan citroen druif ezel fiets gans hamer inkt jas' }
    expect(pairs([long, named(base, { who: 'citroen' })])).toHaveLength(1)
  })
})
