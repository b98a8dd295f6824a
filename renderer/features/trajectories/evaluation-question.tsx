import { Input, NativeSelect, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { grade10 } from '#resources/presets/evaluation-forms.ts'
import type { EvaluationItem } from '#shared/domain/evaluation.ts'
import type { EntryInput, EntryValues } from './evaluation-entry.tsx'
import { HealthHint } from './health-hint.tsx'

interface EvaluationQuestionProps {
  readonly item: EvaluationItem
  readonly control: Control<EntryInput, unknown, EntryValues>
  /** It was left open when saving was tried. */
  readonly missing: boolean
}

/** One question of a questionnaire, by its kind. */
export function EvaluationQuestion(props: EvaluationQuestionProps) {
  const { item, control } = props
  const local = useLocal()
  const name = `answers.${item.id}` as const
  const hint = item.hint === undefined ? undefined : local(item.hint)
  switch (item.kind) {
    case 'agree5':
      return <MarkQuestion {...props} highest={5} hint={hint} />
    case 'grade10':
      return <GradeQuestion {...props} />
    case 'choice':
      return <ChoiceQuestion {...props} options={item.options} hint={hint} />
    case 'text':
      return (
        <div>
          <TextAreaField control={control} name={name} label={local(item.text)} hint={hint} minRows={2} />
          <HealthHint control={control} names={[name]} />
        </div>
      )
  }
}

function GradeQuestion(props: EvaluationQuestionProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const word = (text: string) => text.replace(/^\d+: /u, '')
  const hint = t('evaluation.gradeHint', {
    low: word(local(grade10.lowest)),
    high: word(local(grade10.highest)),
  })
  return <MarkQuestion {...props} highest={10} hint={hint} />
}

const NOT_APPLICABLE = 'na'

interface MarkQuestionProps extends EvaluationQuestionProps {
  readonly highest: number
  readonly hint: string | undefined
}

/** A whole mark, or "not applicable". Nothing is chosen beforehand: silence is not an answer. */
function MarkQuestion({ item, control, missing, highest, hint }: MarkQuestionProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const id = useId()
  const { field } = useController({ control, name: `answers.${item.id}` })
  const marks = Array.from({ length: highest }, (_, at) => String(at + 1))
  const open = field.value === undefined
  const value = open ? '' : field.value === null ? NOT_APPLICABLE : String(field.value)
  return (
    <Input.Wrapper
      label={local(item.text)}
      labelElement="div"
      labelProps={{ id }}
      description={hint}
      error={missing && open ? t('evaluation.chooseAnswer') : undefined}
    >
      <SegmentedControl
        mt={4}
        fullWidth
        value={value}
        onChange={(chosen) => field.onChange(chosen === NOT_APPLICABLE ? null : Number(chosen))}
        data={[
          ...marks.map((mark) => ({ value: mark, label: mark })),
          { value: NOT_APPLICABLE, label: t('evaluation.notApplicable') },
        ]}
        aria-labelledby={id}
        withItemsBorders={false}
      />
    </Input.Wrapper>
  )
}

interface ChoiceQuestionProps extends EvaluationQuestionProps {
  readonly options: readonly { readonly id: string; readonly text: { readonly nl: string; readonly en: string } }[]
  readonly hint: string | undefined
}

function ChoiceQuestion({ item, control, options, hint, missing }: ChoiceQuestionProps) {
  const t = useT('trajectories')
  const common = useT('common')
  const local = useLocal()
  const { field } = useController({ control, name: `answers.${item.id}` })
  const open = field.value === undefined
  const value = open ? '' : (field.value ?? NOT_APPLICABLE)
  return (
    <NativeSelect
      ref={field.ref}
      name={field.name}
      label={local(item.text)}
      description={hint}
      error={missing && open ? t('evaluation.chooseAnswer') : undefined}
      value={String(value)}
      onChange={({ currentTarget }) =>
        field.onChange(currentTarget.value === NOT_APPLICABLE ? null : currentTarget.value)
      }
      onBlur={field.onBlur}
      data={[
        ...(open ? [{ value: '', label: common('choose') }] : []),
        ...options.map((option) => ({ value: option.id, label: local(option.text) })),
        { value: NOT_APPLICABLE, label: t('evaluation.noAnswer') },
      ]}
    />
  )
}
