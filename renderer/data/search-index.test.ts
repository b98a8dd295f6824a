import { beforeEach, describe, expect, it } from 'vitest'
import { completeDraft } from '#shared/domain/policy-fixtures.ts'
import { policyReceiptSchema } from '#shared/domain/policy-receipt.ts'
import { emptyRichText } from '#shared/domain/rich-text.ts'
import { testAssessment } from '#shared/domain/self-assessment-fixtures.ts'
import { coachee, idOf, manager, requested } from '#shared/domain/trajectory-fixtures.ts'
import { put } from './commit.ts'
import { WorkingCopy } from './db.ts'
import { buildSearchIndex, type SearchIndex } from './search-index.ts'

let made = 0
const receipt = policyReceiptSchema.parse({
  id: idOf(70),
  policyId: idOf(71),
  department: 'Nestbouw',
  on: '2026-03-01',
  way: 'meeting',
  people: null,
  confirmedOn: null,
  note: 'Op de heidag',
})

describe('the search index', () => {
  let index: SearchIndex

  beforeEach(async () => {
    const copy = new WorkingCopy(`search-${(made += 1)}`)
    await copy.open()
    await copy.rows('people').bulkPut([coachee, manager].map((doc) => ({ id: doc.id, rev: 1, doc })))
    await copy.rows('trajectories').put({ id: requested.id, rev: 1, doc: requested })
    index = await buildSearchIndex(copy)
  })

  const titles = (query: string) => index.find(query, 10).map(({ title }) => title)

  it('finds a person by the beginning of a name, without accents and case', () => {
    expect(titles('YILD')).toContain(manager.name)
  })

  it('finds a person with a letter wrong', () => {
    expect(titles('yildis')).toContain(manager.name)
  })

  it('finds a trajectory by its number and by who is in it', () => {
    const title = `${requested.number} · ${coachee.name}`
    expect(titles(requested.number)).toContain(title)
    expect(titles(coachee.name)).toContain(title)
  })

  it('narrows with every word', () => {
    expect(titles(`${coachee.name} bestaatniet`)).toEqual([])
  })

  it('looks for nothing with one letter, and does not lose what was found by a word before it', () => {
    expect(titles('y')).toEqual([])
    expect(titles('yildiz k')).toContain(manager.name)
  })

  it('finds who received a version by department and note, and opens that version', () => {
    index.follow({ rows: [{ table: 'policyReceipts', row: { id: receipt.id, rev: 1, doc: receipt } }], removed: [] })
    expect(index.find('nestbouw', 10)).toMatchObject([
      { kind: 'receipt', id: receipt.policyId, title: 'Nestbouw', tag: '2026-03-01' },
    ])
    expect(index.find('heidag', 10)).toHaveLength(1)
    index.follow({ rows: [], removed: [{ table: 'policyReceipts', id: receipt.id }] })
    expect(index.find('nestbouw', 10)).toEqual([])
  })

  it('finds a self-assessment by who took part and by its evidence', () => {
    const doc = testAssessment({ by: 'Beleidsgroep', answers: { 'joint-goals': { score: 2, evidence: 'Steekproef' } } })
    index.follow({ rows: [{ table: 'selfAssessments', row: { id: doc.id, rev: 1, doc } }], removed: [] })
    for (const query of ['beleidsgroep', 'steekproef']) {
      expect(index.find(query, 10)).toMatchObject([{ kind: 'assessment', id: doc.id, tag: doc.on }])
    }
  })

  it('follows a commit: a new name, and a removal', () => {
    const renamed = { ...manager, name: 'Karima Öztürk' }
    index.follow({ rows: [{ table: 'people', row: { id: manager.id, rev: 2, doc: renamed } }], removed: [] })
    expect(titles('ozturk')).toContain('Karima Öztürk')
    expect(titles('yildiz')).not.toContain('Karim Yildiz')
    const { table, id } = put('people', 2, renamed)
    index.follow({ rows: [], removed: [{ table, id }] })
    expect(titles('ozturk')).toEqual([])
  })

  it('finds a chapter by its own title, says which are left out, and forgets one that was removed', () => {
    const policy = completeDraft({ status: 'draft' })
    const own = { id: 'eigen', title: 'Coaching in de keten', body: emptyRichText, ready: false, leftOut: null }
    const chapters = policy.chapters.map((c) => (c.id === 'roles' ? { ...c, leftOut: 'Staat in de cao.' } : c))
    const follow = (doc: typeof policy) =>
      index.follow({ rows: [{ table: 'policies', row: { id: doc.id, rev: 1, doc } }], removed: [] })
    follow({ ...policy, chapters: [...chapters, own] })
    expect(index.find('keten', 10)).toMatchObject([{ title: 'Coaching in de keten', tag: 'eigen', isLeftOut: false }])
    expect(index.find('titel van roles', 10)[0]).toMatchObject({ tag: 'roles', isLeftOut: true })
    follow({ ...policy, chapters })
    expect(titles('keten')).toEqual([])
    index.follow({ rows: [], removed: [{ table: 'policies', id: policy.id }] })
    expect(titles('titel')).toEqual([])
  })
})
