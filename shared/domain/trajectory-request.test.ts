import { describe, expect, it } from 'vitest'
import { defaultParameters } from './policy-parameters.ts'
import type { CommandContext } from './primitives.ts'
import { type Trajectory, trajectorySchema } from './trajectory.ts'
import {
  adoptedPolicy,
  codesOf,
  contextAt,
  day,
  idOf,
  intakeRules,
  obstaclesOf,
  ready,
  request,
  requested,
  valueOf,
} from './trajectory-fixtures.ts'
import {
  approveRequest,
  createTrajectory,
  editRequest,
  nextNumber,
  putOnHold,
  rejectRequest,
  resume,
} from './trajectory-request.ts'

const context = contextAt('2026-01-12')
const approve = (file: Trajectory, on: string, at: CommandContext) =>
  approveRequest(file, { on: day(on), override: null }, { intakeRules, rules: defaultParameters, parties: [] }, at)

describe('numbers', () => {
  it('follow on within a year and start at 001 in the next', () => {
    expect(nextNumber([], '2026')).toBe('2026-001')
    expect(nextNumber(['2025-310', '2026-009', '2026-002'], '2026')).toBe('2026-010')
  })

  it('grow past 999 instead of starting again', () => {
    expect(nextNumber(['2026-999'], '2026')).toBe('2026-1000')
    expect(nextNumber(['2026-999', '2026-1000'], '2026')).toBe('2026-1001')
  })
})

describe('a second trajectory of one person', () => {
  const active = { number: '2025-310' }
  const facts = { policies: [], numbers: [], active, people: [] }

  it('takes a reason, at the request and when the coachee changes', () => {
    expect(obstaclesOf(createTrajectory(request, facts, context))).toEqual([
      { code: 'activeTrajectory', number: '2025-310' },
    ])
    expect(codesOf(editRequest(requested, { ...request, besidesReason: ' ' }, facts, context))).toEqual([
      'activeTrajectory',
    ])
    const both = { ...request, besidesReason: ' Loopbaanvraag naast leiderschap. ' }
    expect(valueOf(createTrajectory(both, facts, context)).besidesReason).toBe('Loopbaanvraag naast leiderschap.')
  })

  it('keeps no reason when there is no other', () => {
    const alone = createTrajectory({ ...request, besidesReason: 'x' }, { ...facts, active: null, people: [] }, context)
    expect(valueOf(alone).besidesReason).toBe('')
  })
})

describe('a new trajectory', () => {
  it('fits the schema of the vault', () => {
    expect(trajectorySchema.safeParse(requested).success).toBe(true)
  })

  it('gets the next number of the year of its request', () => {
    const created = createTrajectory(
      request,
      { policies: [], numbers: ['2026-013', '2025-100'], active: null, people: [] },
      context,
    )
    expect(valueOf(created).number).toBe('2026-014')
  })

  it('names both dates when the request lies in the future', () => {
    const result = createTrajectory(
      { ...request, requestedOn: day('2026-01-13') },
      { policies: [], numbers: [], active: null, people: [] },
      context,
    )
    expect(obstaclesOf(result)).toEqual([
      {
        code: 'datesOutOfOrder',
        first: 'requestedOn',
        firstDate: '2026-01-13',
        second: 'today',
        secondDate: '2026-01-12',
      },
    ])
  })

  it('gives every reason at once', () => {
    const empty = { ...request, question: ' ', department: '', managerId: request.coacheeId }
    expect(codesOf(createTrajectory(empty, { policies: [], numbers: [], active: null, people: [] }, context))).toEqual([
      'textMissing',
      'textMissing',
      'coacheeIsManager',
    ])
  })
})

