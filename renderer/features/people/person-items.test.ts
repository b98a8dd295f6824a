import { describe, expect, it } from 'vitest'
import { coachee, day, idOf, manager, running } from '#shared/domain/trajectory-fixtures.ts'
import { personItems } from './person-items.ts'

const today = day('2026-06-01')
const serviceOf = (leftOn: string | null, bossLeftOn: string | null) => {
  const people = [
    { ...coachee, leftOn: leftOn === null ? null : day(leftOn) },
    { ...manager, leftOn: bossLeftOn === null ? null : day(bossLeftOn) },
  ]
  return personItems(people, [], today)[0]?.service
}

describe('the service of a person', () => {
  it.each([
    ['inService', null, null],
    ['inService', null, '2026-06-01'],
    ['leaderless', null, '2026-05-31'],
    ['leaving', '2026-06-01', null],
    ['leaving', '2026-09-01', '2026-05-31'],
    ['left', '2026-05-31', '2026-05-31'],
  ])('is %s with a last day of %s, and of %s for the manager', (service, own, boss) => {
    expect(serviceOf(own, boss)).toBe(service)
  })
})

it('counts what has not ended, as coachee and as manager', () => {
  const files = [running, { ...running, coacheeId: idOf(77) }, { ...running, status: 'closed' as const }]
  const [self, boss] = personItems([coachee, manager], files, today)
  expect(self).toMatchObject({ manager: { name: manager.name }, open: 1, leading: 0 })
  expect(boss).toMatchObject({ manager: null, open: 0, leading: 2 })
})
