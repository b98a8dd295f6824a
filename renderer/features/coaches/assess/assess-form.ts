import { z } from 'zod'
import { type AssessmentAnswers, type AssessmentError, assessmentErrors } from '#shared/domain/coach-assessment.ts'
import { type SoleDecisionInput, soleDecisionErrors } from '#shared/domain/coach-decision.ts'
import { assessmentConversations, type Coach, type CoachAssessment } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { type CommandContext, type IsoDate, isoDateSchema } from '#shared/domain/primitives.ts'
import { placeOfDecisionError } from './decision-form.ts'

/** What can be chosen; `notRecorded` is for old files only. */
export const offeredConversations = assessmentConversations.filter((kind) => kind !== 'notRecorded')

const fields = z.object({
  setId: z.string(),
  on: isoDateSchema.nullable(),
  by: z.string(),
  conversation: z.enum(assessmentConversations).nullable(),
  knockOuts: z.record(z.string(), z.object({ met: z.enum(['yes', 'no']).nullable(), note: z.string() })),
  scores: z.record(z.string(), z.number().nullable()),
  scoreNotes: z.record(z.string(), z.string()),
  /** One assessor may decide at once. */
  outcome: z.enum(['later', 'admitted', 'notAdmitted']),
  motive: z.string(),
  agreedBy: z.string(),
})

export type AssessInput = z.input<typeof fields>
export type AssessOutput = z.output<typeof fields>

/** The form as answers of the domain. A date that is still being typed counts as none. */
export function answersOf(values: AssessInput): AssessmentAnswers {
  const on = isoDateSchema.safeParse(values.on)
  return {
    on: on.success ? on.data : null,
    by: values.by,
    conversation: values.conversation,
    knockOuts: Object.fromEntries(
      Object.entries(values.knockOuts).map(([id, { met, note }]) => [
        id,
        { met: met === null ? null : met === 'yes', note },
      ]),
    ),
    scores: values.scores,
    scoreNotes: values.scoreNotes,
  }
}

/** The decision that goes with the answers; null when it comes later. The assessor takes it. */
export const soleDecisionOf = ({ outcome, by, motive, agreedBy }: AssessInput): SoleDecisionInput | null =>
  outcome === 'later' ? null : { outcome, by, motive, agreedBy }

/** An empty form with a place for every criterion of every set, so that changing the set keeps what was answered. */
export const emptyAnswers = (sets: readonly CriteriaSet[], setId: string, on: IsoDate, by: string): AssessInput => ({
  setId,
  on,
  by,
  conversation: null,
  knockOuts: Object.fromEntries(sets.flatMap((set) => set.knockOuts.map(({ id }) => [id, { met: null, note: '' }]))),
  scores: Object.fromEntries(sets.flatMap((set) => set.weighted.map(({ id }) => [id, null]))),
  scoreNotes: Object.fromEntries(sets.flatMap((set) => set.weighted.map(({ id }) => [id, '']))),
  outcome: 'later',
  motive: '',
  agreedBy: '',
})

/** The form with the answers of an earlier assessment, for somebody whose judgement changed. */
export const answersFrom = (empty: AssessInput, earlier: CoachAssessment): AssessInput => ({
  ...empty,
  by: earlier.by,
  conversation: earlier.conversation === 'notRecorded' ? null : earlier.conversation,
  knockOuts: {
    ...empty.knockOuts,
    ...Object.fromEntries(
      Object.entries(earlier.knockOuts).map(([id, { met, note }]) => [id, { met: met ? 'yes' : 'no', note } as const]),
    ),
  },
  scores: { ...empty.scores, ...earlier.scores },
  scoreNotes: { ...empty.scoreNotes, ...earlier.scoreNotes },
})

/** At which field an error is shown, and in which words. A text over its limit is named by its own field. */
function placeOf(error: AssessmentError): readonly [path: readonly string[], message: string] {
  switch (error.code) {
    case 'dateMissing':
      return [['on'], 'errors:field.missing']
    case 'dateInFuture':
    case 'tooMany':
      return [['on'], `coachAssess:error.${error.code}`]
    case 'assessorMissing':
      return [['by'], 'errors:field.missing']
    case 'assessorTooLong':
      return [['by'], 'errors:field.notValid']
    case 'conversationMissing':
      return [['conversation'], 'errors:field.missingChoice']
    case 'knockOutUnanswered':
      return [['knockOuts', error.criterionId, 'met'], 'coachAssess:error.knockOutUnanswered']
    case 'noteTooLong':
      return [['knockOuts', error.criterionId, 'note'], 'errors:field.notValid']
    case 'scoreMissing':
    case 'scoreOutOfRange':
      return [['scores', error.criterionId], 'coachAssess:error.scoreMissing']
    case 'scoreNoteTooLong':
      return [['scoreNotes', error.criterionId], 'errors:field.notValid']
  }
}

/** The rules of the domain for this coach, each shown at its question. */
export const assessSchema = (coach: Coach, setOf: (id: string) => CriteriaSet, context: CommandContext) =>
  fields.superRefine((values, ctx) => {
    const [set, answers, decision] = [setOf(values.setId), answersOf(values), soleDecisionOf(values)]
    const places = [
      ...assessmentErrors(coach, set, answers, context.today).map(placeOf),
      ...(decision === null ? [] : soleDecisionErrors(coach, set, answers, decision, context).map(decisionPlace)),
    ]
    for (const [path, message] of places) ctx.addIssue({ code: 'custom', path: [...path], message })
  })

const decisionPlace = (error: Parameters<typeof placeOfDecisionError>[0]): readonly [readonly string[], string] => {
  const [field, message] = placeOfDecisionError(error)
  return [[field], message]
}
