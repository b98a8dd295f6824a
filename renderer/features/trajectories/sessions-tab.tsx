import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { sessionKindName } from '#resources/presets/reminders-and-states.ts'
import { isoDateSchema, type Id } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { addSession, removeSession, sessionsHeld } from '#shared/domain/trajectory-sessions.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import { sessionKinds, type Session, type Trajectory } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { Costs } from './costs.tsx'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'
import { Replan } from './replan.tsx'
import classes from './trajectories.module.css'

/** Meetings without content, and what they cost. */
export function SessionsTab({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { trajectory } = file
  const open = !isIn(trajectory.status, endStatuses)
  return (
    <>
      <Section title={t('sessions.title')} description={t('sessions.lead')}>
        <SessionProgress trajectory={trajectory} />
        <SessionTable trajectory={trajectory} removable={open} />
        {open && <SessionForm trajectory={trajectory} />}
        <details className={classes['why']}>
          <summary>{t('sessions.why')}</summary>
          <Text fz="sm" c="dimmed" mt={4} maw={640}>
            {t('sessions.whyBody')}
          </Text>
        </details>
      </Section>
      <Replan trajectory={trajectory} rules={file.rules} />
      <Costs trajectory={trajectory} rules={file.rules} />
    </>
  )
}

function SessionProgress({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const held = sessionsHeld(trajectory)
  const text = t('sessions.used', { held, planned: trajectory.plannedSessions })
  const share = Math.min(100, (held / trajectory.plannedSessions) * 100)
  return (
    <>
      <Text fw={550}>{text}</Text>
      <Progress value={share} aria-label={text} maw={360} mt={4} mb="md" />
    </>
  )
}

interface SessionTableProps {
  readonly trajectory: Trajectory
  readonly removable: boolean
}

function SessionTable({ trajectory, removable }: SessionTableProps) {
  const t = useT('trajectories')
  if (trajectory.sessions.length === 0) return <Text c="dimmed">{t('sessions.none')}</Text>
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('sessions.date')}</th>
          <th scope="col">{t('sessions.kind')}</th>
          <th scope="col" data-align="right">
            {t('sessions.minutes')}
          </th>
          {removable && <td aria-hidden />}
        </tr>
      </thead>
      <tbody>
        {trajectory.sessions.map((session) => (
          <SessionRow key={session.id} session={session} trajectoryId={trajectory.id} removable={removable} />
        ))}
      </tbody>
    </table>
  )
}

interface SessionRowProps {
  readonly session: Session
  readonly trajectoryId: Id
  readonly removable: boolean
}

function SessionRow({ session, trajectoryId, removable }: SessionRowProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const { date } = useFormats()
  const change = useChange(trajectoryId)
  return (
    <tr>
      <td>{date(session.on)}</td>
      <td>{local(sessionKindName(session.kind))}</td>
      <td data-align="right">{t('sessions.minutesValue', { count: session.minutes })}</td>
      {removable && (
        <td data-align="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('sessions.remove', { date: date(session.on) })}
            onClick={() => void change('trajectory.edit', (doc) => removeSession(doc, session.id))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}

const sessionFormSchema = z.object({
  on: isoDateSchema,
  kind: z.enum(sessionKinds),
  minutes: z.number().int().min(5).max(600),
})
type SessionInput = { on: string | null; kind: (typeof sessionKinds)[number]; minutes: number | null }
type SessionValues = z.output<typeof sessionFormSchema>

/** Usual length of a session: NOBCO benchmark, about 80 minutes (domain.md §6), in quarters of an hour. */
const USUAL_MINUTES = 75

function SessionForm({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const local = useLocal()
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const started = trajectory.startedOn !== null
  const kinds = started ? sessionKinds : sessionKinds.filter((kind) => kind !== 'session')
  const form = useKeptForm<SessionInput, SessionValues>({
    key: `trajectory/${trajectory.id}/session/${started ? 'running' : 'before'}`,
    schema: sessionFormSchema,
    defaultValues: { on: localToday(), kind: started ? 'session' : 'threeWay', minutes: USUAL_MINUTES },
  })
  const add = form.handleSubmit(async (values) => {
    const result = await change('trajectory.edit', (doc, context) => addSession(doc, values, context))
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
  })
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      {!started && (
        <Text fz="sm" c="dimmed" mt="md">
          {t('sessions.notYet')}
        </Text>
      )}
      <div className={classes['entry']}>
        <DateField control={form.control} name="on" label={t('sessions.date')} until={localToday()} />
        <SelectField
          control={form.control}
          name="kind"
          label={t('sessions.kind')}
          options={kinds.map((kind) => ({ value: kind, label: local(sessionKindName(kind)) }))}
        />
        <NumberField
          control={form.control}
          name="minutes"
          label={t('sessions.minutes')}
          unit={t('sessions.minutesUnit')}
        />
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
