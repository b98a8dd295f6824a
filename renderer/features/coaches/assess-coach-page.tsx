import { Text } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { recordAssessment } from '#shared/domain/coach-commands.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useRow } from '#renderer/data/live.ts'
import { useSession } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { answersOf, type AssessInput, type AssessOutput, assessSchema, emptyAnswers } from './assess-form.ts'
import { AssessOutcome } from './assess-outcome.tsx'
import { KnockOutQuestion, WeightedQuestion } from './assess-questions.tsx'
import { useCriteriaSets } from './use-criteria-sets.ts'
import classes from './coaches.module.css'

/** Assessing a coach: every question answered, one clear outcome, saved by a button. */
export function AssessCoachPage() {
  const { coachId } = useParams({ from: '/coaches/$coachId/assess' })
  const row = useRow('coaches', coachId)
  const sets = useCriteriaSets()
  if (row === undefined || sets === undefined) return <PageLoading />
  const [first, ...others] = sets
  if (row === null || first === undefined) return <PageMissing />
  return <AssessCoach row={row} sets={[first, ...others]} />
}

type Sets = readonly [Row<CriteriaSet>, ...Row<CriteriaSet>[]]

/** Internal coaches have a set of their own, where there is one. */
const proposedSet = (coach: Coach, sets: Sets): Row<CriteriaSet> =>
  sets.find(({ doc }) => (doc.presetId === 'internal-coach') === (coach.kind === 'internal')) ?? sets[0]

interface AssessCoachProps {
  readonly row: Row<Coach>
  readonly sets: Sets
}

function AssessCoach({ row, sets }: AssessCoachProps) {
  const t = useT('coaches')
  const coach = row.doc
  const { form, setRow, submit, cancel } = useAssessment({ row, sets })
  const values = useWatch({ control: form.control })
  const answers = answersOf({ ...form.getValues(), ...(values as AssessInput) })
  const set = setRow.doc
  return (
    <Page
      title={t('assess.title', { name: coach.name })}
      lead={t('assess.lead')}
      breadcrumbs={[{ label: t('title'), to: '/coaches' }]}
    >
      <form noValidate className={classes['assess']} onSubmit={(event) => void submit(event)}>
        <div>
          <ErrorSummary form={form} labels={labelsOf(set, t('assess.on'), t('assess.by'))} />
          <div className={classes['form']}>
            {sets.length > 1 && (
              <SelectField
                control={form.control}
                name="setId"
                label={t('assess.set')}
                options={sets.map(({ id, doc }) => ({ value: id, label: doc.name }))}
              />
            )}
            <div className={classes['pair']}>
              <DateField control={form.control} name="on" label={t('assess.on')} until={localToday()} required />
              <TextField control={form.control} name="by" label={t('assess.by')} limit={limits.name} required />
            </div>
          </div>
          <Text c="dimmed" fz="sm" mt={8}>
            {t('assess.byHint')}
          </Text>
          <Section title={t('assess.knockOuts')} description={t('assess.knockOutsLead')}>
            <ol className={classes['questions']}>
              {set.knockOuts.map((criterion) => (
                <KnockOutQuestion
                  key={criterion.id}
                  form={form}
                  coach={coach}
                  criterion={criterion}
                  on={answers.on ?? localToday()}
                />
              ))}
            </ol>
          </Section>
          <Section title={t('assess.weighted')} description={t('assess.weightedLead')}>
            <ol className={classes['questions']}>
              {set.weighted.map((criterion) => (
                <WeightedQuestion key={criterion.id} form={form} criterion={criterion} />
              ))}
            </ol>
          </Section>
          <SubmitRow label={t('assess.submit')} busy={form.formState.isSubmitting} onCancel={cancel} />
        </div>
        <AssessOutcome coach={coach} set={set} answers={answers} />
      </form>
    </Page>
  )
}

/** The form with its rules, and the step that records it. */
function useAssessment({ row, sets }: AssessCoachProps) {
  const t = useT('coaches')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const operator = useSession((state) => state.settings?.operator ?? '')
  const setRowOf = useCallback((id: string) => sets.find((set) => set.id === id) ?? sets[0], [sets])
  const now = localToday()
  const schema = useMemo(() => assessSchema(row.doc, (id) => setRowOf(id).doc, now), [row.doc, setRowOf, now])
  const form: KeptForm<AssessInput, AssessOutput> = useKeptForm({
    key: `coach/${row.id}/assess`,
    schema,
    defaultValues: emptyAnswers(
      sets.map(({ doc }) => doc),
      proposedSet(row.doc, sets).id,
      now,
      operator,
    ),
  })
  const setRow = setRowOf(useWatch({ control: form.control, name: 'setId' }))

  const back = () =>
    navigate({ to: '/coaches/$coachId', params: { coachId: row.id }, search: { tab: 'assessments' }, replace: true })
  const submit = form.handleSubmit(async (values) => {
    const assessed = recordAssessment(row.doc, setRow.doc, answersOf(values), commandContext())
    if (!assessed.ok) return
    const saved = await commit('coach.assess', [
      // The default set is stored when it is first used.
      ...(setRow.rev === 0 ? [put('criteriaSets', 0, setRow.doc)] : []),
      put('coaches', row.rev, assessed.value),
    ])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    form.discard()
    notify({ kind: 'done', message: t(`assess.${savedText[assessed.value.status]}`, { name: row.doc.name }) })
    await back()
  })
  const cancel = () => {
    form.discard()
    void back()
  }
  return { form, setRow, submit, cancel }
}

const savedText = {
  admitted: 'savedAdmitted',
  notAdmitted: 'savedNotAdmitted',
  candidate: 'savedNotAdmitted',
  suspended: 'savedSuspended',
  out: 'savedNotAdmitted',
} as const satisfies Record<Coach['status'], string>

/** What the person calls each question, for the summary of errors. */
const labelsOf = (set: CriteriaSet, on: string, by: string): Readonly<Record<string, string>> => ({
  on,
  by,
  ...Object.fromEntries(set.knockOuts.map(({ id, text }) => [`knockOuts.${id}`, text])),
  ...Object.fromEntries(set.weighted.map(({ id, text }) => [`scores.${id}`, text])),
})
