import { Button, Stack, Text, Timeline, Title } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useState } from 'react'
import { today } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { stateText, stopReasonName } from '#resources/presets/reminders-and-states.ts'
import { type Due, isDueLate } from '#shared/domain/trajectory-due.ts'
import { useDueWords } from './due-words.ts'
import type { TrajectoryFile } from './file.ts'
import { RulesNote } from './rules-note.tsx'
import { useSaveDueDates } from './save-due.ts'
import { timelineOf } from './timeline.ts'
import classes from './trajectories.module.css'

/** The right column: what has happened, and under which policy. */
export function TrajectoryAside({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const local = useLocal()
  const { trajectory } = file
  return (
    <Stack gap="xl">
      <Text fz="sm" c="dimmed">
        {local(stateText(trajectory.status).explanation)}
      </Text>
      <TimelineSection file={file} />
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

function TimelineSection({ file }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  const { past, dues } = timelineOf(file.trajectory, file.rules)
  return (
    <section>
      <Title order={2} fz="lg" mb="sm">
        {t('aside.timeline')}
      </Title>
      <Timeline active={past.length - 1} bulletSize={14} lineWidth={2}>
        {past.map(({ name, on }) => (
          <Timeline.Item
            key={name}
            title={<Text fz="sm">{t(`aside.${name}`)}</Text>}
            className={classes['moment'] ?? ''}
          >
            <Text fz="sm" c="dimmed">
              {date(on)}
            </Text>
          </Timeline.Item>
        ))}
        {dues.map((due, at) => (
          <Timeline.Item
            key={`${due.kind}-${at}`}
            title={<DueTitle due={due} />}
            lineVariant="dashed"
            className={classes['moment'] ?? ''}
          >
            <DueFacts due={due} />
          </Timeline.Item>
        ))}
      </Timeline>
      {dues.some(({ on }) => on !== null) && <SaveDates file={file} />}
    </section>
  )
}

function DueTitle({ due }: { readonly due: Due }) {
  const t = useT('trajectories')
  const { what } = useDueWords()
  return (
    <Text fz="sm">
      {what(due.kind)}{' '}
      {isDueLate(due, today()) && (
        <Text component="span" fz="sm" c="orange" fw={600}>
          {t('list.late')}
        </Text>
      )}
    </Text>
  )
}

/** By whom, and by when. */
function DueFacts({ due: { by, on } }: { readonly due: Due }) {
  const t = useT('trajectoryList')
  const { date } = useFormats()
  const { who } = useDueWords()
  return (
    <Text fz="sm" c="dimmed">
      {who(by)}
      <br />
      {on === null ? t('due.now') : date(on)}
    </Text>
  )
}

/** Puts the days on which something is due into a file for a calendar. */
function SaveDates({ file: { trajectory, rules } }: { readonly file: TrajectoryFile }) {
  const t = useT('trajectoryList')
  const save = useSaveDueDates()
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    await save([{ trajectory, rules }], { span: 'all', on: today(), calendar: dutchHolidays }, trajectory.number)
    setBusy(false)
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt="sm"
      leftSection={<IconCalendarEvent size={16} aria-hidden />}
      loading={busy}
      onClick={() => void start()}
    >
      {t('remind.saveDates')}
    </Button>
  )
}
