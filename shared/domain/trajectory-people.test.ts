import { describe, expect, it } from 'vitest'
import {
  codesOf,
  coach,
  coachee,
  contextAt,
  day,
  finishing,
  idOf,
  manager,
  obstaclesOf,
  ready,
  request,
  running,
  valueOf,
} from './trajectory-fixtures.ts'
import { firstManagerId, takeOverAsManager } from './trajectory-people.ts'
import { createTrajectory, editRequest } from './trajectory-request.ts'
import { trajectorySchema } from './trajectory.ts'

const successor = { ...manager, id: idOf(50), name: 'Elif Kaya' }
const context = contextAt('2026-04-10')
const takeOver = { manager: successor, on: day('2026-04-01') }
const noTie = { coach }

describe('somebody who left', () => {
  const left = { ...manager, leftOn: day('2025-12-31') }
  const facts = { policies: [], numbers: [], active: null }

  it('is no manager of a request after that day, and one of a request before it', () => {
    expect(obstaclesOf(createTrajectory(request, { ...facts, people: [left] }, context))).toEqual([
      { code: 'personLeft', party: 'manager', on: '2025-12-31' },
    ])
    const lastDay = { ...manager, leftOn: request.requestedOn }
    expect(createTrajectory(request, { ...facts, people: [coachee, lastDay] }, context).ok).toBe(true)
  })

  it('is no coachee either, and neither when the request changes', () => {
    const gone = { ...coachee, leftOn: day('2026-01-04') }
    expect(obstaclesOf(editRequest(ready, request, { ...facts, people: [gone] }, context))).toEqual([
      { code: 'personLeft', party: 'coachee', on: '2026-01-04' },
    ])
  })
})

describe('another manager', () => {
  it('takes over with a consent of their own; the goals, the others and the department stay', () => {
    const after = valueOf(takeOverAsManager(running, takeOver, noTie, context))
    expect(after).toEqual({
      ...running,
      managerId: successor.id,
      managerChanges: [{ on: '2026-04-01', fromId: manager.id }],
      agreement: { ...running.agreement, manager: '2026-04-01' },
      agreementVersions: [expect.objectContaining({ agreement: running.agreement, managerId: manager.id })],
    })
    expect(trajectorySchema.safeParse(after).success).toBe(true)
    expect(firstManagerId(after)).toBe(manager.id)
    expect(firstManagerId(running)).toBe(manager.id)
  })

  it('may be followed by a third, not before the second came', () => {
    const once = valueOf(takeOverAsManager(running, takeOver, noTie, context))
    const third = { ...manager, id: idOf(51) }
    expect(codesOf(takeOverAsManager(once, { manager: third, on: day('2026-03-31') }, noTie, context))).toEqual([
      'datesOutOfOrder',
    ])
    const twice = valueOf(takeOverAsManager(once, { manager: third, on: day('2026-04-05') }, noTie, context))
    expect(twice.managerChanges.map(({ fromId }) => fromId)).toEqual([manager.id, successor.id])
    expect(firstManagerId(twice)).toBe(manager.id)
  })

  it('gives no consent to a trajectory that never asked for one', () => {
    const free = { ...running, agreement: { coachee: null, manager: null, coach: null } }
    expect(valueOf(takeOverAsManager(free, takeOver, noTie, context)).agreement.manager).toBeNull()
  })

  it('is not the coachee, not the coach and not the same', () => {
    const by = (person: typeof manager, personId = coach.personId) =>
      codesOf(takeOverAsManager(running, { ...takeOver, manager: person }, { coach: { personId } }, context))
    expect(by(coachee)).toEqual(['coacheeIsManager'])
    expect(by(manager)).toEqual(['managerSame'])
    expect(by(successor, successor.id)).toEqual(['coachIsParty'])
    expect(by({ ...successor, leftOn: day('2026-03-01') })).toEqual(['personLeft'])
  })

  it.each([
    ['before the start', '2026-01-31'],
    ['in the future', '2026-04-11'],
  ])('does not take over %s', (_, on) => {
    expect(codesOf(takeOverAsManager(running, { ...takeOver, on: day(on) }, noTie, context))).toEqual([
      'datesOutOfOrder',
    ])
  })

  it('comes in after the start and until the file is closed', () => {
    expect(codesOf(takeOverAsManager(ready, takeOver, noTie, context))).toEqual(['wrongStatus'])
    expect(codesOf(takeOverAsManager({ ...running, status: 'closed' }, takeOver, noTie, context))).toContain(
      'wrongStatus',
    )
    expect(takeOverAsManager(finishing, takeOver, noTie, context).ok).toBe(true)
  })
})
