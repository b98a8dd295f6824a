import { describe, expect, it } from 'vitest'
import type { Draft as DraftDoc } from '#shared/domain/draft.ts'
import type { Change, Row } from '#shared/ipc/vault-contract.ts'
import { createDrafts } from '#renderer/lib/drafts.ts'
import { openPolicyOf, dropKept, keepTyping, type DraftShelf } from './drafts.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const noon = new Date('2026-11-23T12:00:00.000Z')

/** A vault that only keeps drafts. */
function setUp({ refuses = false } = {}) {
  const typed = createDrafts(
    () => '/coaches/new',
    () => noon,
  )
  let rows: readonly Row<DraftDoc>[] = []
  const commits: string[] = []
  let made = 0
  const apply = ({ id: of, baseRev, doc }: Change) => {
    const others = rows.filter((row) => row.id !== of)
    // Only drafts are committed here.
    rows = doc === null ? others : [...others, { id: of, rev: baseRev + 1, doc: doc as DraftDoc }]
  }
  const shelf: DraftShelf = {
    rows: () => Promise.resolve(rows),
    commit: (action, changes) => {
      commits.push(`${action} ${changes.length}`)
      if (!refuses) changes.forEach(apply)
      return Promise.resolve(!refuses)
    },
    newId: () => id((made += 1)),
  }
  return { typed, shelf, commits, rows: () => rows }
}

describe('typing that waits for its button', () => {
  it('is in the vault after it was kept, and comes back as it was', async () => {
    const { typed, shelf, commits, rows } = setUp()
    typed.keep('coach/new', { name: 'Sander Halverwege' })
    typed.keep('policy/1/adopt', { by: 'Iris' })
    expect(await keepTyping(typed, shelf)).toBe(true)
    expect(commits).toEqual(['draft.keep 2'])
    expect(rows().map(openPolicyOf)).toEqual(typed.all())
  })

  it('is written again only when it has changed, in the same row', async () => {
    const { typed, shelf, commits, rows } = setUp()
    typed.keep('coach/new', { name: 'S' })
    await keepTyping(typed, shelf)
    expect(await keepTyping(typed, shelf)).toBe(true)
    typed.keep('coach/new', { name: 'Sander' })
    await keepTyping(typed, shelf)
    expect(commits).toEqual(['draft.keep 1', 'draft.keep 1'])
    expect(rows()).toMatchObject([{ id: id(1), rev: 2, doc: { values: '{"name":"Sander"}' } }])
  })

  it('that is too large for a row does not keep the rest out, and is told of', async () => {
    const { typed, shelf, rows } = setUp()
    typed.keep('huge', 'x'.repeat(4_000_001))
    typed.keep('small', 'y')
    expect(await keepTyping(typed, shelf)).toBe(false)
    expect(rows().map(({ doc }) => doc.key)).toEqual(['small'])
  })

  it('is told to be lost when the vault takes nothing', async () => {
    const { typed, shelf } = setUp({ refuses: true })
    expect(await keepTyping(typed, shelf)).toBe(true)
    typed.keep('coach/new', {})
    expect(await keepTyping(typed, shelf)).toBe(false)
  })

  it('leaves the vault when its form is saved or given up', async () => {
    const { typed, shelf, commits, rows } = setUp()
    typed.keep('a', 1)
    typed.keep('b', 2)
    await keepTyping(typed, shelf)
    await dropKept(['a', 'never kept'], shelf)
    expect(rows().map(({ doc }) => doc.key)).toEqual(['b'])
    await dropKept(['a'], shelf)
    expect(commits).toEqual(['draft.keep 2', 'draft.drop 1'])
  })
})
