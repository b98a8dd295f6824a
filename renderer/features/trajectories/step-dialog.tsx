import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { commandContext } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLanguage, useLocal, useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { stopReasonName } from '#resources/presets/reminders-and-states.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { finishWarnings } from '#shared/domain/trajectory-finish.ts'
import { startWarnings } from '#shared/domain/trajectory-start.ts'
import { hasFreeSpace } from '#shared/domain/trajectory-status.ts'
import { stopReasons } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'
import { OverrideFields, ReferFields, RejectFields, type StepForm } from './step-decision-fields.tsx'
import {
  commandOf,
  asksPauseReason,
  defaultsOf,
  schemaOf,
  stepWords,
  type StepInput,
  type StepValues,
} from './step-form.ts'
import type { Step } from './steps.ts'

interface StepDialogProps {
  readonly step: Step
  /** Whether a referral starts from another way: one of the questions that are kept nowhere led here. */
  readonly elsewhere?: boolean
  readonly file: TrajectoryFile
  readonly onClose: () => void
  /** The step was taken. */
  readonly onTaken: () => void
}

/** Asks what a step needs, usually a date, and takes it. Closes when it is on disk. */
export function StepDialog({ step, elsewhere = false, file, onClose, onTaken }: StepDialogProps) {
  const t = useT('trajectories')
  const common = useT('common')
  const { trajectory, coach } = file
  const [defaults] = useState(() => defaultsOf(step, file, commandContext(), elsewhere))
  const form = useKeptForm<StepInput, StepValues>({
    key: `trajectory/${trajectory.id}/step/${step}`,
    schema: schemaOf(step, file),
    defaultValues: defaults,
  })
  const change = useChange(trajectory.id)
  const language = useLanguage()
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const words = stepWords[step]
  const freeStart = step === 'start' && hasFreeSpace(trajectory, file.rules)
  const cancel = () => {
    form.discard()
    onClose()
  }
  const take = form.handleSubmit(async (values) => {
    setObstacles([])
    const { action, command } = commandOf(step, values, file, language)
    const result = await change(action, command)
    if (!result.ok) {
      setObstacles(obstaclesOf(result))
      return
    }
    form.discard()
    notify({ kind: 'done', message: t(words.done) })
    onClose()
    onTaken()
  })
  return (
    <Modal opened onClose={cancel} title={t(`step.${step}`)} closeButtonProps={{ 'aria-label': common('close') }}>
      <form noValidate onSubmit={(event) => void take(event)}>
        <Stack gap="md">
          {obstacles.length > 0 && (
            <ObstacleList
              obstacles={obstacles}
              scene={{ goals: trajectory.goals, coachName: coach?.name ?? '' }}
              title={t('step.refused')}
            />
          )}
          {words.body !== null && (
            <Text>
              {t(freeStart ? 'step.startBodyFree' : asksPauseReason(step, trajectory) ? 'step.pauseBody' : words.body)}
            </Text>
          )}
          <StepFields step={step} form={form} file={file} />
          {step === 'finish' && <FinishWarnings file={file} />}
          <Group justify="flex-end" mt="sm">
            <Button variant="subtle" color="gray" onClick={cancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={form.formState.isSubmitting}>
              {t(`step.${step}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface StepFieldsProps {
  readonly step: Step
  readonly form: StepForm
  readonly file: TrajectoryFile
}

function StepFields({ step, form, file }: StepFieldsProps) {
  const t = useT('trajectories')
  const { control } = form
  const label = stepWords[step].date
  return (
    <>
      {label !== null && <DateField control={control} name="on" label={t(label)} required />}
      {step === 'start' && (
        <>
          <DateField
            control={control}
            name="expectedEndOn"
            label={t('step.expectedEndOn')}
            hint={t('step.expectedEndHint', { count: file.trajectory.plannedSessions })}
            required
          />
          <StartWarnings form={form} file={file} />
        </>
      )}
      {step === 'approve' && <OverrideFields form={form} file={file} />}
      {step === 'refer' && <ReferFields form={form} file={file} />}
      {step === 'reject' && <RejectFields form={form} />}
      {step === 'stop' && <StopFields form={form} />}
      {asksPauseReason(step, file.trajectory) && (
        <TextAreaField
          control={control}
          name="reason"
          label={t('decision.reason')}
          hint={t('decision.reasonHint')}
          required
        />
      )}
    </>
  )
}

function StopFields({ form }: { readonly form: StepForm }) {
  const t = useT('trajectories')
  const local = useLocal()
  const options = stopReasons.map((reason) => ({ value: reason, label: local(stopReasonName(reason)) }))
  return (
    <SelectField control={form.control} name="stopReason" label={t('step.stopReason')} options={options} required />
  )
}

/** The start is possible, but take note: what ends between the chosen dates, or cannot be compared. */
function StartWarnings({ form, file }: { readonly form: StepForm; readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const [on, end] = useWatch({ control: form.control, name: ['on', 'expectedEndOn'] }).map((value) =>
    isoDateSchema.safeParse(value),
  )
  if (on?.success !== true || end?.success !== true) return null
  const coach = file.coach?.name ?? ''
  const warnings = startWarnings(file.trajectory, file, { on: on.data, expectedEndOn: end.data }).map((warning) =>
    warning.code === 'coachLevelUnknown'
      ? t('warning.coachLevelUnknown', { coach, asked: t(`level.${warning.asked}`) })
      : t(`warning.${warning.code}`, { coach, date: date(warning.on) }),
  )
  return <Warnings texts={warnings} />
}

/** The sessions may end, but take note: what the rules asked for halfway and is not there. */
function FinishWarnings({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const warnings = finishWarnings(file.trajectory, file.rules).map((warning) =>
    warning.code === 'midMeetingMissing'
      ? t('warning.midMeetingMissing')
      : t('warning.midEvaluationMissing', { party: t(`partyLower.${warning.perspective}`) }),
  )
  return <Warnings texts={warnings} />
}

function Warnings({ texts }: { readonly texts: readonly string[] }) {
  const t = useT('trajectories')
  if (texts.length === 0) return null
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('warning.title')}
      role="status"
    >
      {texts.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
    </Alert>
  )
}
