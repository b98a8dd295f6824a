import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextAreaField, TextField } from '#renderer/ui/text-fields.tsx'
import { isoDateSchema, limits, nameSchema, textSchema } from '#shared/domain/primitives.ts'
import { waiveGoals, withdrawGoalWaiver } from '#shared/domain/trajectory-goals.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { isIn, undecidedStatuses } from '#shared/domain/trajectory-status.ts'
import { obstaclesOf, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { HealthHint } from './health-hint.tsx'
import { ObstacleList } from './obstacle-list.tsx'

/**
 * "Vrije ruimte": the recorded decision to start without goals, or the way to record one where the rules of this
 * trajectory allow it. Shows nothing where it does not apply.
 */
export function FreeSpace({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const [open, setOpen] = useState(false)
  const { trajectory, rules } = file
  const beforeStart = isIn(trajectory.status, [...undecidedStatuses, 'threeWayMeeting'])
  if (trajectory.goalWaiver !== null) return <RecordedWaiver file={file} mayWithdraw={beforeStart} />
  if (!beforeStart || rules.goalGate !== 'freeSpaceAllowed' || trajectory.goals.length > 0) return null
  return open ? (
    <WaiverForm file={file} onDone={() => setOpen(false)} />
  ) : (
    <Group justify="center" mt="md">
      <Button variant="subtle" color="gray" onClick={() => setOpen(true)}>
        {t('goals.free.title')}
      </Button>
    </Group>
  )
}

function RecordedWaiver({ file, mayWithdraw }: { readonly file: TrajectoryFile; readonly mayWithdraw: boolean }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const { id, goalWaiver } = file.trajectory
  const change = useChange(id)
  if (goalWaiver === null) return null
  const withdraw = async () => {
    const result = await change('trajectory.edit', withdrawGoalWaiver)
    if (result.ok) notify({ kind: 'done', message: t('goals.free.withdrawn') })
  }
  return (
    <Alert
      color="petrol"
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      title={t('goals.free.recorded')}
      mb="md"
      role="note"
    >
      <Text>{goalWaiver.reason}</Text>
      <Text fz="sm" mt={4}>
        {t('goals.free.recordedBy', { name: goalWaiver.by, date: date(goalWaiver.on) })}
      </Text>
      {mayWithdraw && (
        <Button variant="default" mt="sm" onClick={() => void withdraw()}>
          {t('goals.free.withdraw')}
        </Button>
      )}
    </Alert>
  )
}

const waiverSchema = z.object({
  reason: textSchema.trim().min(1),
  by: nameSchema,
  on: isoDateSchema,
})
interface WaiverInput {
  reason: string
  by: string
  on: string | null
}

function WaiverForm({ file, onDone }: { readonly file: TrajectoryFile; readonly onDone: () => void }) {
  const t = useT('trajectories')
  const { trajectory, rules, manager } = file
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<WaiverInput, z.output<typeof waiverSchema>>({
    key: `trajectory/${trajectory.id}/free-space`,
    schema: waiverSchema,
    defaultValues: { reason: '', by: manager?.name ?? '', on: localToday() },
  })
  const save = form.handleSubmit(async (values) => {
    const result = await change('trajectory.edit', (doc, context) => waiveGoals(doc, values, rules, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
    notify({ kind: 'done', message: t('goals.free.saved') })
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)} aria-label={t('goals.free.title')}>
      <Stack gap="md" mt="lg" maw={560}>
        <Text>{t('goals.free.lead')}</Text>
        {obstacles.length > 0 && (
          <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
        )}
        <TextAreaField
          control={form.control}
          name="reason"
          label={t('goals.free.reason')}
          hint={t('goals.free.reasonHint')}
          required
        />
        <HealthHint control={form.control} names={['reason']} />
        <TextField
          control={form.control}
          name="by"
          label={t('goals.free.by')}
          hint={t('goals.free.byHint')}
          limit={limits.name}
          required
        />
        <DateField
          control={form.control}
          name="on"
          label={t('goals.free.on')}
          from={trajectory.requestedOn}
          until={localToday()}
          required
        />
      </Stack>
      <SubmitRow label={t('goals.free.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
