import { Text } from '@mantine/core'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { agreement5 } from '#resources/presets/evaluation-forms.ts'
import type { AnswerAccess } from '#shared/domain/answer-access.ts'
import type { EvaluationForm, EvaluationItem } from '#shared/domain/evaluation.ts'
import type { Answer, Evaluation } from '#shared/domain/trajectory.ts'
import { Facts } from './facts.tsx'

/** How an answer reads. */
function useAnswerText(): (item: EvaluationItem, answer: Answer) => string {
  const t = useT('trajectories')
  const local = useLocal()
  return (item, answer) => {
    if (answer === null) return item.kind === 'agree5' ? t('evaluation.notApplicable') : t('evaluation.noAnswer')
    if (item.kind === 'choice') {
      const option = item.options.find(({ id }) => id === answer)
      return option === undefined ? String(answer) : local(option.text)
    }
    const mark = item.kind === 'agree5' ? agreement5.marks.find(({ value }) => value === answer) : undefined
    return mark === undefined ? String(answer) : `${mark.value} (${local(mark.label).toLowerCase()})`
  }
}

interface AnswersViewProps {
  /** null: a form that this version of the product does not know. */
  readonly form: EvaluationForm | null
  readonly evaluation: Evaluation
  /** What HR may read by what was agreed. */
  readonly access: AnswerAccess
}

/** The answers of a received evaluation, to read. */
export function AnswersView({ form, evaluation, access }: AnswersViewProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const answerText = useAnswerText()
  const { outcome } = evaluation
  if (outcome.status !== 'received') return null
  if (form === null) return <Text c="dimmed">{t('evaluation.unknownForm')}</Text>
  const shown = form.items.filter(({ kind }) => (kind === 'text' ? access.texts : access.marks))
  return (
    <div style={{ marginTop: 16 }}>
      {shown.length < form.items.length && (
        <Text fz="sm" c="dimmed" mb="sm">
          {t('evaluation.withheld')}
        </Text>
      )}
      <Facts
        longNames
        facts={shown.map((item) => [local(item.text), answerText(item, outcome.answers[item.id] ?? null)])}
      />
    </div>
  )
}
