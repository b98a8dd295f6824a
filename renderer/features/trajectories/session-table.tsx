import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'
import { sessionKindName } from '#resources/presets/reminders-and-states.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { removeSession, settleSession } from '#shared/domain/trajectory-sessions.ts'
import { sessionStatuses, type Session, type SessionStatus, type Trajectory } from '#shared/domain/trajectory.ts'
import { obstaclesOf, useChange } from './change.ts'
import { ObstacleList } from './obstacle-list.tsx'
import classes from './trajectories.module.css'

const toneOf: Readonly<Record<SessionStatus, StatusTone>> = {
  planned: 'busy',
  held: 'done',
  cancelled: 'neutral',
  noShow: 'attention',
}

interface SessionTableProps {
  readonly trajectory: Trajectory
  readonly editable: boolean
}

/** The log: when, what, where, how long, and what became of it. */
export function SessionTable({ trajectory, editable }: SessionTableProps) {
  const t = useT('trajectories')
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  if (trajectory.sessions.length === 0) return <Text c="dimmed">{t('sessions.none')}</Text>
  return (
    <>
      {obstacles.length > 0 && (
        <ObstacleList obstacles={obstacles} scene={{ goals: [], coachName: '' }} title={t('step.refused')} />
      )}
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('sessions.date')}</th>
            <th scope="col">{t('sessions.kind')}</th>
            <th scope="col">{t('sessions.place')}</th>
            <th scope="col" data-align="right">
              {t('sessions.minutes')}
            </th>
            <th scope="col" style={{ paddingLeft: 16 }}>
              {t('sessions.status')}
            </th>
            {editable && <td aria-hidden />}
          </tr>
        </thead>
        <tbody>
          {trajectory.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              trajectory={trajectory}
              editable={editable}
              onRefused={setObstacles}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface SessionRowProps extends SessionTableProps {
  readonly session: Session
  readonly onRefused: (obstacles: readonly TrajectoryObstacle[]) => void
}

function SessionRow({ session, trajectory, editable, onRefused }: SessionRowProps) {
  const t = useT('trajectories')
  const local = useLocal()
  const { date } = useFormats()
  const { on, kind, minutes, status, place } = session
  return (
    <tr>
      <td>{date(on)}</td>
      <td>{local(sessionKindName(kind))}</td>
      <td>{place === null ? '' : t(`sessions.placeOf.${place}`)}</td>
      <td data-align="right">{t('sessions.minutesValue', { count: minutes })}</td>
      <td style={{ paddingLeft: 16 }}>
        <StatusBadge tone={toneOf[status]} label={t(`sessions.statusOf.${status}`)} />
      </td>
      {editable && (
        <td data-align="right">
          <RowMenu session={session} trajectory={trajectory} onRefused={onRefused} />
        </td>
      )}
    </tr>
  )
}

/** What became of it, and the way to take it back. */
function RowMenu({ session, trajectory, onRefused }: Omit<SessionRowProps, 'editable'>) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const change = useChange(trajectory.id)
  const { id, on, minutes } = session
  const settle = async (status: SessionStatus) => {
    const outcome = { sessionId: id, status, on, minutes }
    onRefused(obstaclesOf(await change('trajectory.edit', (doc, context) => settleSession(doc, outcome, context))))
  }
  const remove = async () => onRefused(obstaclesOf(await change('trajectory.edit', (doc) => removeSession(doc, id))))
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('sessions.actions', { date: date(on) })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sessionStatuses
          .filter((status) => status !== session.status)
          .map((status) => (
            <Menu.Item key={status} onClick={() => void settle(status)}>
              {t(`sessions.statusOf.${status}`)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => void remove()}>
          {t('sessions.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
