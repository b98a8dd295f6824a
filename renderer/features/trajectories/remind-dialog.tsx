import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconCalendarEvent, IconFileTypePdf, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { today } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { remindedCount, type RemindSpan, type RemindSubject } from '#shared/report/remind-list.ts'
import { useRemindSubjects } from './remind-subjects.ts'
import { useSaveDueDates, useSaveRemindList } from './save-due.ts'

interface RemindDialogProps {
  /** Ids of the trajectories that the filters keep. */
  readonly ids: ReadonlySet<string>
  readonly opened: boolean
  readonly onClose: () => void
}

/** Asks how far ahead to look, says that names leave the vault, and saves the list or the dates. */
export function RemindDialog({ ids, opened, onClose }: RemindDialogProps) {
  const t = useT('trajectoryList')
  const common = useT('common')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('remind.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {opened && <Loaded ids={ids} onClose={onClose} />}
    </Modal>
  )
}

function Loaded({ ids, onClose }: Omit<RemindDialogProps, 'opened'>) {
  const subjects = useRemindSubjects(ids)
  return subjects === undefined ? <PageLoading /> : <Choices subjects={subjects} onClose={onClose} />
}

interface ChoicesProps {
  readonly subjects: readonly RemindSubject[]
  readonly onClose: () => void
}

function Choices({ subjects, onClose }: ChoicesProps) {
  const t = useT('trajectoryList')
  const { number } = useFormats()
  const [span, setSpan] = useState<RemindSpan>('soon')
  const [busy, setBusy] = useState<'pdf' | 'ics' | null>(null)
  const savePdf = useSaveRemindList()
  const saveDates = useSaveDueDates()
  const on = today()
  const countOf = (within: RemindSpan) => remindedCount(subjects, { span: within, on, calendar: dutchHolidays })
  const save = async (what: 'pdf' | 'ics') => {
    setBusy(what)
    const order = { span, on, calendar: dutchHolidays }
    const saved = what === 'pdf' ? await savePdf(subjects, order) : await saveDates(subjects, order, on)
    setBusy(null)
    if (saved) onClose()
  }
  const nothing = countOf(span) === 0
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('remind.lead', { count: subjects.length, number: number(subjects.length) })}</Text>
      <Radio.Group
        label={t('remind.span')}
        value={span}
        onChange={(value) => setSpan(value === 'all' ? 'all' : 'soon')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="soon" label={t('remind.soon', { number: number(countOf('soon')) })} />
          <Radio value="all" label={t('remind.all', { number: number(countOf('all')) })} />
        </Stack>
      </Radio.Group>
      {nothing && <Text>{t('remind.nothing')}</Text>}
      <Alert icon={<IconLockOpen size={20} aria-hidden />} color="orange" variant="light">
        {t('remind.unprotected')}
      </Alert>
      <Group gap="sm">
        <Button
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          loading={busy === 'pdf'}
          disabled={nothing}
          onClick={() => void save('pdf')}
        >
          {t('remind.savePdf')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCalendarEvent size={18} aria-hidden />}
          loading={busy === 'ics'}
          disabled={nothing}
          onClick={() => void save('ics')}
        >
          {t('remind.saveDates')}
        </Button>
      </Group>
    </Stack>
  )
}
