import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { agreement5 } from '#resources/presets/evaluation-forms.ts'
import { unansweredItems, type Answers, type EvaluationForm } from '#shared/domain/evaluation.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { receiveEvaluation } from '#shared/domain/trajectory-finish.ts'
import { answerSchema, entryWays, type Answer, type EntryWay, type Evaluation } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { EvaluationQuestion } from './evaluation-question.tsx'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'

/** What an open question holds in the form: nothing chosen yet, which is not the same as "not applicable". */
export type AnswerInput = Answer | undefined

const entrySchema = z.object({
  on: isoDateSchema,
  via: z.enum(entryWays),
  answers: z.record(z.string(), answerSchema.optional()),
})
export interface EntryInput {
  on: string | null
  via: EntryWay
  answers: Record<string, AnswerInput>
}
export type EntryValues = z.output<typeof entrySchema>

interface EvaluationEntryProps {
  readonly file: TrajectoryFile
  readonly form: EvaluationForm
  readonly evaluation: Evaluation | null
  readonly onDone: () => void
}

const answersOf = (evaluation: Evaluation | null): Answers =>
  evaluation?.outcome.status === 'received' ? evaluation.outcome.answers : {}

const wayOf = (evaluation: Evaluation | null): EntryWay =>
  (evaluation?.outcome.status === 'received' ? evaluation.outcome.via : null) ?? 'paper'

/** Only what has been answered. */
export function given(answers: Readonly<Record<string, AnswerInput>>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])),
  )
}

/** Types over a questionnaire from paper or a conversation. Kept when the page is left, saved by the button. */
export function EvaluationEntry({ file, form: questionnaire, evaluation, onDone }: EvaluationEntryProps) {
  const t = useT('trajectories')
  const change = useChange(file.trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  const form = useKeptForm<EntryInput, EntryValues>({
    key: `trajectory/${file.trajectory.id}/evaluation/${questionnaire.id}`,
    schema: entrySchema,
    defaultValues: {
      on: evaluation?.outcome.on ?? localToday(),
      via: wayOf(evaluation),
      answers: { ...answersOf(evaluation) },
    },
  })
  const save = form.handleSubmit(async ({ on, via, answers }) => {
    const complete = given(answers)
    setMissing(unansweredItems(questionnaire, complete))
    const result = await change('trajectory.evaluate', (doc, context) =>
      receiveEvaluation(doc, { form: questionnaire, on, via, answers: complete }, context),
    )
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
    notify({ kind: 'done', message: t('evaluation.saved') })
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="lg" maw={720}>
        <EntryHelp questionnaire={questionnaire} file={file} />
        {obstacles.length > 0 && (
          <ObstacleList
            key={missing.join()}
            obstacles={obstacles}
            scene={{ goals: [], coachName: '' }}
            title={t('step.refused')}
          />
        )}
        <DateField control={form.control} name="on" label={t('evaluation.receivedOn')} until={localToday()} required />
        <SelectField
          control={form.control}
          name="via"
          label={t('evaluation.via')}
          hint={t('evaluation.viaHint')}
          options={entryWays.map((value) => ({ value, label: t(`evaluation.viaOf.${value}`) }))}
        />
        {questionnaire.items.map((item) => (
          <EvaluationQuestion key={item.id} item={item} control={form.control} missing={missing.includes(item.id)} />
        ))}
      </Stack>
      <SubmitRow label={t('evaluation.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}

/** Who reads the answers, and what 1 and 5 mean. */
export function EntryHelp({
  questionnaire,
  file,
}: {
  readonly questionnaire: EvaluationForm
  readonly file: TrajectoryFile
}) {
  const t = useT('trajectories')
  const local = useLocal()
  const { minimumGroup } = file.rules
  const [low, high] = [agreement5.marks[0], agreement5.marks.at(-1)]
  return (
    <div>
      <Text c="dimmed">{local(questionnaire.intro).replaceAll('{{minimumGroup}}', String(minimumGroup))}</Text>
      {low !== undefined && high !== undefined && (
        <Text fw={550} mt="xs">
          {t('evaluation.scale', { low: local(low.label).toLowerCase(), high: local(high.label).toLowerCase() })}
        </Text>
      )}
    </div>
  )
}
