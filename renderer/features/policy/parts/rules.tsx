import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import { minimumGroupOptions, type PolicyParameters } from '#shared/domain/policy-parameters.ts'
import { parameterErrors, type ParameterInput, setParameters } from '#shared/domain/parameter-commands.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { changeDraft } from '../change-draft.ts'
import type { PartProps } from '../part-props.ts'
import classes from '../policy.module.css'

const amount = z.number().nullable()

const fields = z.object({
  /** A select holds text. */
  minimumGroup: z.string(),
  maxSessions: amount,
  followUpMonths: amount,
  decisionDays: amount,
})

const inputOf = (parameters: PolicyParameters, values: z.output<typeof fields>): ParameterInput => ({
  ...parameters,
  ...values,
  minimumGroup: Number(values.minimumGroup),
})

const isField = (field: string): field is keyof z.output<typeof fields> => field in fields.shape

const schemaFor = (parameters: PolicyParameters, forms: readonly FormOfGuidance[]) =>
  fields.superRefine((values, ctx) => {
    for (const { field } of parameterErrors(inputOf(parameters, values), forms)) {
      if (!isField(field)) continue
      const message = values[field] === null ? 'errors:field.missing' : 'policy:error.outOfRange'
      ctx.addIssue({ code: 'custom', path: [field], message })
    }
  })

/** The figures that trajectories under this version follow. Saves as you type. */
export function RulesPart({ row }: PartProps) {
  const t = useT('policy')
  const { parameters, forms } = row.doc
  const form = useKeptForm({
    key: `policy/${row.id}/figures`,
    schema: useMemo(() => schemaFor(parameters, forms), [parameters, forms]),
    defaultValues: {
      minimumGroup: String(parameters.minimumGroup),
      maxSessions: parameters.maxSessions,
      followUpMonths: parameters.followUpMonths,
      decisionDays: parameters.decisionDays,
    },
    revision: row.rev,
  })
  const status = useAutosave(form, (values) =>
    changeDraft(row.id, (draft) => setParameters(draft, inputOf(draft.parameters, values))),
  )
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
        <AutosaveNote status={status} />
      </form>
    </section>
  )
}
