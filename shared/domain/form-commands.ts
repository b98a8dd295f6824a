import { fail, ok, type Result } from '../result.ts'
import { requireEditable, type WithWorksCouncil } from './policy-editable.ts'
import { type FormOfGuidance, formOfGuidanceSchema, MOST_FORMS } from './policy-forms.ts'
import type { OpenPolicy } from './policy.ts'
import type { CommandContext } from './primitives.ts'
import { endStatuses, isIn } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

/** What the operator writes about a form; its id and whether it is switched on are kept apart. */
export type FormInput = Omit<FormOfGuidance, 'id' | 'active'>

export type FormError =
  | WithWorksCouncil
  /** Removed or undone in the meantime. */
  | { readonly code: 'formGone' }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'nameTaken' }
  /** A text does not fit: too long, too many lines. */
  | { readonly code: 'doesNotFit'; readonly field: keyof FormInput }
  | { readonly code: 'tooManyForms'; readonly limit: number }
  /** So many trajectories that have not ended take this form. */
  | { readonly code: 'formInUse'; readonly count: number }

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Takes out what says nothing: spaces around a text, lines without words. */
const tidy = (input: FormInput): FormInput => {
  const lines = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== '')
  return {
    name: input.name.trim(),
    definition: input.definition.trim(),
    fitsWhen: lines(input.fitsWhen),
    notWhen: lines(input.notWhen),
    signals: lines(input.signals),
    offered: input.offered,
    who: input.who.trim(),
  }
}

const inputFields = ['name', 'definition', 'fitsWhen', 'notWhen', 'signals', 'offered', 'who'] as const

function checked(input: FormInput, others: readonly FormOfGuidance[]): Result<FormInput, FormError> {
  const tidied = tidy(input)
  if (tidied.name === '') return fail({ code: 'nameMissing' })
  if (others.some(({ name }) => sameName(name, tidied.name))) return fail({ code: 'nameTaken' })
  const parsed = formOfGuidanceSchema.unwrap().omit({ id: true, active: true }).safeParse(tidied)
  if (parsed.success) return ok(parsed.data)
  const wrong = parsed.error.issues[0]?.path[0]
  return fail({ code: 'doesNotFit', field: inputFields.find((field) => field === wrong) ?? 'name' })
}

const withForms = (draft: OpenPolicy, forms: readonly FormOfGuidance[]): OpenPolicy => ({ ...draft, forms })

/** No trajectory can take the form any more under this version. */
const disallowed = (draft: OpenPolicy, formId: string): OpenPolicy => ({
  ...draft,
  parameters: {
    ...draft.parameters,
    allowedForms: draft.parameters.allowedForms.filter((id) => id !== formId),
  },
})

function formIn(draft: OpenPolicy, formId: string): Result<FormOfGuidance, FormError> {
  const editable = requireEditable(draft)
  if (!editable.ok) return editable
  const form = draft.forms.find(({ id }) => id === formId)
  return form === undefined ? fail({ code: 'formGone' }) : ok(form)
}

/** Replaces what is written about a form. */
export function editForm(draft: OpenPolicy, formId: string, input: FormInput): Result<OpenPolicy, FormError> {
  const form = formIn(draft, formId)
  if (!form.ok) return form
  const texts = checked(
    input,
    draft.forms.filter(({ id }) => id !== formId),
  )
  if (!texts.ok) return texts
  const forms = draft.forms.map((each) => (each.id === formId ? { ...each, ...texts.value } : each))
  return ok(withForms(draft, forms))
}

/** Adds a form of the organisation's own, with an id of its own. It is on; trajectories may take it once the rules allow it. */
export function addForm(draft: OpenPolicy, input: FormInput, ctx: CommandContext): Result<OpenPolicy, FormError> {
  const editable = requireEditable(draft)
  if (!editable.ok) return editable
  if (draft.forms.length >= MOST_FORMS) return fail({ code: 'tooManyForms', limit: MOST_FORMS })
  const texts = checked(input, draft.forms)
  return texts.ok ? ok(withForms(draft, [...draft.forms, { id: ctx.newId(), ...texts.value, active: true }])) : texts
}

/**
 * Switches a form on or off. One that is switched off also leaves the forms that trajectories may take; switching it on
 * does not bring it back there, because that is a choice of its own.
 */
export function switchForm(draft: OpenPolicy, formId: string, active: boolean): Result<OpenPolicy, FormError> {
  const form = formIn(draft, formId)
  if (!form.ok) return form
  const forms = draft.forms.map((each) => (each.id === formId ? { ...each, active } : each))
  const switched = withForms(draft, forms)
  return ok(active ? switched : disallowed(switched, formId))
}

/**
 * How many trajectories that have not ended take a form. Only those that run under a version: one from before there
 * was a policy follows no map of forms.
 */
export const trajectoriesUsing = (
  formId: string,
  trajectories: readonly Pick<Trajectory, 'form' | 'policyId' | 'status'>[],
): number =>
  trajectories.filter(
    ({ form, policyId, status }) => form === formId && policyId !== null && !isIn(status, endStatuses),
  ).length

/**
 * Removes a form, the product's or an own one. Refused while trajectories that have not ended take it: their files would
 * name a form that the newest policy does not explain. Switching it off is possible then.
 */
export function removeForm(
  draft: OpenPolicy,
  formId: string,
  trajectories: readonly Pick<Trajectory, 'form' | 'policyId' | 'status'>[],
): Result<OpenPolicy, FormError> {
  const form = formIn(draft, formId)
  if (!form.ok) return form
  const count = trajectoriesUsing(formId, trajectories)
  if (count > 0) return fail({ code: 'formInUse', count })
  const forms = draft.forms.filter(({ id }) => id !== formId)
  return ok(disallowed(withForms(draft, forms), formId))
}

/** Takes the forms of the proposal that the version does not have, behind those it has. What somebody wrote stays. */
export function takeProposedForms(
  draft: OpenPolicy,
  proposed: readonly FormOfGuidance[],
): Result<OpenPolicy, FormError> {
  const editable = requireEditable(draft)
  if (!editable.ok) return editable
  const missing = proposed.filter(
    (form) => !draft.forms.some(({ id, name }) => id === form.id || sameName(name, form.name)),
  )
  const forms = [...draft.forms, ...missing]
  return forms.length > MOST_FORMS ? fail({ code: 'tooManyForms', limit: MOST_FORMS }) : ok(withForms(draft, forms))
}
