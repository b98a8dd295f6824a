import { z } from 'zod'
import { type AssessmentAnswers, type AssessmentError, assessmentErrors } from '#shared/domain/coach-assessment.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { type IsoDate, isoDateSchema } from '#shared/domain/primitives.ts'

const fields = z.object({
  setId: z.string(),
  on: isoDateSchema.nullable(),
  by: z.string(),
  knockOuts: z.record(z.string(), z.object({ met: z.enum(['yes', 'no']).nullable(), note: z.string() })),
  scores: z.record(z.string(), z.number().nullable()),
})

export type AssessInput = z.input<typeof fields>
export type AssessOutput = z.output<typeof fields>

/** The form as answers of the domain. A date that is still being typed counts as none. */
export function answersOf(values: AssessInput): AssessmentAnswers {
  const on = isoDateSchema.safeParse(values.on)
  return {
    on: on.success ? on.data : null,
    by: values.by,
    knockOuts: Object.fromEntries(
      Object.entries(values.knockOuts).map(([id, { met, note }]) => [
        id,
        { met: met === null ? null : met === 'yes', note },
      ]),
    ),
    scores: values.scores,
  }
}

/** An empty form with a place for every criterion of every set, so that changing the set keeps what was answered. */
export const emptyAnswers = (sets: readonly CriteriaSet[], setId: string, on: IsoDate, by: string): AssessInput => ({
  setId,
  on,
  by,
  knockOuts: Object.fromEntries(sets.flatMap((set) => set.knockOuts.map(({ id }) => [id, { met: null, note: '' }]))),
  scores: Object.fromEntries(sets.flatMap((set) => set.weighted.map(({ id }) => [id, null]))),
})

/** At which field an error is shown, and in which words. A text over its limit is named by its own field. */
function placeOf(error: AssessmentError): readonly [path: readonly string[], message: string] {
  switch (error.code) {
    case 'dateMissing':
      return [['on'], 'errors:field.missing']
    case 'dateInFuture':
    case 'dateBeforeLast':
    case 'tooMany':
      return [['on'], `coaches:error.${error.code}`]
    case 'assessorMissing':
      return [['by'], 'errors:field.missing']
    case 'assessorTooLong':
      return [['by'], 'errors:field.notValid']
    case 'knockOutUnanswered':
      return [['knockOuts', error.criterionId, 'met'], 'coaches:error.knockOutUnanswered']
    case 'noteTooLong':
      return [['knockOuts', error.criterionId, 'note'], 'errors:field.notValid']
    case 'scoreMissing':
    case 'scoreOutOfRange':
      return [['scores', error.criterionId], 'coaches:error.scoreMissing']
  }
}

/** The rules of the domain for this coach, each shown at its question. */
export const assessSchema = (coach: Coach, setOf: (id: string) => CriteriaSet, today: IsoDate) =>
  fields.superRefine((values, ctx) => {
    for (const error of assessmentErrors(coach, setOf(values.setId), answersOf(values), today)) {
      const [path, message] = placeOf(error)
      ctx.addIssue({ code: 'custom', path: [...path], message })
    }
  })
