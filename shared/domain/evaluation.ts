import { z } from 'zod'
import { limits, localTextSchema } from './primitives.ts'
import { parties, type Answer } from './trajectory.ts'

const itemFields = {
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** Kirkpatrick level: 1 reaction, 2 learning, 3 behaviour at work, 4 result; null when the item measures none. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.null()]),
  text: localTextSchema,
  hint: localTextSchema.optional(),
}

const optionSchema = z.object({ id: z.string().min(1).max(60), text: localTextSchema }).readonly()

/** One question: agreement 1–5 (or not applicable), a grade 1–10, one of some options, or a short text. */
export const evaluationItemSchema = z.discriminatedUnion('kind', [
  z.object({ ...itemFields, kind: z.literal('agree5') }).readonly(),
  z.object({ ...itemFields, kind: z.literal('grade10') }).readonly(),
  z
    .object({ ...itemFields, kind: z.literal('choice'), options: z.array(optionSchema).min(2).max(10).readonly() })
    .readonly(),
  z.object({ ...itemFields, kind: z.literal('text') }).readonly(),
])
export type EvaluationItem = z.infer<typeof evaluationItemSchema>

/** A questionnaire for one party at one moment. `light` is for a trajectory that stopped early. */
export const evaluationFormSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    moment: z.enum(['baseline', 'mid', 'end', 'followUp']),
    perspective: z.enum(parties),
    variant: z.enum(['full', 'light']),
    /** Who reads the answers; `{{minimumGroup}}` comes from the policy. */
    intro: localTextSchema,
    items: z.array(evaluationItemSchema).min(1).max(20).readonly(),
  })
  .readonly()
export type EvaluationForm = z.infer<typeof evaluationFormSchema>

/** Answers per item id. `null` says "not applicable" or "left open"; an item that is absent has not been filled in yet. */
export type Answers = Readonly<Record<string, Answer>>

const isWhole = (answer: Answer, max: number) =>
  typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= max

/** Whether an answer is one that its item can have. */
export function answerFits(item: EvaluationItem, answer: Answer): boolean {
  if (answer === null) return true
  switch (item.kind) {
    case 'agree5':
      return isWhole(answer, 5)
    case 'grade10':
      return isWhole(answer, 10)
    case 'choice':
      return item.options.some((option) => option.id === answer)
    case 'text':
      return typeof answer === 'string' && answer.length <= limits.text
  }
}

/** Items that still need an answer. A text may be left open; "not applicable" (null) is an answer. */
export const unansweredItems = (form: EvaluationForm, answers: Answers): readonly string[] =>
  form.items.filter((item) => item.kind !== 'text' && answers[item.id] === undefined).map((item) => item.id)

/** Answers of this form only, an empty text as "left open". */
export function tidyAnswers(form: EvaluationForm, answers: Answers): Answers {
  return Object.fromEntries(
    form.items.map((item) => {
      const answer = answers[item.id] ?? null
      return [item.id, typeof answer === 'string' && answer.trim() === '' ? null : answer]
    }),
  )
}
