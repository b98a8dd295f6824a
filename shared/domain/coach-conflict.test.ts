import { describe, expect, it } from 'vitest'
import { coachConflicts, lineAbove, rulesOut } from './coach-conflict.ts'
import type { Coach, Relation } from './coach.ts'
import type { Person } from './person.ts'
import { coach, coachee, idOf, manager } from './trajectory-fixtures.ts'

const director: Person = {
  id: idOf(60),
  name: 'Directeur',
  department: 'Directie',
  functionGroup: '',
  managerId: null,
  leftOn: null,
}
const colleague: Person = {
  id: idOf(61),
  name: 'Collega',
  department: 'Beheer',
  functionGroup: '',
  managerId: manager.id,
  leftOn: null,
}
const elsewhere: Person = {
  id: idOf(62),
  name: 'Elders',
  department: 'ICT',
  functionGroup: '',
  managerId: director.id,
  leftOn: null,
}
const people = [coachee, { ...manager, managerId: director.id }, director, colleague, elsewhere]

const facts = (trajectory: { department?: string } = {}, everybody: readonly Person[] = people) => ({
  trajectory: { coacheeId: coachee.id, managerId: manager.id, department: 'Vergunningen', ...trajectory },
  personOf: (id: string) => everybody.find((person) => person.id === id),
})
const internal = (person: Person | null, change: Partial<Coach> = {}): Coach => ({
  ...coach,
  kind: 'internal',
  organisation: person?.department ?? 'ICT',
  personId: person?.id ?? null,
  ...change,
})
const kinds = (candidate: Coach, with_ = facts()) => coachConflicts(candidate, with_).map(({ kind }) => kind)

describe('a conflict', () => {
  it('is not there for an outsider, nor for an internal coach from another part of the organisation', () => {
    expect(kinds(coach)).toEqual([])
    expect(kinds(internal(elsewhere))).toEqual([])
  })

  it('is being the coachee or the manager, by link or by name', () => {
    expect(kinds(internal(coachee))).toContain('isCoachee')
    expect(kinds(internal(manager))).toContain('isManager')
    expect(kinds(internal(null, { name: ' sanne de WIT' }))).toEqual(['isCoachee'])
    expect(kinds({ ...coach, name: 'Sanne de Wit' })).toEqual([])
  })

  it('is working in the department of the request, or in the one the coachee is in now', () => {
    expect(kinds(internal(null, { organisation: 'vergunningen ' }))).toEqual(['sameDepartment'])
    expect(kinds(internal(null, { organisation: 'Vergunningen' }), facts({ department: 'Beheer' }))).toEqual([
      'sameDepartment',
    ])
    expect(kinds({ ...coach, organisation: 'Vergunningen' })).toEqual([])
  })

  it('is standing above the coachee in the line, at any height', () => {
    expect(kinds(internal(director))).toEqual(['aboveCoachee'])
  })

  it('is working under the same manager', () => {
    expect(kinds(internal(colleague))).toEqual(['underManager'])
  })

  it.each(['worksThere', 'manages', 'family', 'friend', 'business', 'formerColleague', 'other'] as const)(
    'is a recorded relation: %s',
    (nature) => {
      const relation = (to: Relation['to']): Relation => ({ id: idOf(70), to, nature, note: 'zus' })
      const withRelation = (to: Relation['to']) => coachConflicts({ ...coach, relations: [relation(to)] }, facts())
      const found = (to: 'department' | 'coachee' | 'manager') => [{ kind: 'relation', to, nature, note: 'zus' }]
      expect(withRelation({ kind: 'department', department: 'VERGUNNINGEN' })).toEqual(found('department'))
      expect(withRelation({ kind: 'person', personId: coachee.id })).toEqual(found('coachee'))
      expect(withRelation({ kind: 'person', personId: manager.id })).toEqual(found('manager'))
      expect(withRelation({ kind: 'department', department: 'ICT' })).toEqual([])
      expect(withRelation({ kind: 'person', personId: elsewhere.id })).toEqual([])
    },
  )

  it('gives every reason at once', () => {
    const relations: readonly Relation[] = [
      { id: idOf(70), to: { kind: 'person', personId: coachee.id }, nature: 'friend', note: '' },
    ]
    const near = internal(colleague, { organisation: 'Vergunningen', relations })
    expect(kinds(near)).toEqual(['sameDepartment', 'underManager', 'relation'])
  })
})

describe('a P&O adviser', () => {
  it.each(['P&O', 'P & O', 'Afdeling P&O', 'HR', 'HRM', 'Team HR-advies', 'Personeelszaken', 'Human Resources'])(
    'is asked about when the coach works at %s, and not ruled out',
    (department) => {
      const found = coachConflicts(internal(null, { organisation: department }), facts())
      expect(found).toEqual([{ kind: 'hrAdviser', department }])
      expect(found.some(rulesOut)).toBe(false)
    },
  )

  it.each(['Christendom', 'Chroom', 'Opo', 'Theater'])('is not seen in the name %s', (department) => {
    expect(kinds(internal(null, { organisation: department }))).toEqual([])
  })
})

describe('the line', () => {
  it('goes up to the top', () => {
    expect(lineAbove(coachee.id, facts())).toEqual([manager.id, director.id])
    expect(lineAbove(director.id, facts())).toEqual([])
  })

  it('ends where it bites its own tail, or where somebody is no longer there', () => {
    const circle = [
      { ...manager, managerId: director.id },
      { ...director, managerId: manager.id },
    ]
    expect(lineAbove(coachee.id, facts({}, [coachee, ...circle]))).toEqual([manager.id, director.id])
    expect(lineAbove(manager.id, facts({}, circle))).toEqual([director.id])
    expect(lineAbove(coachee.id, facts({}, [coachee]))).toEqual([manager.id])
  })
})
