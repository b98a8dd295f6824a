import { describe, expect, it } from 'vitest'
import {
  addChapter,
  bringBackChapter,
  type ChapterError,
  editChapter,
  fillEmptyChapters,
  isPresetChapter,
  leaveOutChapter,
  markChapterReady,
  moveChapter,
  removeChapter,
  renameChapter,
} from './chapter-commands.ts'
import { completeDraft, testContext, testDate, testText } from './policy-fixtures.ts'
import { MOST_CHAPTERS, type OpenPolicy, policyChapterIds, policySchema } from './policy.ts'
import { limits } from './primitives.ts'
import { emptyRichText } from './rich-text.ts'
import type { Result } from '../result.ts'

const draft = completeDraft({ status: 'draft' })
const written = testText('Tekst van roles.')
const chapterOf = (policy: OpenPolicy, id: string) => policy.chapters.find((chapter) => chapter.id === id)
const idsOf = (policy: OpenPolicy) => policy.chapters.map(({ id }) => id)

function done(result: Result<OpenPolicy, ChapterError>): OpenPolicy {
  if (!result.ok) throw new Error(result.error.code)
  return policySchema.parse(result.value) as OpenPolicy
}
const refusal = (result: Result<OpenPolicy, ChapterError>) => (result.ok ? null : result.error)
/** A draft with one chapter of its own, and the id of that chapter. */
function withOwn(title = 'Coaching in de keten') {
  const policy = done(addChapter(draft, { title, after: 'roles' }, testContext()))
  const own = policy.chapters.find(({ id }) => !isPresetChapter(id))
  if (own === undefined) throw new Error('not added')
  return { policy, id: own.id }
}

describe('the text of a chapter', () => {
  it('is replaced, and only that; the mark stays', () => {
    const edited = done(editChapter(draft, 'roles', testText('Anders'), written))
    expect(chapterOf(edited, 'roles')).toMatchObject({ body: testText('Anders'), ready: true })
    expect(edited.chapters.filter((c, i) => JSON.stringify(c) !== JSON.stringify(draft.chapters[i])).length).toBe(1)
  })

  it('is no longer ready once it is emptied, and cannot be marked ready while empty', () => {
    const edited = done(editChapter(draft, 'roles', emptyRichText, written))
    expect(chapterOf(edited, 'roles')?.ready).toBe(false)
    expect(refusal(markChapterReady(edited, 'roles', true))).toEqual({ code: 'chapterEmpty' })
  })

  it('is refused when it is a megabyte, with how long it was', () => {
    expect(refusal(editChapter(draft, 'roles', testText('x'.repeat(1_000_000)), written))).toEqual({
      code: 'tooLong',
      length: 1_000_001,
      limit: limits.chapter,
    })
  })

  it('is refused when somebody saved another text since the typing began, and hands over that text', () => {
    const elsewhere = done(editChapter(draft, 'roles', testText('Van een collega'), written))
    expect(refusal(editChapter(elsewhere, 'roles', testText('Van mij'), written))).toEqual({
      code: 'changedMeanwhile',
      theirs: testText('Van een collega'),
    })
    expect(editChapter(elsewhere, 'roles', testText('Van mij'), testText('Van een collega')).ok).toBe(true)
  })

  it('is not refused when both wrote the same, or when only the stored form differs', () => {
    const elsewhere = done(editChapter(draft, 'roles', testText('Hetzelfde'), written))
    expect(editChapter(elsewhere, 'roles', testText('Hetzelfde'), written).ok).toBe(true)
    const asTheEditorKeepsIt = {
      ...written,
      content: written.content.map((block) => ({ ...block, attrs: { textAlign: null } })),
    } as typeof written
    expect(editChapter(draft, 'roles', testText('Van mij'), asTheEditorKeepsIt).ok).toBe(true)
    const emptied = done(editChapter(draft, 'roles', emptyRichText, written))
    expect(editChapter(emptied, 'roles', testText('Van mij'), testText('')).ok).toBe(true)
  })

  it('comes from the proposal where it is empty, not where somebody wrote and not where the chapter is left out', () => {
    const proposed = Object.fromEntries(policyChapterIds.map((id) => [id, testText(`Voorstel ${id}`)]))
    const empty = (id: string) => (policy: OpenPolicy) =>
      done(editChapter(policy, id, emptyRichText, testText(`Tekst van ${id}.`)))
    const before = done(leaveOutChapter(empty('budget-rates-tax')(empty('roles')(draft)), 'budget-rates-tax', 'Cao'))
    const filled = fillEmptyChapters(before, proposed as Parameters<typeof fillEmptyChapters>[1])
    expect(chapterOf(filled, 'roles')?.body).toEqual(testText('Voorstel roles'))
    expect(chapterOf(filled, 'procedure')?.body).toEqual(testText('Tekst van procedure.'))
    expect(chapterOf(filled, 'budget-rates-tax')?.body).toEqual(emptyRichText)
  })
})

describe('the order of the chapters', () => {
  it('changes by one place at a time, and stops at both ends', () => {
    const moved = done(moveChapter(draft, 'concepts-and-forms', -1))
    expect(idsOf(moved).slice(0, 3)).toEqual(['concepts-and-forms', 'reason-and-vision', 'purpose-and-contribution'])
    expect(done(moveChapter(moved, 'concepts-and-forms', 1))).toEqual(draft)
    expect(refusal(moveChapter(draft, 'reason-and-vision', -1))).toEqual({ code: 'noSuchPlace' })
    expect(refusal(moveChapter(draft, 'participation-adoption-review', 1))).toEqual({ code: 'noSuchPlace' })
  })
})

