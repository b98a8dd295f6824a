import { z } from 'zod'
import { type Intake, storedRuleIds, yesNoSchema } from '#shared/domain/intake.ts'
import { misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import { limits } from '#shared/domain/primitives.ts'
import { type IntakeInput, knownAnswers } from '#shared/domain/trajectory-intake.ts'

/** The intake as the form holds it. The questions that are kept nowhere are not in it: what is in it is kept as a draft. */
export const intakeFormSchema = z
  .object({
    answers: z.partialRecord(z.enum(storedRuleIds), yesNoSchema),
    misuse: z.partialRecord(z.enum(misusePatternIds), z.boolean()),
    notes: z.partialRecord(z.enum(misusePatternIds), z.string().max(limits.line)),
  })
  .superRefine(({ misuse, notes }, ctx) => {
    for (const id of misusePatternIds) {
      if (misuse[id] !== true || (notes[id] ?? '').trim() !== '') continue
      ctx.addIssue({ code: 'custom', path: ['notes', id], message: 'errors:field.missing' })
    }
  })
export type IntakeFormInput = z.input<typeof intakeFormSchema>
export type IntakeFormValues = z.output<typeof intakeFormSchema>

/** What the form shows: what was recorded, else what the records answer by themselves. */
export function intakeFormOf(intake: Intake | null, coachees: number): IntakeFormInput {
  const notes = intake?.misuseNotes ?? {}
  return {
    answers: { ...(intake?.answers ?? knownAnswers(coachees)) },
    misuse: Object.fromEntries(misusePatternIds.map((id) => [id, notes[id] !== undefined])),
    notes: Object.fromEntries(misusePatternIds.map((id) => [id, notes[id] ?? ''])),
  }
}

/** The form as the domain reads it: only the patterns that are ticked, each with its note. */
export function intakeInputOf({ answers, misuse, notes }: IntakeFormValues): IntakeInput {
  const ticked = misusePatternIds.filter((id) => misuse[id] === true)
  return { answers, misuseNotes: Object.fromEntries(ticked.map((id) => [id, notes[id] ?? ''])) }
}
