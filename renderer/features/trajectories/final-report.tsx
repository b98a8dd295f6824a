import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { approveFinalReport, writeFinalReport } from '#shared/domain/final-report.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { REPORT_TEXT, reportTextSchema } from '#shared/domain/trajectory.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { obstaclesOf, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'
import { ReportReaders } from './report-readers.tsx'

const schema = z.object({
  reached: reportTextSchema.trim().min(1),
  atWork: reportTextSchema,
  next: reportTextSchema,
})
type Values = z.output<typeof schema>
const empty: Values = { reached: '', atWork: '', next: '' }

interface FileProps {
  readonly file: TrajectoryFile
}

/** The page that coachee and coach write at the end, its approval by the coachee, and what each reader gets of it. */
export function FinalReportSection({ file }: FileProps) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const { finalReport } = file.trajectory
  return (
    <Section
      title={t('finalReport.title')}
      description={t('finalReport.lead')}
      actions={
        finalReport === null ? undefined : finalReport.approvedOn === null ? (
          <StatusBadge tone="attention" label={t('finalReport.notApproved')} />
        ) : (
          <StatusBadge tone="done" label={t('finalReport.approved', { date: date(finalReport.approvedOn) })} />
        )
      }
    >
      <ReportForm file={file} />
      {finalReport !== null && <Approval file={file} />}
      {finalReport !== null && <ReportReaders file={file} />}
    </Section>
  )
}

function ReportForm({ file }: FileProps) {
  const t = useT('trajectories')
  const { trajectory } = file
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const { reached, atWork, next } = trajectory.finalReport ?? empty
  const form = useKeptForm<Values, Values>({
    key: `trajectory/${trajectory.id}/final-report`,
    schema,
    defaultValues: { reached, atWork, next },
    revision: file.rev,
  })
  const save = form.handleSubmit(async (texts) => {
    const result = await change('trajectory.edit', (doc, context) => writeFinalReport(doc, texts, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('finalReport.saved') })
  })
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="md" maw={720}>
        {obstacles.length > 0 && (
          <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
        )}
        {(['reached', 'atWork', 'next'] as const).map((name) => (
          <TextAreaField
            key={name}
            control={form.control}
            name={name}
            label={t(`finalReport.${name}`)}
            hint={t(`finalReport.${name}Hint`)}
            limit={REPORT_TEXT}
            required={name === 'reached'}
          />
        ))}
        {(trajectory.finalReport?.approvedOn ?? null) !== null && (
          <Text fz="sm" c="dimmed">
            {t('finalReport.changeLapses')}
          </Text>
        )}
      </Stack>
      <SubmitRow label={t('finalReport.save')} busy={form.formState.isSubmitting} />
    </form>
  )
}

const approvalSchema = z.object({ on: isoDateSchema.nullable() })

function Approval({ file }: FileProps) {
  const t = useT('trajectories')
  const { trajectory, rev } = file
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<{ on: string | null }, z.output<typeof approvalSchema>>({
    key: `trajectory/${trajectory.id}/final-report/approval`,
    schema: approvalSchema,
    defaultValues: { on: trajectory.finalReport?.approvedOn ?? null },
    revision: rev,
  })
  const save = form.handleSubmit(async ({ on }) => {
    const result = await change('trajectory.edit', (doc, context) => approveFinalReport(doc, on, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t(on === null ? 'finalReport.approvalTaken' : 'finalReport.approvalSaved') })
  })
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
      <Group align="end" mt="lg">
        <DateField
          control={form.control}
          name="on"
          label={t('finalReport.approvedOn')}
          hint={t('finalReport.approvedOnHint')}
          until={localToday()}
        />
      </Group>
      <SubmitRow label={t('finalReport.approve')} busy={form.formState.isSubmitting} />
    </form>
  )
}
