import { expect, it } from 'vitest'
import { hasLeft, isInLineOf, teamOf } from './person-standing.ts'
import { coachee, day, idOf, manager } from './trajectory-fixtures.ts'

it('counts the last day of service as a day of service', () => {
  const leaver = { leftOn: day('2026-03-31') }
  expect(hasLeft(leaver, day('2026-03-31'))).toBe(false)
  expect(hasLeft(leaver, day('2026-04-01'))).toBe(true)
  expect(hasLeft({ leftOn: null }, day('2099-01-01'))).toBe(false)
})

it('finds the team that is still in service', () => {
  const gone = { ...coachee, id: idOf(5), leftOn: day('2026-01-31') }
  expect(teamOf(manager.id, [coachee, gone, manager], day('2026-02-01'))).toEqual([coachee])
})

it('follows the line upwards, through a circle too', () => {
  const people = new Map([
    [idOf(1), { managerId: idOf(2) }],
    [idOf(2), { managerId: idOf(3) }],
    [idOf(3), { managerId: idOf(2) }],
  ])
  const personOf = (id: string) => [...people].find(([key]) => key === id)?.[1]
  expect(isInLineOf(idOf(1), idOf(3), personOf)).toBe(true)
  expect(isInLineOf(idOf(1), idOf(9), personOf)).toBe(false)
})
