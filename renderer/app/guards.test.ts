import { expect, test } from 'vitest'
import { isAboutPeople } from './guards.ts'

test.each([
  ['/trajectories/1?tab="sessions"', true],
  ['/coaches/1', true],
  ['/', true],
  ['', true],
  ['/admin/audit', true],
  ['/policy/1', false],
  ['/report', false],
])('what is copied at %j is about people: %s', (address, expected) => {
  expect(isAboutPeople(address)).toBe(expected)
})
