import { describe, expect, it } from 'vitest'
import { moveTeam, type PersonDetails, savePerson } from './person-commands.ts'
import { personSchema } from './person.ts'
import { coachee, contextAt, day, idOf, manager } from './trajectory-fixtures.ts'

const context = contextAt('2026-05-01')
const people = [coachee, manager]
const details: PersonDetails = {
  name: '  Anna  Bos ',
  department: ' ICT ',
  functionGroup: ' Adviseur ',
  managerId: manager.id,
  leftOn: null,
}

describe('a person', () => {
  it('is kept tidy, and as the schema of the vault has it', () => {
    const saved = savePerson(null, details, people, context)
    if (!saved.ok) throw new Error(saved.error.code)
    expect(personSchema.parse(saved.value)).toEqual({
      ...details,
      id: idOf(1000),
      name: 'Anna Bos',
      department: 'ICT',
      functionGroup: 'Adviseur',
    })
  })

  it('stays the same record when it changes, and can leave and come back', () => {
    const gone = savePerson(coachee, { ...coachee, leftOn: day('2026-06-30') }, people, context)
    expect(gone).toEqual({ ok: true, value: { ...coachee, leftOn: day('2026-06-30') } })
    expect(gone.ok && savePerson(gone.value, { ...gone.value, leftOn: null }, people, context)).toEqual({
      ok: true,
      value: coachee,
    })
  })

  it('has a name', () => {
    expect(savePerson(null, { ...details, name: '  ' }, people, context)).toEqual({
      ok: false,
      error: { code: 'nameMissing' },
    })
  })
})

describe('the manager of a person', () => {
  it('is somebody else', () => {
    const own = savePerson(coachee, { ...coachee, managerId: coachee.id }, people, context)
    expect(own).toEqual({ ok: false, error: { code: 'ownManager' } })
  })

  it('does not report to that person, not through others either', () => {
    const top = { ...manager, id: idOf(8), managerId: null }
    const line = [top, { ...manager, managerId: top.id }, coachee]
    expect(savePerson(top, { ...top, managerId: coachee.id }, line, context)).toEqual({
      ok: false,
      error: { code: 'managerBelow' },
    })
  })

  it('is in service, unless it was so already: the rest can be changed while a new one is sought', () => {
    const left = { ...manager, leftOn: day('2026-04-30') }
    expect(savePerson(null, details, [left], context)).toEqual({
      ok: false,
      error: { code: 'managerLeft', on: '2026-04-30' },
    })
    expect(savePerson(coachee, { ...coachee, department: 'ICT' }, [coachee, left], context).ok).toBe(true)
  })

  it('may still have to leave', () => {
    const leaving = { ...manager, leftOn: day('2026-05-01') }
    expect(savePerson(null, details, [leaving], context).ok).toBe(true)
  })
})

describe('a team', () => {
  const successor = { ...coachee, id: idOf(20), name: 'Elif Kaya' }
  const gone = { ...coachee, id: idOf(21), leftOn: day('2026-01-31') }
  const team = [manager, coachee, successor, gone]

  it('goes to another manager; the successor and who left stay as they were', () => {
    expect(moveTeam(manager.id, successor.id, team, context)).toEqual({
      ok: true,
      value: [{ ...coachee, managerId: successor.id }],
    })
  })

  it('does not go to somebody who left, nor to somebody below one of the team', () => {
    expect(moveTeam(manager.id, gone.id, team, context)).toEqual({
      ok: false,
      error: { code: 'managerLeft', on: '2026-01-31' },
    })
    const below = { ...successor, managerId: coachee.id }
    expect(moveTeam(manager.id, below.id, [manager, coachee, below], context)).toEqual({
      ok: false,
      error: { code: 'managerBelow' },
    })
    expect(moveTeam(manager.id, manager.id, team, context).ok).toBe(false)
  })
})
