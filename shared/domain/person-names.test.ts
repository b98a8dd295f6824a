import { describe, expect, it } from 'vitest'
import { departmentsOf, functionGroupsOf, foldName, newPerson, peopleNamed, sameName } from './person-names.ts'
import { coachee, contextAt, manager } from './trajectory-fixtures.ts'

describe('names', () => {
  it('are compared without case, accents and stray spaces', () => {
    expect(sameName(' José  Özdemir', 'jose ozdemir')).toBe(true)
    expect(sameName('Jan', 'Jans')).toBe(false)
    expect(foldName('  ÉLISE ')).toBe('elise')
  })

  it('are never the same when empty', () => {
    expect(sameName('', ' ')).toBe(false)
  })

  it('find people who were entered before', () => {
    expect(peopleNamed('sanne DE wit', [coachee, manager])).toEqual([coachee])
    expect(peopleNamed('', [coachee])).toEqual([])
  })
})

it('makes a person with a tidy name', () => {
  const person = newPerson(
    { name: '  Anna   Bos ', department: ' ICT ', functionGroup: ' adviseur ', managerId: null },
    contextAt('2026-01-01'),
  )
  expect(person).toMatchObject({ name: 'Anna Bos', department: 'ICT', functionGroup: 'adviseur', leftOn: null })
})

it('lists each department once, whatever its case', () => {
  const people = ['ICT', 'ict ', '', 'Zorg'].map((department) => ({ ...coachee, department }))
  expect(departmentsOf(people)).toEqual(['ICT', 'Zorg'])
})

it('lists each function group once', () => {
  const people = ['Adviseur', 'adviseur', ''].map((functionGroup) => ({ ...coachee, functionGroup }))
  expect(functionGroupsOf(people)).toEqual(['Adviseur'])
})
