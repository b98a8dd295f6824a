import { expect, it } from 'vitest'
import type { PolicyContribution } from './policy-contribution.ts'
import { testContext, testDate } from './policy-fixtures.ts'
import { openRemarks, partiesNotHeard, supportByParty } from './policy-support.ts'

const ctx = testContext()
const said = (change: Partial<PolicyContribution>): PolicyContribution => ({
  id: ctx.newId(),
  party: 'managers',
  setting: 'Teamoverleg Zorg',
  on: testDate('2026-11-03'),
  chapterId: null,
  remark: 'Meer tijd',
  handling: null,
  ...change,
})
const handled = (outcome: 'adopted' | 'partly' | 'notAdopted' | 'noted') => ({
  handling: { outcome, explanation: '', on: testDate('2026-11-10') },
})

it('counts remarks made in one conversation as one conversation, however its name is typed', () => {
  const support = supportByParty([
    said(handled('adopted')),
    said({ setting: ' teamoverleg zorg', ...handled('partly') }),
    said({ on: testDate('2026-11-05'), ...handled('notAdopted') }),
    said({ setting: 'Heidag', ...handled('noted') }),
    said({ setting: 'Heidag' }),
    said({ setting: 'Lunch', remark: '' }),
  ]).find(({ party }) => party === 'managers')
  expect(support).toEqual({
    party: 'managers',
    conversations: 4,
    lastOn: '2026-11-05',
    remarks: 5,
    outcomes: { adopted: 1, partly: 1, notAdopted: 1, noted: 1 },
    open: 1,
  })
})

it('lists every party, also those that were not heard, and says which those are', () => {
  const contributions = [said({}), said({ party: 'coaches', remark: '' })]
  expect(supportByParty(contributions).map(({ party, conversations }) => [party, conversations])).toEqual([
    ['board', 0],
    ['managers', 1],
    ['employees', 0],
    ['worksCouncil', 0],
    ['coaches', 1],
  ])
  expect(partiesNotHeard(contributions)).toEqual(['board', 'employees', 'worksCouncil'])
})

it('a party without remarks leaves nothing open', () => {
  const open = said({})
  expect(openRemarks([said({ remark: '' }), open, said(handled('noted'))])).toEqual([open])
})
