import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { discussionErrors, startDiscussion } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy } from '#shared/domain/policy.ts'
import { isoDateSchema, textSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { limits } from '#shared/domain/primitives.ts'
import classes from './policy.module.css'
import { addStepIssues } from './step-issues.ts'
import { useTakeStep } from './use-take-step.ts'

const fields = z.object({ on: isoDateSchema.nullable(), note: textSchema })

/** Draft → discussion. */
export function DiscussForm({ row }: { readonly row: Row<OpenPolicy> }) {
  const t = useT('policyLife')
  const takeStep = useTakeStep()
  const today = localToday()
  const schema = useMemo(
    () => fields.superRefine((values, ctx) => addStepIssues(ctx, discussionErrors(row.doc, values, today))),
    [row.doc, today],
  )
  const form = useKeptForm({ key: `policy/${row.id}/discuss`, schema, defaultValues: { on: today, note: '' } })
  const submit = form.handleSubmit(async (values) => {
    const done = t('discuss.done', { version: row.doc.version })
    const taken = await takeStep(row.id, (draft, ctx) => startDiscussion(draft, values, ctx), done)
    if (taken) form.markSaved(form.getValues())
  })
  return (
    <>
      <Title order={3} mt="xl">
        {t('discuss.title')}
      </Title>
      <Text c="dimmed" mb="md" maw={620}>
        {t('discuss.lead')}
      </Text>
      <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
        <DateField control={form.control} name="on" label={t('field.on')} until={today} required />
        <TextAreaField
          control={form.control}
          name="note"
          label={t('field.note')}
          hint={t('discuss.noteHint')}
          limit={limits.text}
        />
        <SubmitRow label={t('discuss.submit')} busy={form.formState.isSubmitting} />
      </form>
    </>
  )
}
