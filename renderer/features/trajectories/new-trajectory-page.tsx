import { Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm, type KeptForm } from '#renderer/ui/kept-form.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import type { AdoptedPolicy, Policy } from '#shared/domain/policy.ts'
import { isoDateSchema, type IsoDate } from '#shared/domain/primitives.ts'
import { decisionDueOn, defaultForm, rulesOn, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { activeTrajectoryOf } from '#shared/domain/trajectory-status.ts'
import { createTrajectory } from '#shared/domain/trajectory-request.ts'
import { ObstacleList } from './obstacle-list.tsx'
import { RequestFields, useRequestLabels } from './request-fields.tsx'
import {
  emptyRequest,
  requestFormSchema,
  resolveRequest,
  type RequestInput,
  type RequestValues,
} from './request-form.ts'
import { useRequestSources, type RequestSources } from './request-sources.ts'
import classes from './trajectories.module.css'

type RequestForm = KeptForm<RequestInput, RequestValues>

/** The page that starts a file: who asks what. */
export function NewTrajectoryPage() {
  const sources = useRequestSources()
  if (sources === undefined) return <PageLoading />
  return <NewTrajectoryForm sources={sources} />
}

interface RulesOfForm {
  readonly policy: AdoptedPolicy | null
  readonly rules: TrajectoryRules
  /** Last day to decide in time. */
  readonly decideBefore: IsoDate
}

/** The version and rules on the date in the form; those of today while the date is no date. */
function useRulesOfForm(form: RequestForm, policies: readonly Policy[]): RulesOfForm {
  const date = isoDateSchema.safeParse(useWatch({ control: form.control, name: 'requestedOn' }))
  const requestedOn = date.success ? date.data : commandContext().today
  return useMemo(() => {
    const found = rulesOn(requestedOn, policies)
    return { ...found, decideBefore: decisionDueOn({ requestedOn }, found.rules, dutchHolidays) }
  }, [requestedOn, policies])
}

/** Creates the trajectory, and new people with it, in one commit. Answers with what is in the way. */
function useCreate(form: RequestForm, sources: RequestSources) {
  const t = useT('trajectories')
  const errorText = useErrorText()
  const navigate = useNavigate()
  return async (values: RequestValues): Promise<readonly TrajectoryObstacle[]> => {
    const context = commandContext()
    const resolved = resolveRequest(values, sources.people, context)
    if (!resolved.ok) {
      form.setError(resolved.error.field, { message: 'trajectories:error.chooseFromList' }, { shouldFocus: true })
      return []
    }
    const { request, newPeople } = resolved.value
    const active = activeTrajectoryOf(request.coacheeId, sources.trajectories)
    const numbers = sources.trajectories.map(({ number }) => number)
    const created = createTrajectory(
      request,
      { policies: sources.policies, numbers, active, people: sources.people },
      context,
    )
    if (!created.ok) return created.error
    const saved = await commit('trajectory.create', [
      ...newPeople.map((person) => put('people', 0, person)),
      put('trajectories', 0, created.value),
    ])
    if (!saved.ok) {
      notify({ kind: 'error', message: errorText.vault(saved.error) })
      return []
    }
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('form.created', { number: created.value.number }) })
    await navigate({
      to: '/trajectories/$trajectoryId',
      params: { trajectoryId: created.value.id },
      search: {},
      replace: true,
    })
    return []
  }
}

function NewTrajectoryForm({ sources }: { readonly sources: RequestSources }) {
  const t = useT('trajectories')
  const navigate = useNavigate()
  const labels = useRequestLabels()
  const [defaults] = useState(() => {
    const { today } = commandContext()
    return emptyRequest(today, defaultForm(rulesOn(today, sources.policies).rules))
  })
  const form = useKeptForm<RequestInput, RequestValues>({
    key: 'trajectory/new',
    schema: requestFormSchema,
    defaultValues: defaults,
  })
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const underWhich = useRulesOfForm(form, sources.policies)
  const create = useCreate(form, sources)
  const submit = form.handleSubmit(async (values) => setObstacles(await create(values)))
  const cancel = () => {
    form.discard()
    void navigate({ to: '/trajectories' })
  }
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      breadcrumbs={[{ label: t('title'), to: '/trajectories' }]}
      aside={<NewTrajectoryAside {...underWhich} />}
    >
      <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
        <ErrorSummary form={form} labels={labels} />
        {obstacles.length > 0 && (
          <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
        )}
        <RequestFields form={form} sources={sources} self={null} policy={underWhich.policy} rules={underWhich.rules} />
        <SubmitRow label={t('form.create')} busy={form.formState.isSubmitting} onCancel={cancel} />
      </form>
    </Page>
  )
}

function NewTrajectoryAside({ policy, rules, decideBefore }: RulesOfForm) {
  const t = useT('trajectories')
  const { date } = useFormats()
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} fz="lg">
          {t('form.policy')}
        </Title>
        <Text fz="sm" mt={4}>
          {policy === null
            ? t('form.noPolicy')
            : t('form.policyVersion', { version: policy.version, date: date(policy.adoption.on) })}
        </Text>
        <Text fz="sm" mt={4}>
          {t('form.decideBefore', { date: date(decideBefore), count: rules.decisionDays })}
        </Text>
      </div>
      <div>
        <Title order={2} fz="lg">
          {t('form.whatHappensNext')}
        </Title>
        <Text fz="sm" mt={4}>
          {t('form.whatHappensNextBody')}
        </Text>
      </div>
    </Stack>
  )
}
