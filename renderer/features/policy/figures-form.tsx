import { Text, Title } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { type DraftPolicy, minimumGroupOptions } from '#shared/domain/policy.ts'
import { parameterErrors, type ParameterInput, setParameters } from '#shared/domain/policy-commands.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { changeDraft } from './change-draft.ts'
import classes from './policy.module.css'

const amount = z.number().nullable()

const fields = z.object({
  /** A select holds text. */
  minimumGroup: z.string(),
  maxSessions: amount,
  followUpMonths: amount,
  decisionDays: amount,
  retentionMonths: amount,
})

const inputOf = (values: z.output<typeof fields>): ParameterInput => ({
  ...values,
  minimumGroup: Number(values.minimumGroup),
})

const schema = fields.superRefine((values, ctx) => {
  for (const { field } of parameterErrors(inputOf(values))) {
    const message = values[field] === null ? 'errors:field.missing' : 'policy:error.outOfRange'
    ctx.addIssue({ code: 'custom', path: [field], message })
  }
})

/** The figures that trajectories under this version follow. Saves as you type. */
export function FiguresForm({ row }: { readonly row: Row<DraftPolicy> }) {
  const t = useT('policy')
  const { parameters } = row.doc
  const form = useKeptForm({
    key: `policy/${row.id}/figures`,
    schema,
    defaultValues: { ...parameters, minimumGroup: String(parameters.minimumGroup) },
    revision: row.rev,
  })
  const status = useAutosave(form, (values) => changeDraft(row.id, (draft) => setParameters(draft, inputOf(values))))
  const { control } = form
  const figures = useWatch({ control })
  return (
    <section>
      <Title order={2}>{t('figures.title')}</Title>
      <Text c="dimmed" mb="lg" maw={620}>
        {t('figures.lead')}
      </Text>
      <form noValidate className={classes['form']} onSubmit={(event) => event.preventDefault()}>
        <SelectField
          control={control}
          name="minimumGroup"
          label={t('figures.minimumGroup')}
          hint={t('figures.minimumGroupHint')}
          options={minimumGroupOptions.map((size) => ({
            value: String(size),
            label: t('figures.people', { count: size }),
          }))}
        />
        <NumberField
          control={control}
          name="maxSessions"
          label={t('figures.maxSessions')}
          hint={t('figures.maxSessionsHint')}
          unit={t('figures.sessions', { count: figures.maxSessions ?? 0 })}
        />
        <NumberField
          control={control}
          name="followUpMonths"
          label={t('figures.followUpMonths')}
          hint={t('figures.followUpMonthsHint')}
          unit={t('figures.months', { count: figures.followUpMonths ?? 0 })}
        />
        <NumberField
          control={control}
          name="decisionDays"
          label={t('figures.decisionDays')}
          hint={t('figures.decisionDaysHint')}
          unit={t('figures.workingDays', { count: figures.decisionDays ?? 0 })}
        />
        <NumberField
          control={control}
          name="retentionMonths"
          label={t('figures.retentionMonths')}
          hint={t('figures.retentionMonthsHint')}
          unit={t('figures.months', { count: figures.retentionMonths ?? 0 })}
        />
        <AutosaveNote status={status} />
      </form>
    </section>
  )
}
