import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { MainEvents } from '#shared/ipc/main-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'

type Warning = MainEvents['lock-warning']['warning']

/** The warning of now; main counts down. */
function useWarning(): Warning {
  const [warning, setWarning] = useState<Warning>(null)
  useEffect(() => bridge().on('lock-warning', (event) => setWarning(event.warning)), [])
  return warning
}

/** Above every other dialog, search too (9,999): half a minute later they are all gone. */
const ABOVE = 10_000

/** Half a minute before the vault locks itself. Anything that is done puts off a lock for want of activity. */
export function LockWarning() {
  const t = useT('shell')
  const warning = useWarning()
  const [seen, setSeen] = useState(false)
  if (warning === null && seen) setSeen(false)
  if (warning === null || (seen && warning.reason === 'limit')) return null
  const goOn = () => {
    setSeen(true)
    void bridge().invoke('window:activity', null)
  }
  const { reason, seconds } = warning
  return (
    <Modal
      opened
      centered
      onClose={goOn}
      title={t('lockSoon.title')}
      zIndex={ABOVE}
      closeButtonProps={{ 'aria-label': t(`lockSoon.${reason}.button`) }}
    >
      <Text role="timer">{t(`lockSoon.${reason}.body`, { count: seconds })}</Text>
      <Text c="dimmed" fz="sm" mt="xs">
        {t('lockSoon.kept')}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button onClick={goOn} data-autofocus>
          {t(`lockSoon.${reason}.button`)}
        </Button>
      </Group>
    </Modal>
  )
}