describe('the policy', () => {
  const policies = [
    adoptedPolicy({ id: idOf(50), version: '1.0', on: '2025-06-01', maxSessions: 8 }),
    adoptedPolicy({ id: idOf(51), version: '2.0', on: '2026-01-06', maxSessions: 10 }),
  ]

  it('is the version in force on the day of the request', () => {
    const on = (requestedOn: string) =>
      valueOf(
        createTrajectory(
          { ...request, requestedOn: day(requestedOn) },
          { policies, numbers: [], active: null, people: [] },
          context,
        ),
      ).policyId
    expect(on('2026-01-05')).toBe(idOf(50))
    expect(on('2026-01-06')).toBe(idOf(51))
    expect(on('2025-01-01')).toBeNull()
  })

  it('limits the number of sessions', () => {
    const nine = { ...request, plannedSessions: 9 }
    expect(obstaclesOf(createTrajectory(nine, { policies, numbers: [], active: null, people: [] }, context))).toEqual([
      { code: 'sessionsAbovePolicy', planned: 9, maximum: 8 },
    ])
    const later = { ...nine, requestedOn: day('2026-01-06') }
    expect(createTrajectory(later, { policies, numbers: [], active: null, people: [] }, context).ok).toBe(true)
  })

  it('limits them by the defaults while there is no policy', () => {
    const nine = { ...request, plannedSessions: 9 }
    expect(codesOf(createTrajectory(nine, { policies: [], numbers: [], active: null, people: [] }, context))).toEqual([
      'sessionsAbovePolicy',
    ])
  })

  it('says which forms of guidance may be asked for', () => {
    const mentoring = { ...request, form: 'mentoring' }
    expect(
      obstaclesOf(createTrajectory(mentoring, { policies, numbers: [], active: null, people: [] }, context)),
    ).toEqual([{ code: 'formNotAllowed', form: 'mentoring' }])
    const [first] = policies
    const wider = first && [{ ...first, parameters: { ...first.parameters, allowedForms: ['coaching', 'mentoring'] } }]
    const asked = valueOf(
      createTrajectory(mentoring, { policies: wider ?? [], numbers: [], active: null, people: [] }, context),
    )
    expect(asked.form).toBe('mentoring')
    expect(codesOf(editRequest(asked, mentoring, { policies: policies, active: null, people: [] }, context))).toEqual([
      'formNotAllowed',
    ])
  })

  it('follows the request date when that is corrected', () => {
    const moved = { ...request, requestedOn: day('2026-01-06') }
    expect(
      valueOf(editRequest(requested, moved, { policies: policies, active: null, people: [] }, context)).trajectory
        .policyId,
    ).toBe(idOf(51))
  })
})

describe('the decision', () => {
  it('grants a request: on to the choice of a coach, or past it when there is one', () => {
    const granted = valueOf(approve(requested, '2026-01-12', context))
    expect(granted).toMatchObject({ status: 'threeWayMeeting', decidedOn: '2026-01-12' })
    const open = valueOf(approve({ ...requested, coachId: null }, '2026-01-12', context))
    expect(open).toMatchObject({ status: 'matching', decidedOn: '2026-01-12' })
  })

  it('needs a day between the request and today', () => {
    expect(codesOf(approve(requested, '2026-01-04', context))).toEqual(['datesOutOfOrder'])
    expect(codesOf(approve(requested, '2026-01-13', context))).toEqual(['datesOutOfOrder'])
  })

  it('rejects with a reason and what would help instead, and says who did', () => {
    const input = { on: day('2026-01-12'), reason: 'Vaardigheid ontbreekt', alternative: 'Training' }
    expect(valueOf(rejectRequest(requested, input, context))).toMatchObject({
      status: 'rejected',
      rejection: { reason: 'Vaardigheid ontbreekt', alternative: 'Training', by: 'Noor Visser' },
    })
    expect(codesOf(rejectRequest(requested, { ...input, reason: '', alternative: ' ' }, context))).toHaveLength(2)
  })

  it('cannot be taken twice', () => {
    expect(codesOf(approve(ready, '2026-01-12', context))).toEqual(['wrongStatus'])
  })
})

