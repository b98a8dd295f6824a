import { describe, expect, it } from 'vitest'
import { coach, coachee, day, idOf, manager, plainRules, ready, requested } from '#shared/domain/trajectory-fixtures.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { ANY_LATE, keepsChosen, noFilter, withoutGoals, type ListFilter } from './list-filter.ts'
import { makeList } from './list-items.ts'

const row = <Doc extends { readonly id: string }>(doc: Doc) => ({ id: doc.id, rev: 1, doc })
const bare: Trajectory = { ...ready, goals: [] }
const waived: Trajectory = { ...bare, goalWaiver: { reason: 'Verkennen', by: 'Noor Visser', on: day('2026-01-20') } }
const allowed = { ...plainRules, goalGate: 'freeSpaceAllowed' } as const
const required = { ...plainRules, goalGate: 'required' } as const

describe('a trajectory without goals', () => {
  it('is one that was granted and has none', () => {
    expect(withoutGoals(bare, required)).toBe('missing')
    expect(withoutGoals(ready, required)).toBeNull()
  })

  it('has free space only where its rules allow that', () => {
    expect(withoutGoals(waived, allowed)).toBe('freeSpace')
    expect(withoutGoals(waived, required)).toBe('missing')
  })

  it('is not a request that is open, refused or went another way', () => {
    expect(withoutGoals(requested, required)).toBeNull()
    expect(withoutGoals({ ...bare, status: 'rejected' }, required)).toBeNull()
    expect(withoutGoals({ ...bare, status: 'referred' }, required)).toBeNull()
  })

  it('is an old file that started without a decision on record', () => {
    expect(withoutGoals({ ...bare, decidedOn: null, startedOn: day('2024-03-01') }, required)).toBe('missing')
  })
})

describe('the filters of the list', () => {
  const namesake = { ...manager, id: idOf(5) }
  const { items, managers } = makeList(
    [row(bare), row({ ...requested, id: idOf(31), managerId: namesake.id, coachId: null })],
    [row(coachee), row(manager), row(namesake)],
    [row(coach)],
    [],
    day('2026-02-10'),
  )
  const kept = (values: Partial<ListFilter>) =>
    items.filter(keepsChosen({ ...noFilter, ...values })).map(({ id }) => id)

  it('keep everything when none is on', () => {
    expect(kept({})).toEqual([bare.id, idOf(31)])
  })

  it('tell two managers of one name apart', () => {
    expect(managers).toEqual([
      { value: manager.id, label: 'Karim Yildiz' },
      { value: namesake.id, label: 'Karim Yildiz' },
    ])
    expect(kept({ manager: namesake.id })).toEqual([idOf(31)])
  })

  it('keep what has no goals', () => {
    expect(kept({ goals: 'missing' })).toEqual([bare.id])
  })

  it('keep what is late in any way, or in one', () => {
    expect(kept({ late: ANY_LATE })).toEqual([idOf(31)])
    expect(kept({ late: 'decision' })).toEqual([idOf(31)])
    expect(kept({ late: 'followUp' })).toEqual([])
  })

  it('keep only what fits all that are on', () => {
    expect(kept({ manager: manager.id, late: ANY_LATE })).toEqual([])
  })
})
