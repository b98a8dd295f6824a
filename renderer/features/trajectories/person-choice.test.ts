import { describe, expect, it } from 'vitest'
import { coachee, contextAt, idOf, manager } from '#shared/domain/trajectory-fixtures.ts'
import { resolvePerson } from './person-choice.ts'

const context = contextAt('2026-01-01')
const details = { department: 'ICT', functionGroup: '', managerId: null }

describe('a person in a form', () => {
  it('is the one chosen from the list, whatever was typed', () => {
    const result = resolvePerson({ id: coachee.id, name: 'x' }, details, [coachee, manager], context)
    expect(result).toEqual({ ok: true, value: { person: coachee, created: false } })
  })

  it('is somebody already known when the typed name is theirs', () => {
    const result = resolvePerson({ id: null, name: ' sanne de WIT ' }, details, [coachee], context)
    expect(result).toEqual({ ok: true, value: { person: coachee, created: false } })
  })

  it('is new when nobody has that name', () => {
    const result = resolvePerson({ id: null, name: 'Piet Bos' }, details, [coachee], context)
    expect(result).toMatchObject({
      ok: true,
      value: { created: true, person: { name: 'Piet Bos', department: 'ICT' } },
    })
  })

  it('must be chosen when several people have that name', () => {
    const twin = { ...coachee, id: idOf(9) }
    const result = resolvePerson({ id: null, name: coachee.name }, details, [coachee, twin], context)
    expect(result).toEqual({ ok: false, error: { code: 'ambiguous', name: coachee.name } })
  })
})
