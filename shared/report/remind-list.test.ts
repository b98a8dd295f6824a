import { describe, expect, it } from 'vitest'
import { day, finishing, idOf, plainRules, ready, requested, running } from '../domain/trajectory-fixtures.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import { remindedCount, remindList, type RemindSpan, type RemindSubject } from './remind-list.ts'

const names = { coachee: 'Sanne de Wit', manager: 'Karim Yildiz', coach: 'Ilse Brouwer' }
const of = (trajectory: Trajectory, given: Partial<RemindSubject['names']> = {}): RemindSubject => ({
  trajectory,
  rules: plainRules,
  names: { ...names, ...given },
})
const settings = { organisation: 'Zonnedael', demo: false, operator: 'Noor Visser' }
const words = { language: 'nl', what: (kind: string) => `doe ${kind}`, compare: (a: string, b: string) => a.localeCompare(b) } as const // prettier-ignore
const order = (span: RemindSpan, on: string) => ({ span, on: day(on), calendar: [] })
const listOf = (subjects: readonly RemindSubject[], span: RemindSpan, on: string) =>
  remindList(subjects, order(span, on), settings, words)

describe('the remind list', () => {
  it('says of each person what to do by when, and what is late', () => {
    const list = listOf([of(requested)], 'soon', '2026-01-20')
    expect(list.groups).toEqual([
      {
        by: 'hr',
        lines: [
          {
            name: 'Noor Visser',
            what: 'doe decision',
            on: '2026-01-19',
            late: true,
            number: requested.number,
            coachee: 'Sanne de Wit',
          },
        ],
      },
    ])
    expect(list).toMatchObject({ kind: 'remind-list', trajectories: 1, until: '2026-02-19', organisation: 'Zonnedael' })
  })

  it('names what three do together with each of the three', () => {
    const { groups } = listOf([of({ ...ready, goals: [] })], 'soon', '2026-01-20')
    expect(groups.map(({ by, lines }) => [by, lines.map(({ name }) => name)])).toEqual([
      ['coachee', ['Sanne de Wit']],
      ['manager', ['Karim Yildiz']],
      ['coach', ['Ilse Brouwer']],
    ])
  })

  it('looks thirty days ahead, or at everything', () => {
    const subjects = [of(running)]
    expect(listOf(subjects, 'soon', '2026-05-05').groups).toEqual([])
    expect(remindedCount(subjects, order('soon', '2026-05-05'))).toBe(0)
    expect(listOf(subjects, 'soon', '2026-05-06').groups.map(({ by }) => by)).toEqual(['coachee', 'coach'])
    const all = listOf(subjects, 'all', '2026-02-10')
    expect(all.until).toBeNull()
    expect(all.groups[0]?.lines[0]).toMatchObject({ on: '2026-06-05', late: false })
  })

  it('puts the lines of one person together, what is first due first', () => {
    const second: Trajectory = { ...finishing, id: idOf(50), number: '2026-050' }
    const third: Trajectory = { ...finishing, id: idOf(51), number: '2026-051', endedOn: day('2026-05-01') }
    const list = listOf([of(second), of(running, { manager: 'Anna Bos' }), of(third)], 'all', '2026-06-20')
    const managers = list.groups.find(({ by }) => by === 'manager')
    expect(managers?.lines.map(({ name, number, what }) => [name, number, what])).toEqual([
      ['Karim Yildiz', '2026-051', 'doe scores'],
      ['Karim Yildiz', '2026-051', 'doe endEvaluation'],
      ['Karim Yildiz', '2026-050', 'doe scores'],
      ['Karim Yildiz', '2026-050', 'doe endEvaluation'],
    ])
  })
})
