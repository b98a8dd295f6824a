import { expect, test } from 'vitest'
import { pageAt } from './draft-page.ts'

test.each([
  ['/coaches/new', { kind: 'newCoach' }],
  ['/coaches/criteria', { kind: 'criteria' }],
  ['/coaches/a1?tab="certificates"', { kind: 'coach', id: 'a1' }],
  ['/coaches/a1/assess', { kind: 'assessment', id: 'a1' }],
  ['/coaches/a1/assess?from="b2"', { kind: 'assessment', id: 'a1' }],
  ['/coaches/a1/decide', { kind: 'decision', id: 'a1' }],
  ['/trajectories/people', { kind: 'people' }],
  ['/trajectories/people/new', { kind: 'newPerson' }],
  ['/trajectories/people/p1', { kind: 'person', id: 'p1' }],
  ['/trajectories/new', { kind: 'newTrajectory' }],
  ['/trajectories/t1?tab=%22sessions%22', { kind: 'trajectory', id: 't1' }],
  ['/policy/standard/a-1?tab=%22roles-and-skills%22', { kind: 'selfAssessment' }],
  ['/policy/p1', { kind: 'policy', id: 'p1' }],
  ['/admin/backups', { kind: 'backups' }],
  ['/admin', { kind: 'admin' }],
  ['/', { kind: 'other' }],
  ['', { kind: 'other' }],
  ['/of/another/program', { kind: 'other' }],
])('the page at %j', (address, page) => {
  expect(pageAt(address)).toEqual(page)
})
