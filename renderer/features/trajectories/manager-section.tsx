import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { goneSince, hasLeft } from '#shared/domain/person-standing.ts'
import type { Person } from '#shared/domain/person.ts'
import { idSchema, isoDateSchema } from '#shared/domain/primitives.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { takeOverAsManager, takeOverStatuses } from '#shared/domain/trajectory-people.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import { obstaclesOf, useChange } from './change.ts'
import { Facts } from './facts.tsx'
import type { TrajectoryFile } from './file.ts'
import { ObstacleList } from './obstacle-list.tsx'
import classes from './trajectories.module.css'

interface FileProps {
  readonly file: TrajectoryFile
}

/** Says on every tab that the manager has left, and where to name another. */
export function ManagerLeftNotice({ file: { trajectory, manager } }: FileProps) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const leftOn = goneSince(manager ?? undefined, localToday())
  if (manager === null || leftOn === null || isIn(trajectory.status, endStatuses)) return null
  return (
    <Alert color="orange" variant="light" mb="lg" role="note" icon={<IconAlertTriangle aria-hidden />}>
      {t('takeOver.left', { name: manager.name, date: date(leftOn) })}{' '}
      <Link
        className="cb-link"
        to="/trajectories/$trajectoryId"
        params={{ trajectoryId: trajectory.id }}
        search={{ tab: 'request' }}
        replace
      >
        {t(isIn(trajectory.status, takeOverStatuses) ? 'takeOver.goTakeOver' : 'takeOver.goRequest')}
      </Link>
    </Alert>
  )
}

/** Who the manager was before, and a way to let another take over, while the sessions run or are being closed. */
export function ManagerSection({ file }: FileProps) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const mayChange = useMayChange()
  const [asking, setAsking] = useState(false)
  const { managerChanges, status } = file.trajectory
  const canTakeOver = isIn(status, takeOverStatuses)
  if (!canTakeOver && managerChanges.length === 0) return null
  return (
    <Section
      title={t('takeOver.title')}
      actions={
        canTakeOver && mayChange && !asking ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('takeOver.open')}
          </Button>
        ) : undefined
      }
    >
      {asking && <TakeOverForm file={file} onDone={() => setAsking(false)} />}
      <Facts
        facts={[
          [t('takeOver.now'), file.manager?.name ?? t('unknownPerson')],
          ...managerChanges
            .map(({ on, fromId }): readonly [string, string] => [
              t('takeOver.until', { date: date(on) }),
              file.personOf(fromId)?.name ?? t('unknownPerson'),
            ])
            .toReversed(),
        ]}
      />
    </Section>
  )
}

const schema = z.object({ managerId: idSchema, on: isoDateSchema })
interface Input {
  readonly managerId: string | null
  readonly on: string | null
}

/** People in service who could be the manager of this coachee. */
function useCandidates(people: readonly Person[], { trajectory }: TrajectoryFile) {
  const { compare } = useFormats()
  return useMemo(() => {
    const today = localToday()
    return people
      .filter((person) => !hasLeft(person, today) && ![trajectory.coacheeId, trajectory.managerId].includes(person.id))
      .map(({ id, name, department }) => ({ value: id, label: department === '' ? name : `${name} (${department})` }))
      .toSorted((a, b) => compare(a.label, b.label))
  }, [people, trajectory, compare])
}

function TakeOverForm({ file, onDone }: FileProps & { readonly onDone: () => void }) {
  const t = useT('trajectories')
  const common = useT('common')
  const rows = useRows('people')
  const people = useMemo(() => rows?.map(({ doc }) => doc) ?? [], [rows])
  const candidates = useCandidates(people, file)
  const change = useChange(file.trajectory.id)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  const form = useKeptForm<Input, z.output<typeof schema>>({
    key: `trajectory/${file.trajectory.id}/manager`,
    schema,
    defaultValues: { managerId: null, on: localToday() },
  })
  const submit = form.handleSubmit(async ({ managerId, on }) => {
    const manager = people.find(({ id }) => id === managerId)
    if (manager === undefined) return setObstacles([{ code: 'notFound' }])
    const result = await change('trajectory.edit', (trajectory, context) =>
      takeOverAsManager(trajectory, { manager, on }, { coach: file.coach }, context),
    )
    setObstacles(obstaclesOf(result))
    if (!result.ok) return
    form.discard()
    notify({ kind: 'done', message: t('takeOver.done', { name: manager.name }) })
    onDone()
  })
  const cancel = () => {
    form.discard()
    onDone()
  }
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <ErrorSummary form={form} labels={{ managerId: t('takeOver.who'), on: t('takeOver.on') }} />
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
      <Text fz="sm">{t('takeOver.body')}</Text>
      <SelectField
        control={form.control}
        name="managerId"
        label={t('takeOver.who')}
        options={candidates}
        searchable
        required
      />
      <DateField control={form.control} name="on" label={t('takeOver.on')} until={localToday()} required />
      <Group mb="lg">
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('takeOver.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={cancel}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  )
}
