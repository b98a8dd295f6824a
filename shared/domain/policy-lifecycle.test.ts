import { describe, expect, it } from 'vitest'
import type { Result } from '../result.ts'
import { adoptPolicy } from './policy-adoption.ts'
import { policiesByStep as states, testContext, testDate } from './policy-fixtures.ts'
import {
  askCouncil,
  councilNotNeeded,
  isTextLocked,
  nextPolicyStep,
  recordCouncilAnswer,
  startDiscussion,
  takeBack,
  withdrawPolicy,
} from './policy-lifecycle.ts'
import { policyInForce } from './policy-versions.ts'
import { type OpenPolicy, type Policy, policySchema } from './policy.ts'
import { type IsoDate, idSchema } from './primitives.ts'

const ctx = testContext()
const on = testDate('2026-11-20')
const organisation = 'Gemeente Voorbeeld'

type State = keyof typeof states

const request = { on, note: '', grounds: ['k', 'f'] as const, meetingOn: null, respondBy: null }

const commands = {
  startDiscussion: (draft: OpenPolicy) => startDiscussion(draft, { on, note: '' }, ctx),
  askCouncil: (draft: OpenPolicy) => askCouncil(draft, request, ctx),
  councilNotNeeded: (draft: OpenPolicy) => councilNotNeeded(draft, { on, reason: 'Geen OR.' }, ctx),
  consented: (draft: OpenPolicy) => recordCouncilAnswer(draft, { on, answer: 'consented', note: '' }, ctx),
  withheld: (draft: OpenPolicy) => recordCouncilAnswer(draft, { on, answer: 'withheld', note: 'Te vaag.' }, ctx),
  takeBack: (draft: OpenPolicy) => takeBack(draft, { on, reason: 'Nieuwe opmerking.' }, ctx),
  adopt: (draft: OpenPolicy) =>
    adoptPolicy(draft, { on, by: 'Directie', reviewBy: testDate('2028-11-20'), criteria: [] }, [], organisation, ctx),
} as const satisfies Readonly<Record<string, (draft: OpenPolicy) => Result<Policy, unknown>>>
type Command = keyof typeof commands

const placeOf = (policy: Policy): State | 'adopted' =>
  policy.status === 'discussion' && policy.worksCouncil.status === 'notNeeded'
    ? 'notNeeded'
    : policy.status === 'worksCouncil'
      ? (policy.worksCouncil.status as State)
      : policy.status

/** Per command and per place: where it leads, or null when it is refused. */
const table: Readonly<Record<Command, Readonly<Record<State, State | 'adopted' | null>>>> = {
  startDiscussion: {
    draft: 'discussion',
    discussion: null,
    notNeeded: null,
    asked: null,
    consented: null,
    withheld: null,
  },
  askCouncil: {
    draft: null,
    discussion: 'asked',
    notNeeded: 'asked',
    asked: null,
    consented: null,
    withheld: null,
  },
  councilNotNeeded: {
    draft: null,
    discussion: 'notNeeded',
    notNeeded: 'notNeeded',
    asked: null,
    consented: null,
    withheld: null,
  },
  consented: {
    draft: null,
    discussion: null,
    notNeeded: null,
    asked: 'consented',
    consented: null,
    withheld: null,
  },
  withheld: {
    draft: null,
    discussion: null,
    notNeeded: null,
    asked: 'withheld',
    consented: null,
    withheld: null,
  },
  takeBack: {
    draft: null,
    discussion: 'draft',
    notNeeded: 'draft',
    asked: 'discussion',
    consented: 'discussion',
    withheld: 'discussion',
  },
  adopt: {
    draft: null,
    discussion: null,
    notNeeded: 'adopted',
    asked: null,
    consented: 'adopted',
    withheld: null,
  },
}
const commandNames = Object.keys(commands) as readonly Command[]
const stateNames = Object.keys(states) as readonly State[]
const cells = commandNames.flatMap((command) =>
  stateNames.map((state) => [command, state, table[command][state]] as const),
)

describe('the life of a version', () => {
  it.each(cells)('%s from %s leads to %s', (command, state, expected) => {
    const result = commands[command](states[state])
    expect(result.ok ? placeOf(result.value) : null).toBe(expected)
    if (!result.ok && command !== 'adopt') {
      const { status, worksCouncil } = states[state]
      expect(result.error).toEqual([{ code: 'wrongStep', status, council: worksCouncil.status }])
    }
  })

  it.each(cells.filter(([, , to]) => to !== null))('%s from %s is kept with who and when', (command, state) => {
    const result = commands[command](states[state])
    if (!result.ok) throw new Error('refused')
    expect(policySchema.safeParse(result.value).error?.issues ?? []).toEqual([])
    expect(result.value.history).toHaveLength(1)
    expect(result.value.history[0]).toMatchObject({ on, by: command === 'adopt' ? 'Directie' : 'Sanne de Wit' })
  })

  it('names the next step of every place', () => {
    expect(Object.fromEntries(stateNames.map((state) => [state, nextPolicyStep(states[state])]))).toEqual({
      draft: 'discuss',
      discussion: 'settleCouncil',
      notNeeded: 'adopt',
      asked: 'recordAnswer',
      consented: 'adopt',
      withheld: 'takeBack',
    })
  })

  it('locks the text from the proposal to the council on', () => {
    expect(stateNames.filter((state) => isTextLocked(states[state]))).toEqual(['asked', 'consented', 'withheld'])
  })
})

