import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { addNoticed, removeNoticed } from '#shared/domain/trajectory-scores.ts'
import { observers, type Goal, type Observer, type Trajectory } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { ObstacleList } from './obstacle-list.tsx'
import classes from './trajectories.module.css'

interface NoticedProps {
  readonly goal: Goal
  readonly trajectory: Trajectory
}

/** "Merkbaar op de werkvloer": who noticed what, and since when. */
export function NoticedAtWork({ goal, trajectory }: NoticedProps) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const change = useChange(trajectory.id)
  const [adding, setAdding] = useState(false)
  return (
    <>
      <Text fw={550} mt="md">
        {t('noticed.title')}
      </Text>
      {goal.noticeableBy !== '' && (
        <Text fz="sm" c="dimmed">
          {t('noticed.agreed', { text: goal.noticeableBy })}
        </Text>
      )}
      {goal.noticed.length > 0 && (
        <ul style={{ margin: '8px 0', paddingLeft: 20 }}>
          {goal.noticed.map(({ id, by, what, since }) => (
            <li key={id}>
              {t('noticed.line', { by: t(`noticed.by.${by}`), what, date: date(since) })}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                ml={8}
                aria-label={t('noticed.remove', { what })}
                onClick={() => void change('trajectory.edit', (doc) => removeNoticed(doc, goal.id, id))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <NoticedForm goal={goal} trajectory={trajectory} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`${t('noticed.add')}: ${goal.title}`}
          onClick={() => setAdding(true)}
        >
          {t('noticed.add')}
        </Button>
      )}
    </>
  )
}

const schema = z.object({ by: z.enum(observers), what: lineSchema.trim().min(1), since: isoDateSchema })
interface Input {
  by: Observer
  what: string
  since: string | null
}

function NoticedForm({ goal, trajectory, onDone }: NoticedProps & { readonly onDone: () => void }) {
  const t = useT('trajectories')
  const common = useT('common')
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<Input, z.output<typeof schema>>({
    key: `trajectory/${trajectory.id}/noticed/${goal.id}`,
    schema,
    defaultValues: { by: 'manager', what: '', since: localToday() },
  })
  const close = () => {
    form.discard()
    onDone()
  }
  const save = form.handleSubmit(async (noticed) => {
    const result = await change('trajectory.edit', (doc, context) => addNoticed(doc, goal.id, noticed, context))
    setObstacles(obstaclesOf(result))
    if (result.ok) close()
  })
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
      <div className={classes['entry']} style={{ marginTop: 8 }}>
        <SelectField
          control={form.control}
          name="by"
          label={t('noticed.who')}
          options={observers.map((value) => ({ value, label: t(`noticed.by.${value}`) }))}
        />
        <DateField control={form.control} name="since" label={t('noticed.since')} until={localToday()} />
      </div>
      <TextField control={form.control} name="what" label={t('noticed.what')} hint={t('noticed.whatHint')} required />
      <Group mt="sm">
        <Button type="submit" variant="default" loading={form.formState.isSubmitting}>
          {t('noticed.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  )
}
