import { z } from 'zod'
import { saveErrors, type SaveAssessmentError } from '#shared/domain/self-assessment-commands.ts'
import { type SelfAssessment, type StatementScore, statementScoreSchema } from '#shared/domain/self-assessment.ts'
import { type IsoDate, isoDateSchema } from '#shared/domain/primitives.ts'
import { selfAssessmentStandard, standardAreas } from '#resources/presets/standard-self-assessment.ts'

const fields = z.object({
  on: isoDateSchema,
  by: z.string(),
  answers: z.record(z.string(), z.object({ score: statementScoreSchema.nullable(), evidence: z.string() })),
})

/** A score as the form may hold it before the schema has looked at it. */
export interface AssessmentFormInput {
  on: string | null
  by: string
  answers: Record<string, { score: number | null; evidence: string }>
}
export type AssessmentFormValues = z.output<typeof fields>

const emptyAnswer = { score: null, evidence: '' } as const

/** The form of an assessment, with a place for every statement. */
export const assessmentInput = ({ on, by, answers }: SelfAssessment): AssessmentFormInput => ({
  on,
  by,
  answers: Object.fromEntries(
    standardAreas.flatMap(({ statements }) => statements).map(({ id }) => [id, { ...(answers[id] ?? emptyAnswer) }]),
  ),
})

function placeOf(error: SaveAssessmentError): readonly [path: readonly string[], message: string] {
  switch (error.code) {
    case 'dateInFuture':
      return [['on'], 'policyStandard:error.dateInFuture']
    case 'participantsMissing':
      return [['by'], 'errors:field.missing']
    case 'participantsTooLong':
      return [['by'], 'errors:field.notValid']
    case 'evidenceTooLong':
    case 'statementUnknown':
      return [['answers', error.statementId, 'evidence'], 'errors:field.notValid']
    case 'concluded':
      return [['on'], 'errors:field.notValid']
  }
}

/** The rules of the domain, each at its field. */
export const assessmentFormSchema = (assessment: SelfAssessment, today: IsoDate) =>
  fields.superRefine((values, ctx) => {
    for (const error of saveErrors(assessment, values, selfAssessmentStandard, today)) {
      const [path, message] = placeOf(error)
      ctx.addIssue({ code: 'custom', path: [...path], message })
    }
  })

const scores: readonly StatementScore[] = [0, 1, 2, 3]

/** What has been answered so far, also while a field is still being mended. */
export const answersIn = (input: AssessmentFormInput['answers']): SelfAssessment['answers'] =>
  Object.fromEntries(
    Object.entries(input).map(([id, { score, evidence }]) => [
      id,
      { score: scores.find((each) => each === score) ?? null, evidence },
    ]),
  )
