import { describe, expect, it } from 'vitest'
import {
  addForm,
  editForm,
  type FormError,
  type FormInput,
  removeForm,
  switchForm,
  takeProposedForms,
  trajectoriesUsing,
} from './form-commands.ts'
import { type FormOfGuidance, MOST_FORMS } from './policy-forms.ts'
import { completeDraft, testContext } from './policy-fixtures.ts'
import { type OpenPolicy, policySchema } from './policy.ts'
import { limits } from './primitives.ts'
import { idOf } from './trajectory-fixtures.ts'
import type { TrajectoryStatus } from './trajectory.ts'
import type { Result } from '../result.ts'

const ctx = testContext()
const input: FormInput = {
  name: 'Buddy',
  definition: 'Een collega wijst de weg.',
  fitsWhen: ['Iemand begint net.'],
  notWhen: [],
  signals: ['‘Waar vind ik dat?’'],
  offered: 'yes',
  who: 'Een collega uit hetzelfde team',
}
const form = (id: string, change: Partial<FormOfGuidance> = {}): FormOfGuidance => ({
  ...input,
  id,
  name: `Vorm ${id}`,
  active: true,
  ...change,
})
const draft = completeDraft({
  status: 'draft',
  forms: [form('coaching', { name: 'Coaching' }), form('mentoring', { name: 'Mentoring' })],
  parameters: { ...completeDraft().parameters, allowedForms: ['coaching', 'mentoring'] },
})
const running = (formId: string, status: TrajectoryStatus = 'running', policyId = idOf(9)) => ({
  form: formId,
  status,
  policyId,
})
const valueOf = (result: Result<OpenPolicy, FormError>): OpenPolicy => {
  if (!result.ok) throw new Error(result.error.code)
  expect(policySchema.safeParse(result.value).error?.issues ?? []).toEqual([])
  return result.value
}

describe('a form of guidance', () => {
  it('is rewritten without spaces around it and without empty lines, and keeps its id', () => {
    const edited = valueOf(
      editForm(draft, 'mentoring', { ...input, name: ' Maatje ', fitsWhen: [' Nieuw hier. ', '  ', 'Zoekt de weg.'] }),
    )
    expect(edited.forms[1]).toEqual({
      ...input,
      id: 'mentoring',
      active: true,
      name: 'Maatje',
      fitsWhen: ['Nieuw hier.', 'Zoekt de weg.'],
    })
    expect(edited.forms[0]).toBe(draft.forms[0])
  })

  it('keeps the name it has, in another case too', () => {
    expect(valueOf(editForm(draft, 'coaching', { ...input, name: 'COACHING' })).forms[0]?.name).toBe('COACHING')
  })

  it('of the organisation’s own gets an id of its own, is on and waits for the rules to allow it', () => {
    const added = valueOf(addForm(draft, input, ctx))
    expect(added.forms[2]).toMatchObject({ name: 'Buddy', active: true })
    expect(new Set(added.forms.map(({ id }) => id)).size).toBe(3)
    expect(added.parameters).toBe(draft.parameters)
  })

  it.each([
    ['without a name', { name: '  ' }, { code: 'nameMissing' }],
    ['with the name of another', { name: ' coaching ' }, { code: 'nameTaken' }],
    [
      'with a definition that is too long',
      { definition: 'x'.repeat(limits.text + 1) },
      { code: 'doesNotFit', field: 'definition' },
    ],
    [
      'with a line that is too long',
      { signals: ['x'.repeat(limits.line + 1)] },
      { code: 'doesNotFit', field: 'signals' },
    ],
    [
      'with thirteen lines',
      { notWhen: Array.from({ length: 13 }, (_, at) => `Regel ${at}`) },
      { code: 'doesNotFit', field: 'notWhen' },
    ],
  ] as const)('is refused %s', (_, change, error) => {
    expect(addForm(draft, { ...input, ...change }, ctx)).toEqual({ ok: false, error })
    expect(editForm(draft, 'mentoring', { ...input, ...change })).toEqual({ ok: false, error })
  })

  it('is refused when the map is full', () => {
    const full = { ...draft, forms: Array.from({ length: MOST_FORMS }, (_, at) => form(`f-${at}`)) }
    expect(addForm(full, input, ctx)).toEqual({ ok: false, error: { code: 'tooManyForms', limit: MOST_FORMS } })
  })

  it('that was removed meanwhile cannot be changed', () => {
    const gone = { ok: false, error: { code: 'formGone' } }
    expect(editForm(draft, 'therapy', input)).toEqual(gone)
    expect(switchForm(draft, 'therapy', false)).toEqual(gone)
    expect(removeForm(draft, 'therapy', [])).toEqual(gone)
  })
})

