import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { localToday } from '#renderer/lib/local-today.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { KnownTextField } from '#renderer/ui/known-text-field.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { requestReasonName } from '#resources/presets/reminders-and-states.ts'
import { questionKinds } from '#shared/domain/coach-level-names.ts'
import { departmentsOf, functionGroupsOf, peopleNamed } from '#shared/domain/person-names.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { type Id, limits } from '#shared/domain/primitives.ts'
import { questionKindOf, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { activeTrajectoryOf } from '#shared/domain/trajectory-status.ts'
import { requesters, requestReasons, urgencies } from '#shared/domain/trajectory.ts'
import { useFormName } from './form-name.ts'
import { HealthHint } from './health-hint.tsx'
import { PersonField } from './person-field.tsx'
import type { RequestInput, RequestValues } from './request-form.ts'
import type { RequestSources } from './request-sources.ts'

interface RequestFieldsProps {
  readonly form: KeptForm<RequestInput, RequestValues>
  readonly sources: RequestSources
  /** The trajectory that is edited; a new one has none. */
  readonly self: Id | null
  /** The version in force on the day of the request, when there was one. */
  readonly policy: Policy | null
  /** What that version allows, or the defaults. */
  readonly rules: TrajectoryRules
}

/** The fields of a request, in the order of the conversation. */
export function RequestFields(props: RequestFieldsProps) {
  return (
    <>
      <WhoFields {...props} />
      <WhyFields {...props} />
      <HowFields {...props} />
    </>
  )
}

function WhoFields({ form, sources, self }: RequestFieldsProps) {
  const t = useT('trajectories')
  const { control, getValues, setValue } = form
  const known = useMemo(
    () => ({ departments: departmentsOf(sources.people), functionGroups: functionGroupsOf(sources.people) }),
    [sources.people],
  )
  const fillIn = (person: Person) => {
    if (getValues('department').trim() === '') setValue('department', person.department)
    if (getValues('functionGroup').trim() === '') setValue('functionGroup', person.functionGroup)
    const boss = sources.people.find(({ id }) => id === person.managerId)
    if (boss !== undefined && getValues('manager.name').trim() === '') {
      setValue('manager', { id: boss.id, name: boss.name })
    }
  }
  return (
    <Section title={t('form.who')}>
      <Stack gap="md">
        <PersonField
          control={control}
          name="coachee"
          label={t('form.coachee')}
          hint={t('form.personHint')}
          people={sources.people}
          onChosen={fillIn}
          required
        />
        <ActiveTrajectoryNotice form={form} sources={sources} self={self} />
        <PersonField control={control} name="manager" label={t('form.manager')} people={sources.people} required />
        <KnownTextField
          control={control}
          name="department"
          label={t('form.department')}
          hint={t('form.departmentHint')}
          known={known.departments}
          required
        />
        <KnownTextField
          control={control}
          name="functionGroup"
          label={t('form.functionGroup')}
          hint={t('form.functionGroupHint')}
          known={known.functionGroups}
        />
      </Stack>
    </Section>
  )
}

function ActiveTrajectoryNotice({ form, sources, self }: Pick<RequestFieldsProps, 'form' | 'sources' | 'self'>) {
  const t = useT('trajectories')
  const { id, name } = useWatch({ control: form.control, name: 'coachee' })
  const active = useMemo(() => {
    const others = sources.trajectories.filter((trajectory) => trajectory.id !== self)
    // A typed name that one person has is that person.
    const [person, ...more] =
      id === null ? peopleNamed(name, sources.people) : sources.people.filter((candidate) => candidate.id === id)
    return person === undefined || more.length > 0 ? null : activeTrajectoryOf(person.id, others)
  }, [id, name, self, sources])
  if (active === null) return null
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} role="status">
      {t('form.active', { name, number: active.number })}{' '}
      <Link className="cb-link" to="/trajectories/$trajectoryId" params={{ trajectoryId: active.id }} search={{}}>
        {t('form.openActive', { number: active.number })}
      </Link>
      <TextField
        control={form.control}
        name="besidesReason"
        label={t('form.besidesReason')}
        limit={limits.line}
        required
      />
    </Alert>
  )
}

