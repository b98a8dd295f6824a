import { Text } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { judgementOf } from '#shared/domain/coach-decision.ts'
import { jointObstacles, type JointJudgement, proposedAssessments, sameCriteria } from '#shared/domain/coach-joint.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { limits } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRow } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { CheckListField } from '#renderer/ui/check-list-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { EmptyState, Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { Standing } from './assess-outcome.tsx'
import { ContributionBars } from './contribution-bars.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { type DecideInput, decisionOf } from './decision-form.ts'
import { SideBySide, TalkAbout } from './side-by-side.tsx'
import { type DecideForm, useDecision } from './use-decision.ts'
import classes from '../coaches.module.css'

/** Assessments side by side, what to talk about, and the decision. */
export function DecidePage() {
  const { coachId } = useParams({ from: '/coaches/$coachId/decide' })
  const row = useRow('coaches', coachId)
  const t = useT('coachAssess')
  const coaches = useT('coaches')
  if (row === undefined) return <PageLoading />
  if (row === null) return <PageMissing />
  return (
    <Page
      title={t('decide.title', { name: row.doc.name })}
      lead={t('decide.lead')}
      breadcrumbs={[{ label: coaches('title'), to: '/coaches' }]}
    >
      {proposedAssessments(row.doc).length === 0 ? (
        <EmptyState
          icon={IconScale}
          title={t('decide.none')}
          action={
            <ButtonLink to="/coaches/$coachId/assess" params={{ coachId }}>
              {t('tab.assess')}
            </ButtonLink>
          }
        />
      ) : (
        <Decide row={row} />
      )}
    </Page>
  )
}

function Decide({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachAssess')
  const { form, submit, cancel } = useDecision(row)
  const labels = useDecisionLabels()
  const coach = row.doc
  const watched = useWatch({ control: form.control })
  const values = { ...form.getValues(), ...(watched as DecideInput) }
  const { assessmentIds, on } = decisionOf(coach, values)
  const judged = judgementOf(coach, assessmentIds)
  const joint = judged.ok ? judged.value : null
  const obstacles = joint === null ? [] : jointObstacles(coach, joint, on ?? localToday())
  return (
    <form noValidate className={classes['assess']} onSubmit={(event) => void submit(event)}>
      <div>
        <ErrorSummary form={form} labels={labels} />
        <Basis coach={coach} form={form} />
        {joint !== null && <Together joint={joint} />}
        <Section title={t('decision.title')}>
          <div className={classes['form']}>
            <DecisionFields
              control={form.control}
              names={{ outcome: 'outcome', motive: 'motive', agreedBy: 'agreedBy' }}
              mayWait={false}
              outcome={values.outcome}
              obstacles={obstacles}
            />
            <div className={classes['pair']}>
              <TextField control={form.control} name="by" label={t('decision.by')} limit={limits.name} required />
              <DateField control={form.control} name="on" label={t('decision.on')} until={localToday()} required />
            </div>
          </div>
        </Section>
        <SubmitRow label={t('decide.submit')} busy={form.formState.isSubmitting} onCancel={cancel} />
      </div>
      {joint !== null && (
        <Standing
          title={joint.assessments.length > 1 ? t('decide.stand') : t('outcome.title')}
          set={joint.criteria}
          total={joint.total}
          obstacles={obstacles}
          open={0}
        >
          <Text c="dimmed" fz="sm">
            {t('decide.assessors', { count: joint.assessments.length })}
          </Text>
        </Standing>
      )}
    </form>
  )
}

/** The judgement of those chosen: with two or more side by side, of one alone how it comes about. */
function Together({ joint }: { readonly joint: JointJudgement }) {
  const t = useT('coachAssess')
  const several = joint.assessments.length > 1
  return (
    <>
      {several && (
        <>
          <Section title={t('decide.talk')} description={t('decide.talkLead')}>
            <TalkAbout joint={joint} />
          </Section>
          <Section title={t('decide.all')}>
            <SideBySide joint={joint} />
          </Section>
        </>
      )}
      <Section title={t('bars.title')} order={several ? 3 : 2}>
        <ContributionBars {...joint} />
      </Section>
    </>
  )
}

/** Which assessments the decision rests on. Nothing to choose while there is one. */
function Basis({ coach, form }: { readonly coach: Coach; readonly form: DecideForm }) {
  const t = useT('coachAssess')
  const formats = useFormats()
  const criteria = proposedAssessments(coach)[0]?.criteria
  const fitting = coach.assessments.filter(
    (assessment) => criteria !== undefined && sameCriteria(criteria, assessment.criteria),
  )
  if (criteria === undefined || fitting.length < 2) return null
  return (
    <CheckListField
      control={form.control}
      name="assessmentIds"
      label={t('decide.basis')}
      hint={t('decide.basisHint', { set: t('field.setVersion', criteria) })}
      options={fitting.map(({ id, by, on, total }) => ({
        value: id,
        label: t('decide.basisOption', { by, date: formats.date(on), total: formats.number(total, 1) }),
      }))}
    />
  )
}

const useDecisionLabels = (): Readonly<Record<string, string>> => {
  const t = useT('coachAssess')
  return {
    assessmentIds: t('decide.basis'),
    outcome: t('decision.outcome'),
    agreedBy: t('decision.agreedBy'),
    motive: t('decision.motive'),
    by: t('decision.by'),
    on: t('decision.on'),
  }
}