describe('switching a form off', () => {
  it('leaves it in the version and takes it from the forms that trajectories may take', () => {
    const off = valueOf(switchForm(draft, 'mentoring', false))
    expect(off.forms.map(({ id, active }) => [id, active])).toEqual([
      ['coaching', true],
      ['mentoring', false],
    ])
    expect(off.parameters.allowedForms).toEqual(['coaching'])
  })

  it('is possible while trajectories run under it, unlike removing', () => {
    expect(switchForm(draft, 'coaching', false).ok).toBe(true)
  })

  it('and on again does not allow it again: that is a choice of its own', () => {
    const again = valueOf(switchForm(valueOf(switchForm(draft, 'mentoring', false)), 'mentoring', true))
    expect(again.forms[1]?.active).toBe(true)
    expect(again.parameters.allowedForms).toEqual(['coaching'])
  })
})

describe('removing a form', () => {
  it('takes it out of the version and of the forms that trajectories may take', () => {
    const removed = valueOf(removeForm(draft, 'mentoring', [running('coaching')]))
    expect(removed.forms.map(({ id }) => id)).toEqual(['coaching'])
    expect(removed.parameters.allowedForms).toEqual(['coaching'])
  })

  it('is refused while trajectories take it, and says how many', () => {
    const trajectories = [running('coaching'), running('coaching', 'requested'), running('mentoring')]
    expect(removeForm(draft, 'coaching', trajectories)).toEqual({ ok: false, error: { code: 'formInUse', count: 2 } })
  })

  it.each(['closed', 'rejected', 'referred', 'anonymised'] as const)('does not wait for one that is %s', (status) => {
    expect(removeForm(draft, 'coaching', [running('coaching', status)]).ok).toBe(true)
  })

  it.each(['threeWayMeeting', 'running', 'finalEvaluation', 'followUp', 'stoppedEarly'] as const)(
    'waits for one in %s',
    (status) => expect(trajectoriesUsing('coaching', [running('coaching', status)])).toBe(1),
  )

  it('does not wait for one from before there was a policy', () => {
    expect(trajectoriesUsing('coaching', [{ ...running('coaching'), policyId: null }])).toBe(0)
  })
})

describe('the proposed forms', () => {
  it('come behind those that are there, and replace nothing', () => {
    const proposed = [form('coaching', { name: 'Voorstel' }), form('x', { name: ' MENTORING' }), form('training')]
    const taken = valueOf(takeProposedForms(draft, proposed))
    expect(taken.forms.map(({ id }) => id)).toEqual(['coaching', 'mentoring', 'training'])
    expect(taken.forms[0]?.name).toBe('Coaching')
  })
})

describe('a version with the works council', () => {
  it('takes no change of a form', () => {
    const asked = { ...draft, status: 'worksCouncil' } as const
    const refused = { ok: false, error: { code: 'withWorksCouncil' } }
    expect(editForm(asked, 'coaching', input)).toEqual(refused)
    expect(addForm(asked, input, ctx)).toEqual(refused)
    expect(switchForm(asked, 'coaching', false)).toEqual(refused)
    expect(removeForm(asked, 'coaching', [])).toEqual(refused)
    expect(takeProposedForms(asked, [])).toEqual(refused)
  })

  it('takes one during the discussion', () => {
    expect(switchForm({ ...draft, status: 'discussion' }, 'coaching', false).ok).toBe(true)
  })
})
