import { Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import type { Person } from '#shared/domain/person.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import classes from './people.module.css'

interface PersonFilesProps {
  readonly person: Person
  readonly trajectories: readonly Trajectory[]
}

/** The trajectories of a person: their own, and those that they lead and that have not ended. */
export function PersonFiles({ person: { id }, trajectories }: PersonFilesProps) {
  const t = useT('people')
  const { own, led } = useMemo(() => {
    const sorted = trajectories.toSorted((a, b) => b.number.localeCompare(a.number))
    return {
      own: sorted.filter(({ coacheeId }) => coacheeId === id),
      led: sorted.filter(({ managerId, status }) => managerId === id && !isIn(status, endStatuses)),
    }
  }, [trajectories, id])
  return (
    <Stack gap="lg">
      <FileList title={t('files.own')} files={own} none={t('files.noneOwn')} />
      {led.length > 0 && <FileList title={t('files.led')} files={led} none="" />}
      <Text fz="sm" c="dimmed">
        {t('files.asItWas')}
      </Text>
    </Stack>
  )
}

interface FileListProps {
  readonly title: string
  readonly files: readonly Trajectory[]
  readonly none: string
}

function FileList({ title, files, none }: FileListProps) {
  const local = useLocal()
  return (
    <div>
      <Title order={2} fz="lg" mb={6}>
        {title}
      </Title>
      {files.length === 0 ? (
        <Text fz="sm">{none}</Text>
      ) : (
        <ul className={classes['files']}>
          {files.map(({ id, number, status }) => (
            <li key={id}>
              <Link className="cb-link" to="/trajectories/$trajectoryId" params={{ trajectoryId: id }} search={{}}>
                {number}
              </Link>{' '}
              <Text component="span" fz="sm" c="dimmed">
                {local(stateText(status).name)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