describe('a step', () => {
  const late = testDate('2026-11-24')
  const early = testDate('2026-11-01')
  const before = { history: [{ kind: 'discussion', on: testDate('2026-11-10'), by: 'P&O', note: '' }] } as const
  const notBefore = { code: 'dateBeforeStep', kind: 'discussion', on: '2026-11-10' }
  const long = 'x'.repeat(2_001)

  const withDate = {
    startDiscussion: (day: IsoDate | null, past = {}) =>
      startDiscussion({ ...states.draft, ...past }, { on: day, note: '' }, ctx),
    askCouncil: (day: IsoDate | null, past = {}) =>
      askCouncil({ ...states.discussion, ...past }, { ...request, on: day }, ctx),
    councilNotNeeded: (day: IsoDate | null, past = {}) =>
      councilNotNeeded({ ...states.discussion, ...past }, { on: day, reason: 'Geen OR.' }, ctx),
    recordCouncilAnswer: (day: IsoDate | null, past = {}) =>
      recordCouncilAnswer({ ...states.asked, ...past }, { on: day, answer: 'consented', note: '' }, ctx),
    takeBack: (day: IsoDate | null, past = {}) =>
      takeBack({ ...states.asked, ...past }, { on: day, reason: 'Nieuwe opmerking.' }, ctx),
  } as const

  it.each(Object.entries(withDate))('%s is not without a day, in the future or before the last step', (_, step) => {
    expect(step(null)).toEqual({ ok: false, error: [{ code: 'dateMissing' }] })
    expect(step(late)).toEqual({ ok: false, error: [{ code: 'dateInFuture' }] })
    expect(step(early, before)).toEqual({ ok: false, error: [notBefore] })
    expect(step(testDate('2026-11-10'), before).ok).toBe(true)
  })

  it('may be older than the day on which the work began in this program', () => {
    const begun = { history: [{ kind: 'started', on: testDate('2026-11-23'), by: 'P&O', note: '' }] } as const
    expect(startDiscussion({ ...states.draft, ...begun }, { on: early, note: '' }, ctx).ok).toBe(true)
  })

  it.each([
    ['startDiscussion', startDiscussion(states.draft, { on, note: long }, ctx)],
    ['askCouncil', askCouncil(states.discussion, { ...request, note: long }, ctx)],
    ['recordCouncilAnswer', recordCouncilAnswer(states.asked, { on, answer: 'consented', note: long }, ctx)],
  ] as const)('%s says how long a note may be', (_, result) => {
    expect(result).toEqual({ ok: false, error: [{ code: 'noteTooLong', limit: 2_000 }] })
  })

  it.each([
    ['councilNotNeeded', (reason: string) => councilNotNeeded(states.discussion, { on, reason }, ctx)],
    ['takeBack', (reason: string) => takeBack(states.consented, { on, reason }, ctx)],
  ] as const)('%s is not without a reason, nor with one that does not fit', (_, step) => {
    expect(step('  ')).toEqual({ ok: false, error: [{ code: 'reasonMissing' }] })
    expect(step(long)).toEqual({ ok: false, error: [{ code: 'reasonTooLong', limit: 2_000 }] })
  })
})

