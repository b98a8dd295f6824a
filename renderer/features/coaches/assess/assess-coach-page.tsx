import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useParams, useSearch } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { obstaclesSoFar, pointsSoFar, totalSoFar } from '#shared/domain/coach-assessment.ts'
import { contributionsOf, totalInHundredths } from '#shared/domain/coach-score.ts'
import type { Coach, CoachAssessment } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRow } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { useCriteriaSets } from '../use-criteria-sets.ts'
import { answersOf, type AssessInput, offeredConversations } from './assess-form.ts'
import { AssessOutcome } from './assess-outcome.tsx'
import { KnockOutQuestion, WeightedQuestion } from './assess-questions.tsx'
import { setsFor } from './assess-sets.ts'
import { ContributionBars } from './contribution-bars.tsx'
import { ConversationGuide } from './conversation-guide.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { type Sets, useAssessment } from './use-assessment.ts'
import classes from '../coaches.module.css'

/** One assessor judges a coach: every question answered, saved by a button, and a decision at once if there is nobody else. */
export function AssessCoachPage() {
  const { coachId } = useParams({ from: '/coaches/$coachId/assess' })
  const search = useSearch({ from: '/coaches/$coachId/assess' })
  const row = useRow('coaches', coachId)
  const sets = useCriteriaSets()
  if (row === undefined || sets === undefined) return <PageLoading />
  if (row === null) return <PageMissing />
  const from = row.doc.assessments.find(({ id }) => id === search.from) ?? null
  const [first, ...others] = setsFor(row.doc, sets, from)
  if (first === undefined) return <PageMissing />
  return <AssessCoach key={from?.id ?? ''} row={row} sets={[first, ...others]} from={from} />
}

interface AssessCoachProps {
  readonly row: Row<Coach>
  readonly sets: Sets
  readonly from: CoachAssessment | null
}

function AssessCoach({ row, sets, from }: AssessCoachProps) {
  const t = useT('coachAssess')
  const coaches = useT('coaches')
  const formats = useFormats()
  const coach = row.doc
  const { form, setRow, submit, cancel } = useAssessment({ row, sets, from })
  const watched = useWatch({ control: form.control })
  const values = { ...form.getValues(), ...(watched as AssessInput) }
  const answers = answersOf(values)
  const set = setRow.doc
  const { conversation } = answers
  return (
    <Page
      title={t('title', { name: coach.name })}
      lead={t('lead')}
      breadcrumbs={[{ label: coaches('title'), to: '/coaches' }]}
    >
      <form noValidate className={classes['assess']} onSubmit={(event) => void submit(event)}>
        <div>
          <ErrorSummary form={form} labels={labelsOf(set, t)} />
          {from !== null && (
            <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />} mb="lg">
              {t('again', { by: from.by, date: formats.date(from.on) })}
            </Alert>
          )}
          <AssessHead form={form} sets={sets} />
          <ConversationGuide conversation={conversation} />
          <Section title={t('knockOuts.title')} description={t('knockOuts.lead')}>
            <ol className={classes['questions']}>
              {set.knockOuts.map((criterion) => (
                <KnockOutQuestion
                  key={criterion.id}
                  form={form}
                  coach={coach}
                  criterion={criterion}
                  minimumLevel={set.minimumLevel}
                  on={answers.on ?? localToday()}
                  conversation={conversation}
                />
              ))}
            </ol>
          </Section>
          <Section title={t('weighted.title')} description={t('weighted.lead')}>
            <ol className={classes['questions']}>
              {set.weighted.map((criterion) => (
                <WeightedQuestion key={criterion.id} form={form} criterion={criterion} conversation={conversation} />
              ))}
            </ol>
          </Section>
          <TotalSoFar set={set} scores={values.scores} />
          <Section title={t('decision.title')} description={t('decision.lead')}>
            <div className={classes['form']}>
              <DecisionFields
                control={form.control}
                names={{ outcome: 'outcome', motive: 'motive', agreedBy: 'agreedBy' }}
                mayWait
                outcome={values.outcome}
                obstacles={obstaclesSoFar(coach, set, answers, answers.on ?? localToday())}
              />
            </div>
          </Section>
          <SubmitRow label={t(`submit.${values.outcome}`)} busy={form.formState.isSubmitting} onCancel={cancel} />
        </div>
        <AssessOutcome coach={coach} set={set} answers={answers} />
      </form>
    </Page>
  )
}

interface AssessHeadProps {
  readonly form: ReturnType<typeof useAssessment>['form']
  readonly sets: Sets
}

/** Who judges, when, on what ground and against which criteria. */
function AssessHead({ form, sets }: AssessHeadProps) {
  const t = useT('coachAssess')
  const { control } = form
  const nameOf = ({ name, version }: CriteriaSet) => (version > 1 ? t('field.setVersion', { name, version }) : name)
  return (
    <div className={classes['form']}>
      {sets.length > 1 && (
        <SelectField
          control={control}
          name="setId"
          label={t('field.set')}
          options={sets.map(({ id, doc }) => ({ value: id, label: nameOf(doc) }))}
        />
      )}
      <div className={classes['pair']}>
        <TextField control={control} name="by" label={t('field.by')} limit={limits.name} required />
        <DateField control={control} name="on" label={t('field.on')} until={localToday()} required />
      </div>
      <Text c="dimmed" fz="sm" mt={-10}>
        {t('field.byHint')}
      </Text>
      <SelectField
        control={control}
        name="conversation"
        label={t('field.conversation')}
        options={offeredConversations.map((value) => ({ value, label: t(`conversation.${value}`) }))}
        required
      />
    </div>
  )
}

/** What the scores given so far add to the total. */
function TotalSoFar({ set, scores }: { readonly set: CriteriaSet; readonly scores: AssessInput['scores'] }) {
  const t = useT('coachAssess')
  const total = totalSoFar(set, scores)
  if (total === null) return null
  const points = pointsSoFar(set, scores)
  return (
    <Section title={t('bars.title')} order={3}>
      <ContributionBars
        criteria={set}
        contributions={contributionsOf(points, 1)}
        hundredths={totalInHundredths(points, 1)}
        total={total}
      />
    </Section>
  )
}

/** What the person calls each question, for the summary of errors. */
const labelsOf = (set: CriteriaSet, t: Translate<'coachAssess'>): Readonly<Record<string, string>> => ({
  on: t('field.on'),
  by: t('field.by'),
  conversation: t('field.conversation'),
  outcome: t('decision.outcome'),
  motive: t('decision.motive'),
  agreedBy: t('decision.agreedBy'),
  ...Object.fromEntries(set.knockOuts.map(({ id, text }) => [`knockOuts.${id}`, text])),
  ...Object.fromEntries(set.weighted.map(({ id, text }) => [`scores.${id}`, text])),
  ...Object.fromEntries(set.weighted.map(({ id, text }) => [`scoreNotes.${id}`, text])),
})