/** The kind of question follows the reason until somebody says otherwise, or a coach has been chosen for it. */
function QuestionKindField({ form, sources, self }: Pick<RequestFieldsProps, 'form' | 'sources' | 'self'>) {
  const t = useT('trajectories')
  const { control, getValues, setValue } = form
  const reason = useWatch({ control, name: 'reason' })
  const fixed = sources.trajectories.some(({ id, coachId }) => id === self && coachId !== null)
  const before = useRef(reason)
  useEffect(() => {
    if (fixed) return
    const followed = before.current === null ? null : questionKindOf(before.current)
    before.current = reason
    const chosen = getValues('questionKind')
    if (reason !== null && (chosen === null || chosen === followed)) setValue('questionKind', questionKindOf(reason))
  }, [reason, fixed, getValues, setValue])
  return (
    <SelectField
      control={control}
      name="questionKind"
      label={t('form.questionKind')}
      hint={t(fixed ? 'form.questionKindFixed' : 'form.questionKindHint')}
      options={questionKinds.map((kind) => ({ value: kind, label: t(`questionKind.${kind}`) }))}
      searchable={false}
      disabled={fixed}
      required
    />
  )
}

function WhyFields({ form, sources, self }: RequestFieldsProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const reasons = requestReasons.map((reason) => ({ value: reason, label: local(requestReasonName(reason)) }))
  return (
    <Section title={t('form.what')}>
      <Stack gap="md">
        <SelectField
          control={form.control}
          name="requestedBy"
          label={t('form.requestedBy')}
          options={requesters.map((value) => ({ value, label: t(`requester.${value}`) }))}
        />
        <SelectField
          control={form.control}
          name="reason"
          label={t('form.reason')}
          options={reasons}
          searchable={false}
          required
        />
        <TextAreaField
          control={form.control}
          name="question"
          label={t('form.question')}
          hint={t('form.questionHint')}
          required
        />
        <HealthHint control={form.control} names={['question']} />
        <QuestionKindField form={form} sources={sources} self={self} />
      </Stack>
    </Section>
  )
}

/** The forms that may be chosen; one that was chosen under other rules stays in sight, to be changed. */
function FormField({ form, policy, rules }: Pick<RequestFieldsProps, 'form' | 'policy' | 'rules'>) {
  const t = useT('trajectories')
  const nameOf = useFormName(policy)
  const chosen = useWatch({ control: form.control, name: 'form' })
  const { allowedForms } = rules
  const options = allowedForms.map((id) => ({ value: id, label: nameOf(id) }))
  const gone = chosen === null || allowedForms.includes(chosen)
  return (
    <SelectField
      control={form.control}
      name="form"
      label={t('form.formOfGuidance')}
      hint={t(allowedForms.length === 1 ? 'form.formOnly' : 'form.formHint')}
      options={gone ? options : [...options, { value: chosen, label: t('form.formGone', { form: nameOf(chosen) }) }]}
      searchable={false}
      required
    />
  )
}

function HowFields({ form, policy, rules }: RequestFieldsProps) {
  const t = useT('trajectories')
  const sessionsHint = t('form.plannedSessionsMax', { maximum: rules.maxSessions })
  return (
    <Section title={t('form.how')}>
      <Stack gap="md">
        <FormField form={form} policy={policy} rules={rules} />
        <NumberField
          control={form.control}
          name="plannedSessions"
          label={t('form.plannedSessions')}
          hint={`${t('form.plannedSessionsHint')} ${sessionsHint}`}
          required
        />
        <TextField
          control={form.control}
          name="budgetHolder"
          label={t('form.budgetHolder')}
          hint={t('form.budgetHolderHint')}
          limit={limits.line}
        />
        <SelectField
          control={form.control}
          name="urgency"
          label={t('form.urgency')}
          hint={t('form.urgencyHint')}
          options={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        />
        <DateField
          control={form.control}
          name="requestedOn"
          label={t('form.requestedOn')}
          until={localToday()}
          required
        />
      </Stack>
    </Section>
  )
}

/** What the summary of errors calls each field. */
export function useRequestLabels(): Readonly<Record<string, string>> {
  const t = useT('trajectories')
  return {
    coachee: t('form.coachee'),
    manager: t('form.manager'),
    department: t('form.department'),
    functionGroup: t('form.functionGroup'),
    requestedBy: t('form.requestedBy'),
    budgetHolder: t('form.budgetHolder'),
    urgency: t('form.urgency'),
    besidesReason: t('form.besidesReason'),
    reason: t('form.reason'),
    question: t('form.question'),
    form: t('form.formOfGuidance'),
    questionKind: t('form.questionKind'),
    plannedSessions: t('form.plannedSessions'),
    requestedOn: t('form.requestedOn'),
  }
}
