import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { commit, put, readRow } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm, type KeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { requestReasonName } from '#resources/presets/reminders-and-states.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { rulesOn } from '#shared/domain/trajectory-rules.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { editRequest } from '#shared/domain/trajectory-request.ts'
import { activeTrajectoryOf } from '#shared/domain/trajectory-status.ts'
import { termOf } from '#shared/domain/trajectory-terms.ts'
import { holdableStatuses } from '#shared/domain/trajectory.ts'
import { Facts } from './facts.tsx'
import type { TrajectoryFile } from './file.ts'
import { useFormName } from './form-name.ts'
import { DecisionLetterSection } from './intake/decision-letter.tsx'
import { ManagerSection } from './manager-section.tsx'
import { ObstacleList } from './obstacle-list.tsx'
import { RequestFields, useRequestLabels } from './request-fields.tsx'
import { requestFormSchema, requestOf, resolveRequest, type RequestInput, type RequestValues } from './request-form.ts'
import { useRequestSources, type RequestSources } from './request-sources.ts'
import classes from './trajectories.module.css'

/** What was asked. It can be changed until the start. */
export function RequestTab({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const [editing, setEditing] = useState(false)
  const { status } = file.trajectory
  const editable = status === 'onHold' || holdableStatuses.some((holdable) => holdable === status)
  if (editing && editable) return <RequestEditor file={file} onDone={() => setEditing(false)} />
  return (
    <>
      <Section
        title={t('request.title')}
        actions={
          editable ? (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('request.edit')}
            </Button>
          ) : undefined
        }
      >
        <RequestFacts file={file} />
        {!editable && file.trajectory.startedOn !== null && (
          <Text fz="sm" c="dimmed" mt="md">
            {t('request.fixed')}
          </Text>
        )}
      </Section>
      <ManagerSection file={file} />
      <RejectionNote file={file} />
      <DecisionLetterSection file={file} />
    </>
  )
}

/** A fact that is left out when there is nothing to tell. */
const filled = (label: string, text: string): readonly (readonly [string, string])[] =>
  text === '' ? [] : [[label, text]]

/** Until when the decision is in time; empty once it was taken. */
function useDecideBy({ trajectory, rules }: TrajectoryFile): string {
  const t = useT('trajectories')
  const { date } = useFormats()
  const term = termOf(trajectory, rules, dutchHolidays)
  if (term?.kind !== 'decision') return ''
  return t('request.decideByTerm', { date: date(term.dueOn), count: rules.decisionDays })
}

