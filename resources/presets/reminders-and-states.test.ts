import { describe, expect, it } from 'vitest'
import { requestReasons, stopReasons, trajectoryStatuses, waiverReasons } from '#shared/domain/trajectory.ts'
import json from './reminders-and-states.json' with { type: 'json' }
import { remindersAndStatesSchema } from './reminders-and-states.schema.ts'
import {
  requestReasonName,
  sessionKindName,
  stateText,
  stopReasonName,
  waiverReasonName,
} from './reminders-and-states.ts'

describe('names of states and categories', () => {
  it('fit their schema', () => {
    expect(remindersAndStatesSchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it('are there for everything the records can hold', () => {
    const named = [
      ...trajectoryStatuses.map((id) => [id, stateText(id).name.nl]),
      ...requestReasons.map((id) => [id, requestReasonName(id).nl]),
      ...stopReasons.map((id) => [id, stopReasonName(id).nl]),
      ...waiverReasons.map((id) => [id, waiverReasonName(id).nl]),
      ...(['session', 'threeWay', 'chemistry'] as const).map((id) => [id, sessionKindName(id).nl]),
    ]
    expect(named.filter(([id, name]) => id === name)).toEqual([])
  })
})
