import { Text } from '@mantine/core'
import { useState } from 'react'
import { type Control, useController, useWatch } from 'react-hook-form'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { intakeQuestion } from '#resources/presets/intake-rules.ts'
import { misusePatterns } from '#resources/presets/misuse-patterns.ts'
import { intakeAdvice, type StoredRuleId, storedRuleIds, unstoredRuleIds } from '#shared/domain/intake.ts'
import { recordIntake } from '#shared/domain/trajectory-intake.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { obstaclesOf, useChange } from '../change.ts'
import type { TrajectoryFile } from '../file.ts'
import { ObstacleList } from '../obstacle-list.tsx'
import type { Step } from '../steps.ts'
import { Advice } from './advice.tsx'
import { type CareAnswers, CareQuestions } from './care-questions.tsx'
import { intakeFactsOf } from './intake-facts.ts'
import {
  type IntakeFormInput,
  intakeFormOf,
  intakeFormSchema,
  type IntakeFormValues,
  intakeInputOf,
} from './intake-form-values.ts'
import { MisusePatterns } from './misuse-patterns.tsx'
import { YesNoQuestion } from './yes-no.tsx'
import classes from './intake.module.css'

interface IntakeFormProps {
  readonly file: TrajectoryFile
  readonly onStep: (step: Step) => void
  readonly onDone: () => void
}

/** The intake: short questions with why they are asked, misuse, and the advice as it builds up. */
export function IntakeForm({ file, onStep, onDone }: IntakeFormProps) {
  const t = useT('intake')
  const local = useLocal()
  const { trajectory } = file
  const change = useChange(trajectory.id)
  const [care, setCare] = useState<CareAnswers>({})
  const [refusal, setRefusal] = useState<readonly TrajectoryObstacle[]>([])
  const [askCare, setAskCare] = useState(false)
  const form = useKeptForm<IntakeFormInput, IntakeFormValues>({
    key: `trajectory/${trajectory.id}/intake`,
    schema: intakeFormSchema,
    defaultValues: intakeFormOf(trajectory.intake, file.coacheesOfManager),
    revision: file.rev,
  })
  const careDone = unstoredRuleIds.every((id) => care[id] === 'no')
  const save = form.handleSubmit(async (values) => {
    setAskCare(!careDone)
    if (!careDone) return
    const result = await change('trajectory.edit', (doc, ctx) => recordIntake(doc, intakeInputOf(values), ctx))
    setRefusal(obstaclesOf(result))
    if (!result.ok) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('saved') })
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  const labels = Object.fromEntries(misusePatterns.map(({ id, name }) => [`notes.${id}`, local(name)]))
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void save(event)}>
      <ErrorSummary form={form} labels={labels} />
      {refusal.length > 0 && (
        <ObstacleList obstacles={refusal} scene={{ goals: [], coachName: '' }} title={t('title')} />
      )}
      <CareQuestions answers={care} onChange={setCare} onStep={onStep} />
      <Section title={t('rules.title')} description={t('rules.lead')}>
        {storedRuleIds.map((id) => (
          <Question
            key={id}
            id={id}
            control={form.control}
            note={id === 'R15' ? t('rules.fromRecords', { count: file.coacheesOfManager }) : undefined}
          />
        ))}
      </Section>
      <MisusePatterns control={form.control} />
      <Section title={t('advice.title')}>
        <LiveAdvice control={form.control} file={file} />
      </Section>
      {askCare && !careDone && (
        <Text c="red" role="alert" mt="md">
          {t('care.first')}
        </Text>
      )}
      <SubmitRow
        label={t('save')}
        busy={form.formState.isSubmitting}
        {...(trajectory.intake !== null && { onCancel: cancel })}
      />
    </form>
  )
}

type IntakeControl = Control<IntakeFormInput, unknown, IntakeFormValues>

interface QuestionProps {
  readonly id: StoredRuleId
  readonly control: IntakeControl
  readonly note: string | undefined
}

function Question({ id, control, note }: QuestionProps) {
  const local = useLocal()
  const { field } = useController({ control, name: `answers.${id}` })
  const { question, help } = intakeQuestion(id)
  return (
    <YesNoQuestion
      question={local(question)}
      help={local(help)}
      value={field.value ?? null}
      onChange={field.onChange}
      note={note}
    />
  )
}

function LiveAdvice({ control, file }: { readonly control: IntakeControl; readonly file: TrajectoryFile }) {
  const [answers, misuse, notes] = useWatch({ control, name: ['answers', 'misuse', 'notes'] })
  const facts = intakeFactsOf(file)
  const input = intakeInputOf({ answers, misuse, notes })
  return <Advice advice={intakeAdvice(input, facts.intakeRules, facts.rules.secondPairOfEyes)} policy={file.policy} />
}
