import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import {
  askCouncil,
  councilNotNeeded,
  councilNotNeededErrors,
  councilRequestErrors,
} from '#shared/domain/policy-lifecycle.ts'
import { type OpenPolicy, worGrounds } from '#shared/domain/policy.ts'
import { isoDateSchema, limits, textSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import classes from './policy.module.css'
import { addStepIssues } from './step-issues.ts'
import { useTakeStep } from './use-take-step.ts'
import { WorGroundsField } from './wor-grounds-field.tsx'

const fields = z.object({
  which: z.enum(['ask', 'notNeeded']),
  on: isoDateSchema.nullable(),
  grounds: z.array(z.enum(worGrounds)),
  meetingOn: isoDateSchema.nullable(),
  respondBy: isoDateSchema.nullable(),
  note: textSchema,
  reason: textSchema,
})
type Values = z.output<typeof fields>

/** Whether consent is needed: the proposal to the council, or why there is none. */
export function CouncilAskForm({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policyLife')
  const takeStep = useTakeStep()
  const today = localToday()
  const { version, worksCouncil } = row.doc
  const schema = useMemo(
    () =>
      fields.superRefine((values, ctx) =>
        addStepIssues(
          ctx,
          values.which === 'ask'
            ? councilRequestErrors(row.doc, values, today)
            : councilNotNeededErrors(row.doc, values, today),
        ),
      ),
    [row.doc, today],
  )
  const form = useKeptForm({
    key: `policy/${row.id}/council`,
    schema,
    defaultValues: emptyValues(today, worksCouncil.status === 'notNeeded' ? worksCouncil.reason : ''),
  })
  const which = useWatch({ control: form.control, name: 'which' })

  const submit = form.handleSubmit(async (values) => {
    const asks = values.which === 'ask'
    const sure =
      !asks ||
      (await confirm({
        title: t('council.askTitle', { version }),
        body: t('council.askBody'),
        confirmLabel: t('council.submitAsk'),
      }))
    if (!sure) return
    const taken = await takeStep(
      row.id,
      (draft, ctx) => (asks ? askCouncil(draft, values, ctx) : councilNotNeeded(draft, values, ctx)),
      asks ? t('council.asked') : t('council.settled'),
    )
    if (taken) form.markSaved(form.getValues())
  })

  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        form={form}
        labels={{
          on: t(which === 'ask' ? 'council.askedOn' : 'field.on'),
          grounds: t('council.grounds'),
          meetingOn: t('council.meetingOn'),
          respondBy: t('council.respondBy'),
          note: t('field.note'),
          reason: t('council.notNeededReason'),
        }}
      />
      <RadioField
        control={form.control}
        name="which"
        label={t('council.which')}
        options={(['ask', 'notNeeded'] as const).map((value) => ({
          value,
          label: t(`council.${value}`),
          hint: t(`council.${value}Hint`),
        }))}
      />
      {which === 'ask' ? <RequestFields form={form} /> : <ReasonFields form={form} />}
      <SubmitRow
        label={t(which === 'ask' ? 'council.submitAsk' : 'council.submitNotNeeded')}
        busy={form.formState.isSubmitting}
      />
    </form>
  )
}

const emptyValues = (today: Values['on'], reason: string): Values => ({
  which: reason === '' ? 'ask' : 'notNeeded',
  on: today,
  grounds: [],
  meetingOn: null,
  respondBy: null,
  note: '',
  reason,
})

interface PartProps {
  readonly form: KeptForm<z.input<typeof fields>, Values>
}

function RequestFields({ form: { control } }: PartProps) {
  const t = useT('policyLife')
  return (
    <>
      <WorGroundsField control={control} name="grounds" />
      <DateField control={control} name="on" label={t('council.askedOn')} until={localToday()} required />
      <DateField control={control} name="meetingOn" label={t('council.meetingOn')} hint={t('council.meetingOnHint')} />
      <DateField control={control} name="respondBy" label={t('council.respondBy')} hint={t('council.respondByHint')} />
      <TextAreaField control={control} name="note" label={t('field.note')} limit={limits.text} />
    </>
  )
}

function ReasonFields({ form: { control } }: PartProps) {
  const t = useT('policyLife')
  return (
    <>
      <TextAreaField
        control={control}
        name="reason"
        label={t('council.notNeededReason')}
        hint={t('council.notNeededReasonHint')}
        limit={limits.text}
        required
      />
      <DateField control={control} name="on" label={t('field.on')} until={localToday()} required />
    </>
  )
}
