import { useState } from 'react'
import { z } from 'zod'
import { Stack } from '@mantine/core'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { waiverReasonName } from '#resources/presets/reminders-and-states.ts'
import type { EvaluationForm } from '#shared/domain/evaluation.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { waiveEvaluation } from '#shared/domain/trajectory-finish.ts'
import { waiverReasons, type WaiverReason } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'

const waiveSchema = z.object({ reason: z.enum(waiverReasons) })
interface WaiveInput {
  reason: WaiverReason | null
}

interface WaiveFormProps {
  readonly file: TrajectoryFile
  readonly form: EvaluationForm
  readonly onDone: () => void
}

/** Records that an evaluation will not come, with the reason from a list. Dated today. */
export function WaiveForm({ file, form: questionnaire, onDone }: WaiveFormProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const change = useChange(file.trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<WaiveInput, z.output<typeof waiveSchema>>({
    key: `trajectory/${file.trajectory.id}/waive/${questionnaire.id}`,
    schema: waiveSchema,
    defaultValues: { reason: null },
  })
  const save = form.handleSubmit(async ({ reason }) => {
    const result = await change('trajectory.evaluate', (doc, context) =>
      waiveEvaluation(doc, { form: questionnaire, on: context.today, reason }, context),
    )
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
    notify({ kind: 'done', message: t('evaluation.waivedNow') })
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="md" maw={480}>
        {obstacles.length > 0 && (
          <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
        )}
        <SelectField
          control={form.control}
          name="reason"
          label={t('evaluation.waiveReason')}
          options={waiverReasons.map((reason) => ({ value: reason, label: local(waiverReasonName(reason)) }))}
          required
        />
      </Stack>
      <SubmitRow label={t('evaluation.waive')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
