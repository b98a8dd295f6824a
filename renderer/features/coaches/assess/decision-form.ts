import { z } from 'zod'
import { type DecisionError, decisionErrors, type DecisionInput } from '#shared/domain/coach-decision.ts'
import { proposedAssessments } from '#shared/domain/coach-joint.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { type Id, type IsoDate, isoDateSchema } from '#shared/domain/primitives.ts'

const fields = z.object({
  assessmentIds: z.array(z.string()),
  /** The ids that were proposed when this was typed: kept typing must not hide an assessment that came later. */
  proposed: z.array(z.string()),
  on: isoDateSchema.nullable(),
  by: z.string(),
  outcome: z.enum(['admitted', 'notAdmitted']).nullable(),
  motive: z.string(),
  agreedBy: z.string(),
})

export type DecideInput = z.input<typeof fields>
export type DecideOutput = z.output<typeof fields>

/** The chosen ids as ids of this coach's assessments; others fall away. */
export const chosenIds = (coach: Coach, ids: readonly string[]): readonly Id[] =>
  coach.assessments.map(({ id }) => id).filter((id) => ids.includes(id))

/** The form as input of the domain. A date that is still being typed counts as none. */
export function decisionOf(coach: Coach, values: DecideInput): DecisionInput {
  const on = isoDateSchema.safeParse(values.on)
  return {
    ...values,
    outcome: values.outcome ?? null,
    on: on.success ? on.data : null,
    assessmentIds: chosenIds(coach, values.assessmentIds),
  }
}

/** The assessments that a decision would rest on now. */
export const proposedIds = (coach: Coach): string[] => proposedAssessments(coach).map(({ id }) => id)

/** An empty form, on the assessments that wait for a decision. */
export const emptyDecision = (coach: Coach, on: IsoDate, by: string): DecideInput => ({
  assessmentIds: proposedIds(coach),
  proposed: proposedIds(coach),
  on,
  by,
  outcome: null,
  motive: '',
  agreedBy: '',
})

/** At which field an error is shown, and in which words. A text over its limit is named by its own field. */
export function placeOfDecisionError(error: DecisionError): readonly [field: keyof DecideInput, message: string] {
  switch (error.code) {
    case 'dateMissing':
      return ['on', 'errors:field.missing']
    case 'dateInFuture':
    case 'dateBeforeAssessment':
    case 'dateBeforeDecision':
      return ['on', `coachAssess:error.${error.code}`]
    case 'deciderMissing':
      return ['by', 'errors:field.missing']
    case 'deciderTooLong':
      return ['by', 'errors:field.notValid']
    case 'motiveMissing':
      return ['motive', 'coachAssess:error.motiveMissing']
    case 'motiveTooLong':
      return ['motive', 'errors:field.notValid']
    case 'secondPersonMissing':
    case 'secondPersonSame':
      return ['agreedBy', `coachAssess:error.${error.code}`]
    case 'secondPersonTooLong':
      return ['agreedBy', 'errors:field.notValid']
    case 'outcomeMissing':
    case 'admissionBlocked':
    case 'coachIsOut':
    case 'tooMany':
      return ['outcome', `coachAssess:error.${error.code}`]
    case 'assessments':
      return ['assessmentIds', `coachAssess:error.${error.why}`]
  }
}

/** The rules of the domain for this coach, each shown at its field. */
export const decideSchema = (coach: Coach, today: IsoDate) =>
  fields.superRefine((values, ctx) => {
    for (const error of decisionErrors(coach, decisionOf(coach, values), today)) {
      const [field, message] = placeOfDecisionError(error)
      ctx.addIssue({ code: 'custom', path: [field], message })
    }
  })
