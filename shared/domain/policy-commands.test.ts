import { describe, expect, it } from 'vitest'
import { adoptPolicy, type AdoptionInput, proposedReviewDate } from './policy-adoption.ts'
import { optionalChapterIds } from './chapter-commands.ts'
import { startFirstPolicy, startNextVersion } from './policy-start.ts'
import { adoptedPolicy, completeDraft, testContext, testDate, testText, testTitles } from './policy-fixtures.ts'
import { type OpenPolicy, policyChapterIds, policySchema } from './policy.ts'

const ctx = testContext()
const titles = testTitles
const input: AdoptionInput = {
  on: testDate('2026-11-20'),
  by: 'Directie',
  reviewBy: testDate('2028-11-20'),
  criteria: [],
}
const adopt = (draft: OpenPolicy, change: Partial<AdoptionInput> = {}, others = [adoptedPolicy('0.9', '2020-01-01')]) =>
  adoptPolicy(draft, { ...input, ...change }, others, 'Gemeente Voorbeeld', ctx)
const emptied = (...ids: readonly string[]) =>
  completeDraft({
    chapters: completeDraft().chapters.map((c) =>
      ids.includes(c.id) ? { ...c, body: testText(' '), ready: false } : c,
    ),
  })

describe('the first policy', () => {
  it('is version 1.0 with seventeen empty chapters, in the language of the operator', () => {
    const started = startFirstPolicy([], 'en', titles, ctx)
    expect(started).toMatchObject({
      ok: true,
      value: { version: '1.0', language: 'en', worksCouncil: { status: 'open' } },
    })
    if (started.ok) expect(policySchema.parse(started.value).chapters.map(({ id }) => id)).toEqual(policyChapterIds)
  })

  it('is not started twice', () => {
    expect(startFirstPolicy([completeDraft()], 'nl', titles, ctx)).toEqual({
      ok: false,
      error: { code: 'draftExists' },
    })
    expect(startFirstPolicy([adoptedPolicy('1.0', '2024-01-01')], 'nl', titles, ctx)).toEqual({
      ok: false,
      error: { code: 'alreadyAdopted' },
    })
  })
})

