import { describe, expect, it } from 'vitest'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import { adoptedPolicy, coach, coachee, idOf, manager, requested } from '#shared/domain/trajectory-fixtures.ts'
import { remindSubjects } from './remind-subjects.ts'

const row = <Doc extends { readonly id: string }>(doc: Doc) => ({ id: doc.id, rev: 1, doc })
const policy = adoptedPolicy({ id: idOf(70), version: '1.0', on: '2025-01-01', maxSessions: 4 })
const other = { ...requested, id: idOf(31), coachId: null, managerId: idOf(99), policyId: policy.id }
const records = {
  trajectories: [row(requested), row(other)],
  people: [row(coachee), row(manager)],
  coaches: [row(coach)],
  policies: [row(policy)],
}

describe('whom a remind list is about', () => {
  it('is only the trajectories that were selected', () => {
    const found = remindSubjects(new Set([requested.id]), records)
    expect(found.map(({ trajectory }) => trajectory.id)).toEqual([requested.id])
  })

  it('has the names of the people, none for whoever is not known', () => {
    const found = remindSubjects(new Set([requested.id, other.id]), records)
    expect(found.map(({ names }) => names)).toEqual([
      { coachee: 'Sanne de Wit', manager: 'Karim Yildiz', coach: 'Ilse Brouwer' },
      { coachee: 'Sanne de Wit', manager: '', coach: '' },
    ])
  })

  it('follows the rules of its own version', () => {
    const found = remindSubjects(new Set([requested.id, other.id]), records)
    expect(found.map(({ rules }) => rules.maxSessions)).toEqual([defaultParameters.maxSessions, 4])
  })
})
