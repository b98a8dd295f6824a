import { describe, expect, it } from 'vitest'
import { coach, coachee, idOf, manager, requested, running } from '#shared/domain/trajectory-fixtures.ts'
import { makeList } from './list-items.ts'

const row = <Doc extends { readonly id: string }>(doc: Doc) => ({ id: doc.id, rev: 1, doc })
const other = { ...requested, id: idOf(30), number: '2025-007', department: '', coachId: null }
const list = makeList([row(running), row(other)], [row(coachee), row(manager)], [row(coach)])

describe('the list of trajectories', () => {
  it('shows names in place of ids, and what is next', () => {
    expect(list.items[0]).toMatchObject({
      coachee: 'Sanne de Wit',
      manager: 'Karim Yildiz',
      coach: 'Ilse Brouwer',
      nextStep: 'finish',
      year: '2026',
    })
  })

  it('finds by number, any name, department and question', () => {
    for (const text of ['2026-001', 'Sanne', 'Karim', 'Ilse', 'Vergunningen', 'feedback']) {
      expect(list.items[0]?.searchText).toContain(text)
    }
  })

  it('offers for filtering only what occurs, years latest first', () => {
    expect(list.departments).toEqual(['Vergunningen'])
    expect(list.coaches).toEqual([{ value: coach.id, label: 'Ilse Brouwer' }])
    expect(list.years).toEqual(['2026', '2025'])
    expect([...list.statuses]).toEqual(['running', 'requested'])
  })

  it('keeps a file whose people are not there', () => {
    expect(makeList([row(running)], [], []).items[0]).toMatchObject({ coachee: '', coach: '' })
  })
})
