import { Stack, Text, Timeline, Title } from '@mantine/core'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { stateText, stopReasonName } from '#resources/presets/reminders-and-states.ts'
import type { TrajectoryFile } from './file.ts'
import { RulesNote } from './rules-note.tsx'
import { timelineOf } from './timeline.ts'
import classes from './trajectories.module.css'

/** The right column: what has happened, and under which policy. */
export function TrajectoryAside({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const local = useLocal()
  const { date } = useFormats()
  const { trajectory } = file
  const moments = timelineOf(trajectory, file.rules)
  const done = moments.filter(({ expected }) => !expected).length
  return (
    <Stack gap="xl">
      <Text fz="sm" c="dimmed">
        {local(stateText(trajectory.status).explanation)}
      </Text>
      <section>
        <Title order={2} fz="lg" mb="sm">
          {t('aside.timeline')}
        </Title>
        <Timeline active={done - 1} bulletSize={14} lineWidth={2}>
          {moments.map(({ name, on, expected }) => (
            <Timeline.Item
              key={name}
              title={<Text fz="sm">{t(`aside.${name}`)}</Text>}
              lineVariant={expected ? 'dashed' : 'solid'}
              className={classes['moment'] ?? ''}
            >
              <Text fz="sm" c="dimmed">
                {date(on)}
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      </section>
      {trajectory.stopReason !== null && (
        <section>
          <Title order={2} fz="lg">
            {t('aside.stopReason')}
          </Title>
          <Text fz="sm">{local(stopReasonName(trajectory.stopReason))}</Text>
        </section>
      )}
      <RulesNote file={file} />
    </Stack>
  )
}
