import { Progress, Text } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { heldMeetings } from '#shared/domain/session.ts'
import { sessionsHeld } from '#shared/domain/trajectory-sessions.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { Costs } from './costs.tsx'
import { Decisions } from './decisions.tsx'
import type { TrajectoryFile } from './file.ts'
import { Replan } from './replan.tsx'
import { SessionForm } from './session-form.tsx'
import { SessionTable } from './session-table.tsx'
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
        <SessionTable trajectory={trajectory} editable={open} />
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
      <Decisions file={file} />
    </>
  )
}

function SessionProgress({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const held = sessionsHeld(trajectory)
  const { number } = useFormats()
  const minutes = heldMeetings(trajectory, 'session').reduce((sum, session) => sum + session.minutes, 0)
  const used = t('sessions.used', { held, planned: trajectory.plannedSessions })
  const text = minutes === 0 ? used : t('sessions.usedHours', { used, hours: number(minutes / 60, 1) })
  const share = Math.min(100, (held / trajectory.plannedSessions) * 100)
  return (
    <>
      <Text fw={550}>{text}</Text>
      <Progress value={share} aria-label={text} maw={360} mt={4} mb="md" />
    </>
  )
}