describe('a chapter of the organisation’s own', () => {
  it('comes after the chapter that was shown, without text', () => {
    const { policy, id } = withOwn('  Coaching in de keten ')
    expect(idsOf(policy).indexOf(id)).toBe(idsOf(policy).indexOf('roles') + 1)
    expect(chapterOf(policy, id)).toEqual({
      id,
      title: 'Coaching in de keten',
      body: emptyRichText,
      ready: false,
      leftOut: null,
    })
  })

  it.each([
    ['no title', ' ', { code: 'titleMissing' }],
    ['a title that does not fit', 'x'.repeat(201), { code: 'titleTooLong', limit: 200 }],
    ['a title that is in use', 'TITEL van roles', { code: 'titleTaken' }],
  ] as const)('is refused with %s', (_, title, error) => {
    expect(refusal(addChapter(draft, { title, after: null }, testContext()))).toEqual(error)
    expect(refusal(renameChapter(draft, 'procedure', title))).toEqual(error)
  })

  it('is refused when the policy is full', () => {
    const ctx = testContext()
    let policy = draft
    for (let at = draft.chapters.length; at < MOST_CHAPTERS; at += 1) {
      policy = done(addChapter(policy, { title: `Eigen ${at}`, after: null }, ctx))
    }
    expect(refusal(addChapter(policy, { title: 'Eén te veel', after: null }, ctx))).toEqual({
      code: 'tooManyChapters',
      limit: MOST_CHAPTERS,
    })
  })

  it('gets another title and keeps its id; a chapter may keep its own title', () => {
    const { policy, id } = withOwn()
    expect(chapterOf(done(renameChapter(policy, id, ' Ketencoaching ')), id)?.title).toBe('Ketencoaching')
    expect(renameChapter(policy, id, 'Coaching in de keten').ok).toBe(true)
  })

  it('can be removed; one that the product knows cannot', () => {
    const { policy, id } = withOwn()
    expect(done(removeChapter(policy, id))).toEqual(draft)
    expect(refusal(removeChapter(policy, 'roles'))).toEqual({ code: 'notOwn' })
  })

  it('is not removed while something was said about it in the discussion', () => {
    const { policy, id } = withOwn()
    const on = testDate('2026-11-02')
    const remark = { party: 'coaches', setting: '', on, chapterId: id, remark: 'Mooi', handling: null } as const
    const discussed = { ...policy, contributions: [{ ...remark, id: testContext().newId() }] }
    expect(refusal(removeChapter(discussed, id))).toEqual({ code: 'hasRemarks', count: 1 })
  })
})

describe('a chapter that a version does without', () => {
  it('says why, keeps its text, and can be taken in again', () => {
    const left = done(leaveOutChapter(draft, 'budget-rates-tax', '  Staat in de financiële regeling. '))
    expect(chapterOf(left, 'budget-rates-tax')).toMatchObject({
      leftOut: 'Staat in de financiële regeling.',
      body: testText('Tekst van budget-rates-tax.'),
    })
    expect(done(bringBackChapter(left, 'budget-rates-tax'))).toEqual(draft)
  })

  it('is refused without a reason or with one that does not fit', () => {
    expect(refusal(leaveOutChapter(draft, 'roles', ' '))).toEqual({ code: 'reasonMissing' })
    expect(refusal(leaveOutChapter(draft, 'roles', 'x'.repeat(2_001)))).toEqual({ code: 'reasonTooLong', limit: 2_000 })
  })

  it('cannot be the last one that is in', () => {
    const one = { ...draft, chapters: draft.chapters.map((c, i) => (i === 0 ? c : { ...c, leftOut: 'Elders' })) }
    expect(refusal(leaveOutChapter(one, 'reason-and-vision', 'Elders'))).toEqual({ code: 'lastChapter' })
  })
})

describe('while the works council has the text', () => {
  const asked = completeDraft({ status: 'worksCouncil' })

  it.each([
    ['edited', editChapter(asked, 'roles', testText('Anders'), written)],
    ['marked', markChapterReady(asked, 'roles', false)],
    ['moved', moveChapter(asked, 'roles', 1)],
    ['renamed', renameChapter(asked, 'roles', 'Anders')],
    ['added', addChapter(asked, { title: 'Anders', after: null }, testContext())],
    ['removed', removeChapter({ ...asked, chapters: withOwn().policy.chapters }, withOwn().id)],
    ['left out', leaveOutChapter(asked, 'roles', 'Elders')],
    ['brought back', bringBackChapter(asked, 'roles')],
  ])('no chapter is %s', (_, result) => {
    expect(refusal(result)).toEqual({ code: 'withWorksCouncil' })
  })

  it('in the discussion all of it can be done', () => {
    const discussed = completeDraft({ status: 'discussion' })
    expect(editChapter(discussed, 'roles', testText('Anders'), written).ok).toBe(true)
    expect(moveChapter(discussed, 'roles', 1).ok).toBe(true)
  })
})

it('a chapter that has gone is not brought to life again', () => {
  expect(refusal(editChapter(draft, 'gone', testText('Anders'), emptyRichText))).toEqual({ code: 'chapterGone' })
  expect(refusal(moveChapter(draft, 'gone', 1))).toEqual({ code: 'chapterGone' })
})
