import { Modal, Text } from '@mantine/core'
import { z } from 'zod'
import { type CoachStepError, type CoachStepKind, coachStepErrors, takeCoachStep } from '#shared/domain/coach-steps.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { changeCoach } from '../change-coach.ts'
import classes from '../coaches.module.css'

interface StepDialogProps {
  readonly row: Row<Coach>
  /** null: closed. */
  readonly kind: CoachStepKind | null
  readonly onClose: () => void
}

/** One step in the life of a coach, with its day and reason. */
export function StepDialog({ row, kind, onClose }: StepDialogProps) {
  const t = useT('coachRegister')
  const common = useT('common')
  return (
    <Modal
      opened={kind !== null}
      onClose={onClose}
      title={kind === null ? '' : t(`step.${kind}`)}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {kind !== null && <StepForm row={row} kind={kind} onDone={onClose} />}
    </Modal>
  )
}

const fieldOf = ({ code }: CoachStepError): 'on' | 'reason' => (code.startsWith('date') ? 'on' : 'reason')

const schemaFor = (coach: Coach, kind: CoachStepKind) =>
  z.object({ on: isoDateSchema.nullable(), reason: z.string() }).superRefine((values, ctx) => {
    for (const error of coachStepErrors(coach, { kind, ...values }, localToday())) {
      ctx.addIssue({ code: 'custom', path: [fieldOf(error)], message: `coachRegister:step.error.${error.code}` })
    }
  })

interface StepFormProps {
  readonly row: Row<Coach>
  readonly kind: CoachStepKind
  readonly onDone: () => void
}

function StepForm({ row, kind, onDone }: StepFormProps) {
  const t = useT('coachRegister')
  const form = useKeptForm({
    key: `coach/${row.id}/step/${kind}`,
    schema: schemaFor(row.doc, kind),
    defaultValues: { on: localToday(), reason: '' },
  })
  const submit = form.handleSubmit(async (values) => {
    const saved = await changeCoach(
      row.id,
      (coach) => takeCoachStep(coach, { kind, ...values }, commandContext()),
      [],
      'coach.status',
    )
    if (!saved.ok) return
    form.discard()
    notify({ kind: 'done', message: t(`step.done.${kind}`, { name: row.doc.name }) })
    onDone()
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Text c="dimmed" mb="md">
        {t(`step.lead.${kind}`)}
      </Text>
      <div className={classes['form']}>
        <TextField control={form.control} name="reason" label={t('step.reason')} hint={t('step.reasonHint')} required />
        <DateField control={form.control} name="on" label={t('step.on')} until={localToday()} required />
      </div>
      <SubmitRow label={t(`step.${kind}`)} busy={form.formState.isSubmitting} onCancel={onDone} />
    </form>
  )
}