function RequestFacts({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const local = useLocal()
  const { date } = useFormats()
  const { trajectory, coachee, manager, coach } = file
  const formName = useFormName(file.policy)
  const decideBy = useDecideBy(file)
  return (
    <Facts
      facts={[
        [t('form.coachee'), coachee?.name ?? t('unknownPerson')],
        [t('form.manager'), manager?.name ?? t('unknownPerson')],
        [t('form.department'), trajectory.department],
        ...filled(t('form.functionGroup'), trajectory.functionGroup),
        [t('form.requestedBy'), trajectory.requestedBy === null ? '' : t(`requester.${trajectory.requestedBy}`)],
        [t('form.reason'), local(requestReasonName(trajectory.reason))],
        [t('form.question'), trajectory.question],
        [t('form.questionKind'), t(`questionKind.${trajectory.questionKind}`)],
        [t('form.formOfGuidance'), formName(trajectory.form)],
        [t('form.coach'), coach === null ? t('noCoach') : `${coach.name} (${t(`coachStatus.${coach.status}`)})`],
        [t('form.plannedSessions'), String(trajectory.plannedSessions)],
        [t('form.budgetHolder'), trajectory.budgetHolder],
        [t('form.urgency'), t(`urgency.${trajectory.urgency}`)],
        [t('form.requestedOn'), date(trajectory.requestedOn)],
        ...filled(t('request.decideBy'), decideBy),
        ...filled(t('form.besidesReason'), trajectory.besidesReason),
      ]}
    />
  )
}

function RejectionNote({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const { rejection, decidedOn, status, referredTo } = file.trajectory
  const intake = useT('intake')
  const formName = useFormName(file.policy)
  if (rejection === null) return null
  const isReferral = status === 'referred'
  return (
    <Section title={t(isReferral ? 'request.referral' : 'request.rejection')}>
      <Facts
        facts={[
          ...(referredTo === null ? [] : [[intake('refer.referredTo'), formName(referredTo)] as const]),
          [t('step.rejectionReason'), rejection.reason],
          ...(rejection.alternative === '' ? [] : [[t('step.rejectionAlternative'), rejection.alternative] as const]),
        ]}
      />
      {decidedOn !== null && (
        <Text fz="sm" c="dimmed" mt="md">
          {t(isReferral ? 'request.referredBy' : 'request.rejectedBy', { name: rejection.by, date: date(decidedOn) })}
        </Text>
      )}
    </Section>
  )
}

interface RequestEditorProps {
  readonly file: TrajectoryFile
  readonly onDone: () => void
}

function RequestEditor({ file, onDone }: RequestEditorProps) {
  const sources = useRequestSources()
  return sources === undefined ? null : <RequestForm file={file} sources={sources} onDone={onDone} />
}

interface RequestFormProps extends RequestEditorProps {
  readonly sources: RequestSources
}

/** Saves the request, and new people with it; null when it was saved, else what is in the way. */
function useSaveRequest({ file, sources }: RequestFormProps, form: KeptForm<RequestInput, RequestValues>) {
  const t = useT('trajectories')
  const errorText = useErrorText()
  return async (values: RequestValues): Promise<readonly TrajectoryObstacle[] | null> => {
    const context = commandContext()
    const resolved = resolveRequest(values, sources.people, context)
    if (!resolved.ok) {
      form.setError(resolved.error.field, { message: 'trajectories:error.chooseFromList' }, { shouldFocus: true })
      return []
    }
    const row = await readRow('trajectories', file.trajectory.id)
    if (row === null) return [{ code: 'notFound' }]
    const { request } = resolved.value
    const others = sources.trajectories.filter(({ id }) => id !== row.id)
    const facts = {
      policies: sources.policies,
      active: activeTrajectoryOf(request.coacheeId, others),
      people: sources.people,
    }
    const edited = editRequest(row.doc, request, facts, context)
    if (!edited.ok) return edited.error
    const saved = await commit('trajectory.edit', [
      ...resolved.value.newPeople.map((person) => put('people', 0, person)),
      put('trajectories', row.rev, edited.value.trajectory),
    ])
    if (!saved.ok) {
      notify({ kind: 'error', message: errorText.vault(saved.error) })
      return []
    }
    if (edited.value.agreementCleared) notify({ kind: 'warning', message: t('partiesChanged') })
    else notify({ kind: 'done', message: t('form.saved') })
    return null
  }
}

function RequestForm(props: RequestFormProps) {
  const { file, sources, onDone } = props
  const t = useT('trajectories')
  const common = useT('common')
  const labels = useRequestLabels()
  const { trajectory, coachee, manager } = file
  const form = useKeptForm<RequestInput, RequestValues>({
    key: `trajectory/${trajectory.id}/request`,
    schema: requestFormSchema,
    defaultValues: requestOf(trajectory, coachee, manager),
    revision: file.rev,
  })
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const save = useSaveRequest(props, form)
  const date = isoDateSchema.safeParse(useWatch({ control: form.control, name: 'requestedOn' }))
  const { policy, rules } = rulesOn(date.success ? date.data : trajectory.requestedOn, sources.policies)
  const submit = form.handleSubmit(async (values) => {
    const inTheWay = await save(values)
    setObstacles(inTheWay ?? [])
    if (inTheWay !== null) return
    form.markSaved(form.getValues())
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <ErrorSummary form={form} labels={labels} />
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
      <RequestFields form={form} sources={sources} self={trajectory.id} policy={policy} rules={rules} />
      <SubmitRow label={common('save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
