import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { openAssessmentOf, startAssessment } from '#shared/domain/self-assessment-commands.ts'
import { resultOf } from '#shared/domain/self-assessment-result.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import { commit, put } from '#renderer/data/commit.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { selfAssessmentStandard } from '#resources/presets/standard-self-assessment.ts'
import { LevelBadge } from './level-badge.tsx'

/** All self-assessments, and the way into the one that is open or a new one. */
export function StandardPage() {
  const t = useT('policyStandard')
  const policy = useT('policy')
  const rows = useRows('selfAssessments')
  if (rows === undefined) return <PageLoading />
  const assessments = rows.map(({ doc }) => doc)
  const isEmpty = assessments.length === 0
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumbs={[{ label: policy('title'), to: '/policy' }]}
      actions={isEmpty ? undefined : <StartButton assessments={assessments} />}
    >
      {isEmpty ? (
        <EmptyState
          icon={IconClipboardCheck}
          title={t('empty.title')}
          body={t('empty.body')}
          action={<StartButton assessments={assessments} />}
        />
      ) : (
        <AssessmentTable assessments={assessments} />
      )}
    </Page>
  )
}

interface AssessmentsProps {
  readonly assessments: readonly SelfAssessment[]
}

/** Goes on with the open assessment, or starts a new one: there is one at a time. */
function StartButton({ assessments }: AssessmentsProps) {
  const t = useT('policyStandard')
  const policies = useRows('policies')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const open = openAssessmentOf(assessments)
  const go = (assessmentId: string) => navigate({ to: '/policy/standard/$assessmentId', params: { assessmentId } })
  const start = async () => {
    const started = startAssessment(assessments, policies?.map(({ doc }) => doc) ?? [], commandContext())
    if (!started.ok) return
    const saved = await commit('selfAssessment.save', [put('selfAssessments', 0, started.value)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    await go(started.value.id)
  }
  if (open !== null) return <Button onClick={() => void go(open.id)}>{t('continue')}</Button>
  return (
    <Button onClick={() => void start()} disabled={!mayChange || policies === undefined}>
      {t('start')}
    </Button>
  )
}

function AssessmentTable({ assessments }: AssessmentsProps) {
  const t = useT('policyStandard')
  const navigate = useNavigate()
  const columns = useColumns()
  return (
    <DataTable
      id="selfAssessments"
      label={t('list.label')}
      rows={assessments}
      rowKey={({ id }) => id}
      columns={columns}
      initialSort={{ columnId: 'on', descending: true }}
      onOpen={({ id }) => void navigate({ to: '/policy/standard/$assessmentId', params: { assessmentId: id } })}
    />
  )
}

function useColumns(): readonly Column<SelfAssessment>[] {
  const t = useT('policyStandard')
  const formats = useFormats()
  const overallOf = ({ answers }: SelfAssessment) => resultOf(answers, selfAssessmentStandard).overall
  const statusOf = ({ concludedOn }: SelfAssessment) => (concludedOn === null ? 'open' : 'concluded')
  return [
    { id: 'on', header: t('list.on'), cell: ({ on }) => <strong>{formats.date(on)}</strong>, sort: ({ on }) => on },
    { id: 'by', header: t('list.by'), cell: ({ by }) => by, sort: ({ by }) => by },
    {
      id: 'status',
      header: t('list.status'),
      cell: (assessment) => (
        <StatusBadge
          tone={assessment.concludedOn === null ? 'busy' : 'done'}
          label={t(`status.${statusOf(assessment)}`)}
        />
      ),
      sort: (assessment) => t(`status.${statusOf(assessment)}`),
    },
    {
      id: 'overall',
      header: t('list.overall'),
      align: 'right',
      cell: (assessment) => {
        const { percentage, scored, statements } = overallOf(assessment)
        return assessment.concludedOn === null
          ? t('areaProgress', { scored, total: statements })
          : formats.percent(percentage / 100)
      },
      sort: (assessment) => (assessment.concludedOn === null ? null : overallOf(assessment).percentage),
    },
    {
      id: 'level',
      header: t('list.level'),
      cell: (assessment) =>
        assessment.concludedOn === null ? (
          '–'
        ) : (
          <LevelBadge level={resultOf(assessment.answers, selfAssessmentStandard).level} />
        ),
    },
  ]
}
