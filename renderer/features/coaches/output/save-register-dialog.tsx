import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { Coach } from '#shared/domain/coach.ts'
import { type RegisterSelection, selectedCoaches } from '#shared/report/coach-register.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { type RegisterFormat, useSaveRegister } from './use-save-register.ts'

interface SaveRegisterDialogProps {
  readonly coaches: readonly Coach[]
  /** null: closed. */
  readonly format: RegisterFormat | null
  readonly onClose: () => void
}

/** Asks what goes into the file, says that it leaves the vault, and saves. */
export function SaveRegisterDialog({ coaches, format, onClose }: SaveRegisterDialogProps) {
  const t = useT('coachOutput')
  const common = useT('common')
  return (
    <Modal
      opened={format !== null}
      onClose={onClose}
      title={format === null ? '' : t(`dialog.${format}`)}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {format !== null && <Choices coaches={coaches} format={format} onClose={onClose} />}
    </Modal>
  )
}

type ChoicesProps = SaveRegisterDialogProps & { readonly format: RegisterFormat }

function Choices({ coaches, format, onClose }: ChoicesProps) {
  const t = useT('coachOutput')
  const common = useT('common')
  const { number } = useFormats()
  const language = useLanguage()
  const save = useSaveRegister()
  const [selection, setSelection] = useState<RegisterSelection>('admitted')
  const [withRates, setWithRates] = useState(true)
  const [busy, setBusy] = useState(false)
  const on = localToday()
  const admitted = selectedCoaches(coaches, { selection: 'admitted', on, language }).length
  const start = async () => {
    setBusy(true)
    const saved = await save(coaches, { selection, withRates, on, language }, format)
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">
        {t(format === 'pdf' ? 'lead.pdf' : 'lead.table')} {t('not')}
      </Text>
      <Radio.Group
        label={t('who')}
        value={selection}
        onChange={(value) => setSelection(value === 'all' ? 'all' : 'admitted')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="admitted" label={t('admitted', { number: number(admitted) })} />
          <Radio value="all" label={t('all', { number: number(coaches.length) })} description={t('allHint')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        checked={withRates}
        onChange={({ currentTarget }) => setWithRates(currentTarget.checked)}
        label={t('rates')}
        description={t('ratesHint')}
      />
      <Alert icon={<IconLockOpen size={20} aria-hidden />} color="orange" variant="light">
        {t('unprotected')}
      </Alert>
      <Group gap="sm">
        <Button loading={busy} onClick={() => void start()}>
          {t('save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