describe('adopting a policy', () => {
  it('makes a version that fits the schema, with the name of the organisation on that day', () => {
    const adopted = adopt(completeDraft(), { by: '  Directie ' })
    expect(adopted).toMatchObject({
      ok: true,
      value: { status: 'adopted', adoption: { on: '2026-11-20', by: 'Directie', organisation: 'Gemeente Voorbeeld' } },
    })
    if (adopted.ok) expect(policySchema.safeParse(adopted.value).success).toBe(true)
  })

  it('proposes a review after two years', () => {
    expect(proposedReviewDate(testDate('2026-11-20'))).toBe('2028-11-20')
  })

  it.each([
    ['without a date', { on: null }, { code: 'dateMissing' }],
    ['on a day that has yet to come', { on: testDate('2026-11-24') }, { code: 'dateInFuture' }],
    ['without who did it', { by: '  ' }, { code: 'adopterMissing' }],
    ['with a name that does not fit', { by: 'x'.repeat(121) }, { code: 'adopterTooLong', limit: 120 }],
    ['without a review date', { reviewBy: null }, { code: 'reviewDateMissing' }],
    ['with the review on the same day', { reviewBy: testDate('2026-11-20') }, { code: 'reviewNotAfterAdoption' }],
    ['with the review before it', { reviewBy: testDate('2026-01-01') }, { code: 'reviewNotAfterAdoption' }],
    ['with a review that is over today', { reviewBy: testDate('2026-11-23') }, { code: 'reviewInPast' }],
  ] as const)('is refused %s', (_, change, error) => {
    expect(adopt(completeDraft(), change)).toEqual({ ok: false, error: [error] })
  })

  it('is refused while the works council has not answered or withholds consent', () => {
    expect(adopt(completeDraft({ worksCouncil: { status: 'open' } }))).toEqual({
      ok: false,
      error: [{ code: 'worksCouncilOpen' }],
    })
    expect(
      adopt(completeDraft({ worksCouncil: { status: 'withheld', askedOn: null, grounds: [], on: null, note: '' } })),
    ).toEqual({
      ok: false,
      error: [{ code: 'worksCouncilWithheld' }],
    })
    expect(adopt(completeDraft({ worksCouncil: { status: 'notNeeded', on: null, reason: 'cao' } })).ok).toBe(true)
  })

  it('is refused while a required chapter has no text, but not for the chapters that may stay empty', () => {
    expect(adopt(emptied('roles', 'procedure'))).toEqual({
      ok: false,
      error: [
        { code: 'chapterEmpty', chapterId: 'roles' },
        { code: 'chapterEmpty', chapterId: 'procedure' },
      ],
    })
    expect(adopt(emptied(...optionalChapterIds)).ok).toBe(true)
  })

  it.each([
    ['is still a draft', { status: 'draft', worksCouncil: { status: 'open' } }, { code: 'notDiscussed' }],
    ['has no form of guidance', { forms: [] }, { code: 'formsEmpty' }],
    [
      'has only forms that are switched off',
      { forms: completeDraft().forms.map((form) => ({ ...form, active: false })) },
      { code: 'formsEmpty' },
    ],
    ['does not say who does what', { roles: { roles: [], tasks: [] } }, { code: 'rolesEmpty' }],
    ['has no goal', { goals: [] }, { code: 'goalsEmpty' }],
    [
      'waits for the council',
      {
        worksCouncil: { status: 'asked', on: testDate('2026-11-01'), grounds: ['k'], meetingOn: null, respondBy: null },
      },
      { code: 'worksCouncilAsked' },
    ],
  ] as const)('is refused while it %s', (_, change, error) => {
    expect(adopt(completeDraft(change))).toEqual({ ok: false, error: [error] })
  })

  it('is refused while a remark has no answer, and counts them; who had no remarks waits for nothing', () => {
    const said = { party: 'board', setting: '', on: testDate('2026-11-01'), chapterId: null } as const
    const handling = { outcome: 'noted', explanation: '', on: testDate('2026-11-02') } as const
    const open = { ...said, id: ctx.newId(), remark: 'Waarom acht gesprekken?', handling: null }
    const nothing = { ...open, id: ctx.newId(), remark: '' }
    expect(adopt(completeDraft({ contributions: [open, nothing, { ...open, id: ctx.newId() }] }))).toEqual({
      ok: false,
      error: [{ code: 'remarksUnanswered', count: 2 }],
    })
    expect(adopt(completeDraft({ contributions: [nothing, { ...open, handling }] })).ok).toBe(true)
  })

  it('is not held up by a chapter that is left out, empty or with a placeholder that is unknown', () => {
    const leftOut = completeDraft({
      chapters: completeDraft().chapters.map((chapter) =>
        chapter.id === 'roles' ? { ...chapter, body: testText('{{organsatie}}'), leftOut: 'Staat elders.' } : chapter,
      ),
    })
    expect(adopt(leftOut).ok).toBe(true)
  })

  it('is refused on a day before its last step', () => {
    const history = [{ kind: 'councilConsented', on: testDate('2026-11-22'), by: 'P&O', note: '' }] as const
    expect(adopt(completeDraft({ history }))).toEqual({
      ok: false,
      error: [{ code: 'dateBeforeStep', kind: 'councilConsented', on: '2026-11-22' }],
    })
  })

  it('is refused while a placeholder cannot be filled, and names the chapter', () => {
    const body = testText('Bij {{organsatie}} geldt {{meeste gesprekken}}.')
    const chapters = completeDraft().chapters.map((c) => (c.id === 'roles' ? { ...c, body } : c))
    expect(adopt(completeDraft({ chapters }))).toEqual({
      ok: false,
      error: [{ code: 'placeholderUnknown', chapterId: 'roles', name: 'organsatie' }],
    })
  })

  it('is refused on a date before an older version, which would then never have been in force', () => {
    const others = [adoptedPolicy('1.0', '2026-11-21')]
    expect(adopt(completeDraft({ version: '1.1' }), {}, others)).toEqual({
      ok: false,
      error: [{ code: 'dateBeforePrevious', version: '1.0', on: '2026-11-21' }],
    })
  })

  it('names every obstacle at once', () => {
    const result = adopt(emptied('roles'), { on: null, by: '', reviewBy: null })
    expect(!result.ok && result.error.map(({ code }) => code)).toEqual([
      'dateMissing',
      'reviewDateMissing',
      'adopterMissing',
      'chapterEmpty',
    ])
  })
})

describe('a next version', () => {
  const first = adoptedPolicy('1.0', '2024-03-01')

  it.each([
    ['minor', '1.1'],
    ['major', '2.0'],
  ] as const)('starts as a copy of the newest one (%s)', (step, version) => {
    const next = startNextVersion([first], step, testContext())
    expect(next).toMatchObject({
      ok: true,
      value: { version, status: 'draft', adoption: null, worksCouncil: { status: 'open' } },
    })
    if (!next.ok) return
    expect(policySchema.safeParse(next.value).success).toBe(true)
    expect(next.value.chapters.map(({ body }) => body)).toEqual(first.chapters.map(({ body }) => body))
    expect(next.value.chapters.some(({ ready }) => ready)).toBe(false)
  })

  it('waits until the draft there is has been adopted', () => {
    expect(startNextVersion([first, completeDraft({ version: '1.1' })], 'minor', ctx)).toEqual({
      ok: false,
      error: { code: 'draftExists' },
    })
    expect(startNextVersion([], 'minor', ctx)).toEqual({ ok: false, error: { code: 'nothingAdopted' } })
  })
})
