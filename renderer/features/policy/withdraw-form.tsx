import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { withdrawalErrors, withdrawPolicy } from '#shared/domain/policy-lifecycle.ts'
import type { AdoptedPolicy, Policy } from '#shared/domain/policy.ts'
import { isoDateSchema, limits, textSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import classes from './policy.module.css'
import { addStepIssues } from './step-issues.ts'

const fields = z.object({ on: isoDateSchema.nullable(), by: z.string(), reason: textSchema })

interface WithdrawFormProps {
  readonly row: Row<AdoptedPolicy>
  readonly policies: readonly Policy[]
}

/** Ends the version in force without a next one. Folded away: it is seldom the right step. */
export function WithdrawForm({ row, policies }: WithdrawFormProps) {
  const t = useT('policyLife')
  const formats = useFormats()
  const errorText = useErrorText()
  const today = localToday()
  const schema = useMemo(
    () => fields.superRefine((values, ctx) => addStepIssues(ctx, withdrawalErrors(row.doc, values, policies, today))),
    [row.doc, policies, today],
  )
  const form = useKeptForm({
    key: `policy/${row.id}/withdraw`,
    schema,
    defaultValues: { on: today, by: '', reason: '' },
  })
  const submit = form.handleSubmit(async (values) => {
    const withdrawn = withdrawPolicy(row.doc, values, policies, today)
    if (!withdrawn.ok) return notify({ kind: 'error', message: t('error.wrongStep') })
    const { version, withdrawal } = withdrawn.value
    const sure = await confirm({
      title: t('withdraw.confirmTitle', { version }),
      body: t('withdraw.confirmBody', { on: formats.date(withdrawal?.on ?? today) }),
      confirmLabel: t('withdraw.submit'),
      danger: true,
    })
    if (!sure) return
    const saved = await commit('policy.withdraw', [put('policies', row.rev, withdrawn.value)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('withdraw.done', { version }) })
  })
  return (
    <details className={classes['fold']}>
      <summary>{t('withdraw.open')}</summary>
      <Title order={3} className="cb-hidden">
        {t('withdraw.title')}
      </Title>
      <Text c="dimmed" mb="md" maw={620}>
        {t('withdraw.lead')}
      </Text>
      <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
        <DateField control={form.control} name="on" label={t('field.on')} until={today} required />
        <TextField
          control={form.control}
          name="by"
          label={t('field.by')}
          hint={t('withdraw.byHint')}
          limit={limits.name}
          required
        />
        <TextAreaField control={form.control} name="reason" label={t('field.reason')} limit={limits.text} required />
        <SubmitRow label={t('withdraw.submit')} busy={form.formState.isSubmitting} danger />
      </form>
    </details>
  )
}
