import { z } from 'zod'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import type { Coach } from '#shared/domain/coach.ts'
import { recordChemistry } from '#shared/domain/matching-commands.ts'
import { isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryFile } from '../file.ts'
import { HealthHint } from '../health-hint.tsx'
import { ObstacleList } from '../obstacle-list.tsx'
import classes from './matching.module.css'
import { useMatchChange } from './use-match-change.ts'

const meetingSchema = z.object({ on: isoDateSchema, minutes: z.number().int().min(5).max(600), note: lineSchema })
interface MeetingInput {
  on: string | null
  minutes: number | null
  note: string
}

/** Half an hour is usual for getting acquainted. */
const USUAL_MINUTES = 30

interface MeetingFormProps {
  readonly file: TrajectoryFile
  readonly coach: Coach
  readonly onDone: () => void
}

/** Records a chemistry meeting: that it took place, never what was said. */
export function MeetingForm({ file, coach, onDone }: MeetingFormProps) {
  const t = useT('matching')
  const names = useT('trajectories')
  const { trajectory } = file
  const { run, obstacles } = useMatchChange(trajectory.id)
  const form = useKeptForm<MeetingInput, z.output<typeof meetingSchema>>({
    key: `trajectory/${trajectory.id}/chemistry/${coach.id}`,
    schema: meetingSchema,
    defaultValues: { on: localToday(), minutes: USUAL_MINUTES, note: '' },
  })
  const done = () => {
    form.discard()
    onDone()
  }
  const save = form.handleSubmit(async (values) => {
    if (!(await run((doc, context) => recordChemistry(doc, coach.id, values, context)))) return
    notify({ kind: 'done', message: t('proposal.meetingSaved') })
    done()
  })
  const { control } = form
  return (
    <form
      noValidate
      onSubmit={(event) => void save(event)}
      aria-label={t('proposal.recordMeetingWith', { name: coach.name })}
    >
      {obstacles.length > 0 && (
        <ObstacleList
          obstacles={obstacles}
          scene={{ goals: [], coachName: coach.name }}
          title={names('step.refused')}
        />
      )}
      <div className={classes['wishes']}>
        <DateField control={control} name="on" label={t('proposal.meetingOn')} until={localToday()} required />
        <NumberField
          control={control}
          name="minutes"
          label={t('proposal.minutes')}
          unit={t('proposal.minutesUnit')}
          required
        />
        <TextField control={control} name="note" label={t('proposal.note')} hint={t('proposal.noteHint')} />
      </div>
      <HealthHint control={control} names={['note']} />
      <SubmitRow label={t('proposal.recordMeeting')} busy={form.formState.isSubmitting} onCancel={done} />
    </form>
  )
}
