import { describe, expect, it } from 'vitest'
import {
  adoptedPolicy,
  coach,
  coachee,
  day,
  idOf,
  manager,
  ready,
  requested,
  running,
} from '#shared/domain/trajectory-fixtures.ts'
import { makeList, NO_POLICY } from './list-items.ts'

const row = <Doc extends { readonly id: string }>(doc: Doc) => ({ id: doc.id, rev: 1, doc })
const other = { ...requested, id: idOf(30), number: '2025-007', department: '', coachId: null }
const today = day('2026-02-10')
const version = adoptedPolicy({ id: idOf(50), version: '1.0', on: '2025-06-01', maxSessions: 8 })
const policies = [row(version)]
const list = makeList(
  [row({ ...running, policyId: version.id }), row(other)],
  [row(coachee), row(manager)],
  [row(coach)],
  policies,
  today,
)

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
    expect([...list.statuses]).toEqual(['running', 'intake'])
  })

  it('tells which version each is under, and which term has passed', () => {
    expect(list.versions).toEqual([
      { value: version.id, version: '1.0' },
      { value: NO_POLICY, version: null },
    ])
    expect(list.items.map(({ policyId }) => policyId)).toEqual([version.id, NO_POLICY])
    // Requested on 5 January 2026: ten working days end on 19 January.
    expect(list.items.map(({ late }) => late)).toEqual([null, { kind: 'decision', dueOn: '2026-01-19' }])
  })

  it('judges what is next by the rules of its own version', () => {
    const lenient = { ...version, parameters: { ...version.parameters, threeWayMeetings: { start: false, mid: false, end: false } } } // prettier-ignore
    const files = [row({ ...ready, sessions: [], policyId: version.id }), row({ ...ready, id: idOf(60), sessions: [] })]
    expect(makeList(files, [], [], [row(lenient)], today).items.map(({ nextStep }) => nextStep)).toEqual([
      'start',
      'holdThreeWay',
    ])
  })

  it('keeps a file whose people are not there', () => {
    expect(makeList([row(running)], [], [], [], today).items[0]).toMatchObject({ coachee: '', coach: '' })
  })
})
