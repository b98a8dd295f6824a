import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { sessionKindName } from '#resources/presets/reminders-and-states.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { addSession } from '#shared/domain/trajectory-sessions.ts'
import { meetingPlaces, sessionKinds, sessionStatuses, type Session, type Trajectory } from '#shared/domain/trajectory.ts' // prettier-ignore
import { obstaclesOf, useChange } from './change.ts'
import { ObstacleList } from './obstacle-list.tsx'
import classes from './trajectories.module.css'

const sessionFormSchema = z.object({
  on: isoDateSchema,
  kind: z.enum(sessionKinds),
  minutes: z.number().int().min(5).max(600),
  status: z.enum(sessionStatuses),
  place: z.enum(meetingPlaces),
})
type SessionInput = {
  on: string | null
  kind: Session['kind']
  minutes: number | null
  status: Session['status']
  place: Session['place']
}
type SessionValues = z.output<typeof sessionFormSchema>

/** Usual length of a session: NOBCO benchmark, about 80 minutes (domain.md §6), in quarters of an hour. */
const USUAL_MINUTES = 75

/** Adds a meeting to the log, past or planned. */
export function SessionForm({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const local = useLocal()
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const started = trajectory.startedOn !== null
  const kinds = started ? sessionKinds : sessionKinds.filter((kind) => kind !== 'session')
  const form = useKeptForm<SessionInput, SessionValues>({
    key: `trajectory/${trajectory.id}/session/${started ? 'running' : 'before'}`,
    schema: sessionFormSchema,
    defaultValues: {
      on: localToday(),
      kind: started ? 'session' : 'threeWay',
      minutes: USUAL_MINUTES,
      status: 'held',
      place: 'onSite',
    },
  })
  const { control } = form
  const ahead = useWatch({ control, name: 'status' }) === 'planned'
  const add = form.handleSubmit(async (values) => {
    const result = await change('trajectory.edit', (doc, context) => addSession(doc, values, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
  })
  const statuses = sessionStatuses.map((value) => ({ value, label: t(`sessions.statusOf.${value}`) }))
  const places = meetingPlaces.map((value) => ({ value, label: t(`sessions.placeOf.${value}`) }))
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      {!started && (
        <Text fz="sm" c="dimmed" mt="md">
          {t('sessions.notYet')}
        </Text>
      )}
      <div className={classes['entry']}>
        <DateField control={control} name="on" label={t('sessions.date')} until={ahead ? undefined : localToday()} />
        <SelectField
          control={control}
          name="kind"
          label={t('sessions.kind')}
          options={kinds.map((kind) => ({ value: kind, label: local(sessionKindName(kind)) }))}
        />
        <NumberField control={control} name="minutes" label={t('sessions.minutes')} unit={t('sessions.minutesUnit')} />
        <SelectField control={control} name="status" label={t('sessions.status')} options={statuses} />
        <SelectField control={control} name="place" label={t('sessions.place')} options={places} />
      </div>
      <Group my="md">
        <Button type="submit" variant="default" loading={form.formState.isSubmitting}>
          {t('sessions.add')}
        </Button>
      </Group>
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
    </form>
  )
}
