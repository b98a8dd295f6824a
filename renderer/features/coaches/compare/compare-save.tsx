import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { keptComparison } from '#shared/domain/coach-comparison-kept.ts'
import { scoresAgainst, type Weights } from '#shared/domain/coach-comparison-scores.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { idSchema, limits } from '#shared/domain/primitives.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import classes from '../coaches.module.css'
import type { FactRow } from './use-fact-rows.ts'

interface CompareSaveProps {
  readonly set: CriteriaSet
  readonly coaches: readonly Coach[]
  readonly weights: Weights
  readonly facts: readonly FactRow[]
}

const schema = z.object({
  chosenCoachId: idSchema.nullable(),
  motive: z.string().trim().min(1, 'coachCompare:save.motiveMissing').max(limits.text, 'errors:field.notValid'),
})

/** Keeps the comparison with who was chosen and why. */
export function CompareSave({ set, coaches, weights, facts }: CompareSaveProps) {
  const t = useT('coachCompare')
  const errorText = useErrorText()
  const language = useLanguage()
  const mayChange = useMayChange()
  const navigate = useNavigate()
  const form = useKeptForm({ key: 'coaches/compare', schema, defaultValues: { chosenCoachId: null, motive: '' } })
  const comparedNow = (coach: Coach, at: number) => ({
    id: coach.id,
    name: coach.name,
    facts: Object.fromEntries(facts.map(({ key, values }) => [key, (values[at] ?? '').slice(0, limits.line)])),
    scores: scoresAgainst(coach, set),
  })
  const submit = form.handleSubmit(async (choice) => {
    const now = { criteria: set, weights, language, coaches: coaches.map(comparedNow) }
    const comparison = keptComparison(now, choice, commandContext())
    const saved = await commit('coach.compare', [put('coachComparisons', 0, comparison)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.discard()
    notify({ kind: 'done', message: t('save.saved') })
    await navigate({ to: '/coaches/compare/$comparisonId', params: { comparisonId: comparison.id } })
  })
  if (!mayChange) return null
  return (
    <Section title={t('save.title')} description={t('save.lead')}>
      <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
        <SelectField
          control={form.control}
          name="chosenCoachId"
          label={t('save.chosen')}
          placeholder={t('save.nobody')}
          options={coaches.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
        />
        <TextAreaField
          control={form.control}
          name="motive"
          label={t('save.motive')}
          hint={t('save.motiveHint')}
          limit={limits.text}
          required
        />
        <SubmitRow label={t('save.submit')} busy={form.formState.isSubmitting} />
      </form>
    </Section>
  )
}