describe('the proposal to the works council', () => {
  it('keeps the grounds in the order of the Act, each once, and when it is explained and answered', () => {
    const asked = askCouncil(
      states.discussion,
      { ...request, meetingOn: testDate('2026-12-01'), respondBy: testDate('2027-01-15') },
      ctx,
    )
    expect(asked.ok && asked.value.worksCouncil).toEqual({
      status: 'asked',
      on,
      grounds: ['f', 'k'],
      meetingOn: '2026-12-01',
      respondBy: '2027-01-15',
    })
  })

  it.each([
    ['without a ground', { grounds: [] }, 'groundsMissing'],
    ['explained before it was made', { meetingOn: testDate('2026-11-19') }, 'meetingBeforeRequest'],
    ['answered before it was made', { respondBy: testDate('2026-11-19') }, 'answerBeforeRequest'],
    [
      'answered before it is explained',
      { meetingOn: testDate('2026-12-10'), respondBy: testDate('2026-12-01') },
      'answerBeforeMeeting',
    ],
  ] as const)('is refused %s', (_, change, code) => {
    expect(askCouncil(states.discussion, { ...request, ...change }, ctx)).toEqual({ ok: false, error: [{ code }] })
  })

  it('waits until every remark from the discussion has an answer', () => {
    const said = { id: ctx.newId(), party: 'board', setting: '', on, chapterId: null, remark: 'Waarom?' } as const
    expect(askCouncil({ ...states.discussion, contributions: [{ ...said, handling: null }] }, request, ctx)).toEqual({
      ok: false,
      error: [{ code: 'remarksUnanswered', count: 1 }],
    })
  })

  it('is answered with the grounds it was made on; withholding consent takes reasons', () => {
    const answered = recordCouncilAnswer(states.asked, { on, answer: 'consented', note: ' Mits jaarlijks. ' }, ctx)
    expect(answered.ok && answered.value.worksCouncil).toEqual({
      status: 'consented',
      askedOn: on,
      grounds: ['k'],
      on,
      note: 'Mits jaarlijks.',
    })
    expect(recordCouncilAnswer(states.asked, { on, answer: 'withheld', note: ' ' }, ctx)).toEqual({
      ok: false,
      error: [{ code: 'withheldWithoutReasons' }],
    })
  })

  it.each(['asked', 'consented', 'withheld', 'notNeeded'] as const)(
    'lapses when a version %s is taken back',
    (state) => {
      const back = takeBack(states[state], { on, reason: 'Nieuwe opmerking.' }, ctx)
      expect(back).toMatchObject({ ok: true, value: { worksCouncil: { status: 'open' }, adoption: null } })
      expect(back.ok && back.value.history.at(-1)).toMatchObject({ kind: 'takenBack', note: 'Nieuwe opmerking.' })
    },
  )
})

const adopted = (draft: OpenPolicy, day: IsoDate = on, others: readonly Policy[] = []) => {
  const input = { on: day, by: 'Directie', reviewBy: testDate('2028-11-20'), criteria: [] }
  const result = adoptPolicy(draft, input, others, organisation, ctx)
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('withdrawing a version', () => {
  const policy = adopted(states.consented)
  const input = { on: testDate('2026-11-22'), by: ' Directie ', reason: 'We stoppen met coaching.' }

  it('ends it from that day, with who and why, and leaves the text as it was', () => {
    const result = withdrawPolicy(policy, input, [policy], ctx.today)
    if (!result.ok) throw new Error('refused')
    expect(result.value).toEqual({
      ...policy,
      withdrawal: { on: '2026-11-22', by: 'Directie', reason: 'We stoppen met coaching.' },
      history: [
        ...policy.history,
        { kind: 'withdrawn', on: '2026-11-22', by: 'Directie', note: 'We stoppen met coaching.' },
      ],
    })
    expect(policySchema.safeParse(result.value).success).toBe(true)
    expect(policyInForce([result.value], testDate('2026-11-21'))?.id).toBe(policy.id)
    expect(policyInForce([result.value], testDate('2026-11-22'))).toBeNull()
    expect(withdrawPolicy(result.value, input, [result.value], ctx.today)).toEqual({
      ok: false,
      error: [{ code: 'notInForce' }],
    })
  })

  it('is for the version in force only', () => {
    const id = idSchema.parse('00000000-0000-4000-8000-000000000002')
    const later = adopted({ ...states.consented, id, version: '1.1' }, testDate('2026-11-21'), [policy])
    expect(withdrawPolicy(policy, input, [policy, later], ctx.today)).toEqual({
      ok: false,
      error: [{ code: 'notInForce' }],
    })
  })

  it.each([
    ['without a day', { on: null }, { code: 'dateMissing' }],
    ['in the future', { on: testDate('2026-11-24') }, { code: 'dateInFuture' }],
    [
      'before it was adopted',
      { on: testDate('2026-11-19') },
      { code: 'dateBeforeStep', kind: 'adopted', on: '2026-11-20' },
    ],
    ['without who decided it', { by: ' ' }, { code: 'withdrawerMissing' }],
    ['with a name that does not fit', { by: 'x'.repeat(121) }, { code: 'withdrawerTooLong', limit: 120 }],
    ['without a reason', { reason: ' ' }, { code: 'reasonMissing' }],
    ['with a reason that does not fit', { reason: 'x'.repeat(2_001) }, { code: 'reasonTooLong', limit: 2_000 }],
  ] as const)('is refused %s', (_, change, error) => {
    expect(withdrawPolicy(policy, { ...input, ...change }, [policy], ctx.today)).toEqual({ ok: false, error: [error] })
  })
})
