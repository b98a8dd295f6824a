import { useMemo } from 'react'
import { z } from 'zod'
import { councilAnswerErrors, recordCouncilAnswer } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import { isoDateSchema, limits, textSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import classes from './policy.module.css'
import { addStepIssues } from './step-issues.ts'
import { useTakeStep } from './use-take-step.ts'

const answers = ['consented', 'withheld'] as const

const fields = z.object({
  /** Nothing is chosen beforehand: the answer is the council's. */
  answer: z.enum(answers),
  on: isoDateSchema.nullable(),
  note: textSchema,
})

interface AnswerInput extends Omit<z.input<typeof fields>, 'answer'> {
  readonly answer: (typeof answers)[number] | ''
}

/** What the works council answered to the proposal. */
export function CouncilAnswerForm({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policyLife')
  const takeStep = useTakeStep()
  const today = localToday()
  const schema = useMemo(
    (): z.ZodType<z.output<typeof fields>, AnswerInput> =>
      z
        .object({ ...fields.shape, answer: z.enum([...answers, '']).pipe(fields.shape.answer) })
        .superRefine((values, ctx) => addStepIssues(ctx, councilAnswerErrors(row.doc, values, today))),
    [row.doc, today],
  )
  const form = useKeptForm({
    key: `policy/${row.id}/council-answer`,
    schema,
    defaultValues: { answer: '', on: today, note: '' },
  })
  const submit = form.handleSubmit(async (values) => {
    const taken = await takeStep(row.id, (draft, ctx) => recordCouncilAnswer(draft, values, ctx), t('council.answered'))
    if (taken) form.markSaved(form.getValues())
  })
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <RadioField
        control={form.control}
        name="answer"
        label={t('council.answerTitle')}
        required
        options={answers.map((value) => ({ value, label: t(`council.${value}`), hint: t(`council.${value}Hint`) }))}
      />
      <DateField control={form.control} name="on" label={t('council.answeredOn')} until={today} required />
      <TextAreaField
        control={form.control}
        name="note"
        label={t('council.note')}
        hint={t('council.noteHint')}
        limit={limits.text}
      />
      <SubmitRow label={t('council.submitAnswer')} busy={form.formState.isSubmitting} />
    </form>
  )
}
