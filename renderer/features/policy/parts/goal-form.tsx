import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { policyGoalError, type PolicyGoalInput } from '#shared/domain/policy-goal-commands.ts'
import { contributions, indicatorIdSchema, indicatorScale } from '#shared/domain/policy-goals.ts'
import { limits, lineSchema, textSchema } from '#shared/domain/primitives.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { RadioField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { indicatorPreset, indicatorPresets } from '#resources/presets/policy-goals.ts'
import classes from './goals.module.css'

const schema = z
  .object({
    name: lineSchema.trim().min(1, { message: 'errors:field.missing' }),
    explanation: textSchema,
    contributesTo: z.enum(contributions),
    indicator: indicatorIdSchema,
    target: z.number().nullable(),
    owner: lineSchema,
  })
  .superRefine((goal, ctx) => {
    if (policyGoalError(goal)?.code !== 'targetOutOfRange') return
    ctx.addIssue({ code: 'custom', path: ['target'], message: 'policyGoals:error.targetRange' })
  })

/** A goal of one's own, before anything is filled in. */
export const emptyGoal: PolicyGoalInput = {
  name: '',
  explanation: '',
  contributesTo: 'organisation',
  indicator: 'share-goals-reached',
  target: null,
  owner: '',
}

interface GoalFormProps {
  /** Names the form across visits. */
  readonly formKey: string
  readonly goal: PolicyGoalInput
  readonly revision: number
  /** Gives whether it was saved. */
  readonly onSave: (goal: PolicyGoalInput) => Promise<boolean>
  readonly onClose: () => void
}

/** One goal to fill in. Saved by its button: half a goal says nothing. */
export function GoalForm({ formKey, goal, revision, onSave, onClose }: GoalFormProps) {
  const t = useT('policyGoals')
  const local = useLocal()
  const { name, explanation, contributesTo, indicator, target, owner } = goal
  const form = useKeptForm({
    key: formKey,
    schema,
    defaultValues: { name, explanation, contributesTo, indicator, target, owner },
    revision,
  })
  const { control, setFocus } = form
  // The button that opened the form is gone, or far above it.
  useEffect(() => setFocus('name'), [setFocus])
  const chosen = indicatorPreset(useWatch({ control, name: 'indicator' }))
  const { kind } = indicatorScale(chosen.id)
  const save = form.handleSubmit(async (values) => {
    if (!(await onSave(values))) return
    form.markSaved(form.getValues())
    onClose()
  })
  const cancel = () => {
    form.discard()
    onClose()
  }
  const labels = { name: t('form.name'), explanation: t('form.explanation'), target: t('target'), owner: t('owner') }
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void save(event)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField
        control={control}
        name="name"
        label={t('form.name')}
        hint={t('form.nameHint')}
        limit={limits.line}
        required
      />{' '}
      {/* prettier-ignore */}
      <TextAreaField control={control} name="explanation" label={t('form.explanation')} hint={t('form.explanationHint')} minRows={2} />{' '}
      {/* prettier-ignore */}
      <RadioField
        control={control}
        name="contributesTo"
        label={t('contributes')}
        options={contributions.map((value) => ({
          value,
          label: t(`contributesTo.${value}`),
          hint: t(`contributesHint.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="indicator"
        label={t('indicator')}
        hint={t('form.indicatorHint')}
        searchable={false}
        options={indicatorPresets.map((preset) => ({ value: preset.id, label: local(preset.name) }))}
      />
      <p className={classes['computed']}>
        <strong>{t('computedFrom')}:</strong> {local(chosen.computedFrom)}
      </p>
      <NumberField
        control={control}
        name="target"
        label={t('target')}
        hint={t(`form.targetHint.${kind}`)}
        unit={local(chosen.unit)}
      />{' '}
      {/* prettier-ignore */}
      <TextField control={control} name="owner" label={t('owner')} hint={t('form.ownerHint')} limit={limits.line} />
      <SubmitRow label={t('form.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
