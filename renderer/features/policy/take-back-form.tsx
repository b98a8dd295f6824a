import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { takeBack, takeBackErrors } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import { isoDateSchema, limits, textSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import classes from './policy.module.css'
import { addStepIssues } from './step-issues.ts'
import { useTakeStep } from './use-take-step.ts'

const fields = z.object({ on: isoDateSchema.nullable(), reason: textSchema })

/** With the council → discussion → draft. What the council answered lapses, so that is asked about first. */
export function TakeBackForm({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policyLife')
  const takeStep = useTakeStep()
  const today = localToday()
  const { status, version, worksCouncil } = row.doc
  const schema = useMemo(
    () => fields.superRefine((values, ctx) => addStepIssues(ctx, takeBackErrors(row.doc, values, today))),
    [row.doc, today],
  )
  const form = useKeptForm({
    key: `policy/${row.id}/take-back/${status}`,
    schema,
    defaultValues: { on: today, reason: '' },
  })
  const submit = form.handleSubmit(async (values) => {
    const sure =
      worksCouncil.status === 'open' ||
      worksCouncil.status === 'asked' ||
      (await confirm({
        title: t('takeBack.confirmTitle', { version }),
        body: t('takeBack.confirmBody'),
        confirmLabel: t('takeBack.submit'),
      }))
    if (!sure) return
    const done = t('takeBack.done', { version })
    const taken = await takeStep(row.id, (draft, ctx) => takeBack(draft, values, ctx), done)
    if (taken) form.markSaved(form.getValues())
  })
  return (
    <details className={classes['fold']} open={worksCouncil.status === 'withheld'}>
      <summary>{t('takeBack.title')}</summary>
      <Title order={3} className="cb-hidden">
        {t('takeBack.title')}
      </Title>
      <Text c="dimmed" mb="md" maw={620}>
        {t(status === 'worksCouncil' ? 'takeBack.fromCouncil' : 'takeBack.fromDiscussion')}
      </Text>
      <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
        <DateField control={form.control} name="on" label={t('field.on')} until={today} required />
        <TextAreaField
          control={form.control}
          name="reason"
          label={t('field.reason')}
          hint={t('takeBack.reasonHint')}
          limit={limits.text}
          required
        />
        <SubmitRow label={t('takeBack.submit')} busy={form.formState.isSubmitting} />
      </form>
    </details>
  )
}
