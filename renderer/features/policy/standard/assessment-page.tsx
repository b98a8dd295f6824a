import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { previousAssessment } from '#shared/domain/self-assessment-commands.ts'
import { resultOf } from '#shared/domain/self-assessment-result.ts'
import type { SelfAssessment } from '#shared/domain/self-assessment.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commit, remove } from '#renderer/data/commit.ts'
import { useRow, useRows } from '#renderer/data/live.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { selfAssessmentStandard } from '#resources/presets/standard-self-assessment.ts'
import { assessmentPartOf } from './assessment-nav.tsx'
import { ConcludedAssessment } from './concluded-assessment.tsx'
import { LevelBadge } from './level-badge.tsx'
import { OpenAssessment } from './open-assessment.tsx'

/** One self-assessment: to fill in, or as it was concluded. */
export function AssessmentPage() {
  const { assessmentId } = useParams({ from: '/policy/standard/$assessmentId' })
  const row = useRow('selfAssessments', assessmentId)
  const rows = useRows('selfAssessments')
  if (row === undefined || rows === undefined) return <PageLoading />
  if (row === null) return <PageMissing />
  return (
    <Assessment
      key={row.id}
      row={row}
      previous={previousAssessment(
        row.doc,
        rows.map(({ doc }) => doc),
      )}
    />
  )
}

interface AssessmentProps {
  readonly row: Row<SelfAssessment>
  /** The one to compare with. */
  readonly previous: SelfAssessment | null
}

function Assessment({ row, previous }: AssessmentProps) {
  const t = useT('policyStandard')
  const policy = useT('policy')
  const formats = useFormats()
  const { tab } = useSearch({ from: '/policy/standard/$assessmentId' })
  const { on, by, concludedOn, answers } = row.doc
  const isOpen = concludedOn === null
  const part = assessmentPartOf(tab, isOpen)
  return (
    <Page
      title={t('pageTitle', { date: formats.date(on) })}
      status={
        isOpen ? (
          <StatusBadge tone="busy" label={t('status.open')} />
        ) : (
          <LevelBadge level={resultOf(answers, selfAssessmentStandard).level} />
        )
      }
      lead={concludedOn === null ? t('leadOpen') : t('leadConcluded', { date: formats.date(concludedOn), by })}
      breadcrumbs={[
        { label: policy('title'), to: '/policy' },
        { label: t('title'), to: '/policy/standard' },
      ]}
      actions={isOpen ? <AssessmentMenu row={row} /> : undefined}
    >
      {concludedOn === null ? (
        <OpenAssessment row={row} previous={previous} part={part} />
      ) : (
        <ConcludedAssessment assessment={row.doc} previous={previous} part={part} />
      )}
    </Page>
  )
}

function AssessmentMenu({ row }: { readonly row: Row<SelfAssessment> }) {
  const t = useT('policyStandard')
  const common = useT('common')
  const errorText = useErrorText()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const discard = async () => {
    const sure = await confirm({
      title: t('remove.title'),
      body: t('remove.body'),
      confirmLabel: t('remove.button'),
      danger: true,
    })
    if (!sure) return
    const saved = await commit('selfAssessment.save', [remove('selfAssessments', row.rev, row.id)])
    if (!saved.ok) return notify({ kind: 'error', message: errorText.vault(saved.error) })
    notify({ kind: 'done', message: t('remove.done') })
    await navigate({ to: '/policy/standard' })
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={common('more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          color="red"
          disabled={!mayChange}
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => void discard()}
        >
          {t('remove.button')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