describe('a hold', () => {
  it('returns to the state it came from', () => {
    const held = valueOf(putOnHold(ready, { until: day('2026-03-01'), reason: '' }, context))
    expect(held.status).toBe('onHold')
    expect(valueOf(resume(held))).toEqual(ready)
  })

  it('while the sessions run is a pause with its reason, on record', () => {
    const until = day('2026-05-01')
    const begun = { ...ready, status: 'running', startedOn: day('2026-01-12') } as const
    expect(codesOf(putOnHold(begun, { until, reason: ' ' }, context))).toEqual(['textMissing'])
    const paused = valueOf(putOnHold(begun, { until, reason: ' Nieuw team tot mei. ' }, context))
    expect(paused.decisions).toMatchObject([{ kind: 'paused', until, reason: 'Nieuw team tot mei.', on: '2026-01-12' }])
    expect(valueOf(resume(paused)).status).toBe('running')
    const answer = { on: day('2026-01-12'), reason: 'x', alternative: 'y' }
    expect(codesOf(rejectRequest(paused, answer, context))).toEqual(['wrongStatus'])
    expect(codesOf(editRequest(paused, request, { policies: [], active: null, people: [] }, context))).toContain(
      'wrongStatus',
    )
  })

  it('needs a day that is not past, and a state that can wait', () => {
    expect(codesOf(putOnHold(ready, { until: day('2026-01-11'), reason: '' }, context))).toEqual(['datesOutOfOrder'])
    expect(
      codesOf(putOnHold({ ...ready, status: 'closed' }, { until: day('2026-03-01'), reason: '' }, context)),
    ).toEqual(['wrongStatus'])
    expect(codesOf(resume(ready))).toEqual(['wrongStatus'])
  })
})

describe('editing a request', () => {
  it('keeps the agreements when the parties stay the same', () => {
    const edited = valueOf(
      editRequest(
        ready,
        { ...request, question: 'Anders' },
        { policies: [], active: null, people: [] },
        contextAt('2026-02-01'),
      ),
    )
    expect(edited.agreementCleared).toBe(false)
    expect(edited.trajectory.agreement).toEqual(ready.agreement)
  })

  it('clears the agreements when the manager changes, and says so', () => {
    const edited = valueOf(
      editRequest(
        ready,
        { ...request, managerId: idOf(99) },
        { policies: [], active: null, people: [] },
        contextAt('2026-02-01'),
      ),
    )
    expect(edited.agreementCleared).toBe(true)
    expect(edited.trajectory.agreement).toEqual({ coachee: null, manager: null, coach: null })
  })

  it('changes the coachee until an intake holds answers about this person', () => {
    const other = { ...request, coacheeId: idOf(98) }
    const facts = { policies: [], active: null, people: [] }
    expect(codesOf(editRequest(requested, other, facts, context))).toEqual(['coacheeFixed'])
    const fresh = { ...requested, intake: null }
    expect(valueOf(editRequest(fresh, other, facts, context)).trajectory.coacheeId).toBe(idOf(98))
  })

  it('changes the kind of question until a coach has been chosen for it', () => {
    const executive = { ...request, questionKind: 'executive' } as const
    expect(codesOf(editRequest(requested, executive, { policies: [], active: null, people: [] }, context))).toEqual([
      'questionKindFixed',
    ])
    const open = { ...requested, coachId: null }
    expect(
      valueOf(editRequest(open, executive, { policies: [], active: null, people: [] }, context)).trajectory
        .questionKind,
    ).toBe('executive')
  })

  it('refuses a request date after the agreements', () => {
    const later = { ...request, requestedOn: day('2026-01-21') }
    expect(
      codesOf(editRequest(ready, later, { policies: [], active: null, people: [] }, contextAt('2026-02-01'))),
    ).toContain('datesOutOfOrder')
  })

  it('is over once the sessions run', () => {
    expect(
      codesOf(
        editRequest({ ...ready, status: 'running' }, request, { policies: [], active: null, people: [] }, context),
      ),
    ).toEqual(['wrongStatus'])
  })
})
