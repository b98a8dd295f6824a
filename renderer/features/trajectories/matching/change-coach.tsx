import { Button, Group, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { TextAreaField } from '#renderer/ui/text-fields.tsx'
import { idSchema, isoDateSchema, textSchema } from '#shared/domain/primitives.ts'
import { changeCoach } from '#shared/domain/trajectory-coach-change.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { runningWithCoachOf } from '#shared/domain/trajectory-start.ts'
import { isIn, runningStatuses } from '#shared/domain/trajectory-status.ts'
import { edited, obstaclesOf, useChange } from '../change.ts'
import type { TrajectoryFile } from '../file.ts'
import { ObstacleList } from '../obstacle-list.tsx'

const schema = z.object({ coachId: idSchema, on: isoDateSchema, reason: textSchema.trim().min(1) })
interface Input {
  coachId: string | null
  on: string | null
  reason: string
}

/** Another coach goes on while the sessions run; asked for only then. */
export function ChangeCoach({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('matching')
  const mayChange = useMayChange()
  const [asking, setAsking] = useState(false)
  if (!mayChange || !isIn(file.trajectory.status, runningStatuses)) return null
  return (
    <Section title={t('change.title')}>
      {asking ? (
        <ChangeForm file={file} onDone={() => setAsking(false)} />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('change.open')}
        </Button>
      )}
    </Section>
  )
}

/** Admitted coaches but the one it is now, by name. */
function useCandidates({ trajectory }: TrajectoryFile) {
  const rows = useRows('coaches')
  const { compare } = useFormats()
  return useMemo(() => {
    const coaches = (rows ?? []).map(({ doc }) => doc)
    const others = coaches.filter(({ id, status }) => status === 'admitted' && id !== trajectory.coachId)
    return { coaches, options: others.map(({ id, name }) => ({ value: id, label: name })).toSorted((a, b) => compare(a.label, b.label)) } // prettier-ignore
  }, [rows, trajectory.coachId, compare])
}

function ChangeForm({ file, onDone }: { readonly file: TrajectoryFile; readonly onDone: () => void }) {
  const t = useT('matching')
  const names = useT('trajectories')
  const common = useT('common')
  const { trajectory } = file
  const { coaches, options } = useCandidates(file)
  const trajectories = useRows('trajectories')
  const change = useChange(trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const [coachName, setCoachName] = useState('')
  const form = useKeptForm<Input, z.output<typeof schema>>({
    key: `trajectory/${trajectory.id}/change-coach`,
    schema,
    defaultValues: { coachId: null, on: localToday(), reason: '' },
  })
  const close = () => {
    form.discard()
    onDone()
  }
  const submit = form.handleSubmit(async ({ coachId, on, reason }) => {
    const coach = coaches.find(({ id }) => id === coachId)
    if (coach === undefined) return setObstacles([{ code: 'notFound' }])
    setCoachName(coach.name)
    const others = (trajectories ?? []).map(({ doc }) => doc)
    const facts = { ...file, runningWithCoach: runningWithCoachOf({ id: trajectory.id, coachId }, others) }
    const result = await change('trajectory.edit', (doc, context) =>
      edited(changeCoach(doc, { coach, on, reason }, facts, context)),
    )
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    notify({ kind: 'done', message: t('change.done', { name: coach.name }) })
    close()
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)} style={{ maxWidth: 720 }}>
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName }} title={names('step.refused')} />
      )}
      <Text mb="md">{t('change.body')}</Text>
      <SelectField
        control={form.control}
        name="coachId"
        label={t('change.who')}
        options={options}
        searchable
        required
      />
      <DateField control={form.control} name="on" label={t('change.on')} until={localToday()} required />
      <TextAreaField
        control={form.control}
        name="reason"
        label={names('decision.reason')}
        hint={names('decision.reasonHint')}
        required
      />
      <Group mt="md">
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('change.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  )
}
