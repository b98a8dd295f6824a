import { z } from 'zod'
import type { CoachComparison } from '#shared/domain/coach-comparison.ts'
import { rankCoaches, type ScoredCoach, type Weights } from '#shared/domain/coach-comparison-scores.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { type CommandContext, idSchema, type Language, limits } from '#shared/domain/primitives.ts'
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
  readonly scored: readonly ScoredCoach[]
  readonly weights: Weights
  readonly facts: readonly FactRow[]
}

const schema = z.object({
  chosenCoachId: idSchema.nullable(),
  motive: z.string().trim().min(1, 'coachCompare:save.motiveMissing').max(limits.text, 'errors:field.notValid'),
})

/** The comparison as it stands, as a document that follows nothing any more. */
function snapshot(
  { set, coaches, scored, weights, facts }: CompareSaveProps,
  choice: z.output<typeof schema>,
  language: Language,
  ctx: CommandContext,
): CoachComparison {
  const order = rankCoaches(scored, weights)
  return {
    id: ctx.newId(),
    on: ctx.today,
    by: ctx.operator,
    language,
    criteria: set,
    weights,
    coaches: coaches.map((coach, at) => {
      const place = order.find(({ id }) => id === coach.id)
      return {
        coachId: coach.id,
        name: coach.name,
        facts: Object.fromEntries(facts.map(({ key, values }) => [key, (values[at] ?? '').slice(0, limits.line)])),
        scores: place?.scores ?? {},
        total: place === undefined ? null : place.points / 100,
        rank: place?.rank ?? null,
      }
    }),
    // A choice kept from another selection is not shown, and does not count.
    chosenCoachId: coaches.find(({ id }) => id === choice.chosenCoachId)?.id ?? null,
    motive: choice.motive,
    recordedAt: ctx.now,
  }
}

/** Keeps the comparison with who was chosen and why. */
export function CompareSave(props: CompareSaveProps) {
  const t = useT('coachCompare')
  const errorText = useErrorText()
  const language = useLanguage()
  const mayChange = useMayChange()
  const form = useKeptForm({ key: 'coaches/compare', schema, defaultValues: { chosenCoachId: null, motive: '' } })
  const submit = form.handleSubmit(async (choice) => {
    const comparison = snapshot(props, choice, language, commandContext())
    const saved = await commit('coach.compare', [put('coachComparisons', 0, comparison)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.discard()
    notify({ kind: 'done', message: t('save.saved') })
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
          options={props.coaches.map(({ id, name }) => ({ value: id, label: name }))}
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
