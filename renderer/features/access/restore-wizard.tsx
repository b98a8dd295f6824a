import { Button, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ChosenPath } from '#shared/ipc/main-contract.ts'
import { connectRestore, type RestoreDesk } from '#renderer/data/restore.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Steps } from '#renderer/ui/layout.tsx'
import { RestoreOpenStep } from './restore-open-step.tsx'
import { ErrorNote, type OpenedBackup } from './restore-parts.tsx'
import { RestorePlaceStep } from './restore-place-step.tsx'
import type { VaultDoor } from './use-vault-door.ts'

interface RestoreWizardProps {
  readonly door: VaultDoor
  readonly onBack: () => void
}

/** Makes a vault of a backup: which file, what opens it, what is in it, where it goes. */
export function RestoreWizard({ door, onBack }: RestoreWizardProps) {
  const t = useT('backup')
  const errorText = useErrorText()
  const { desk, failed } = useRestoreDesk()
  const [file, setFile] = useState<ChosenPath | null>(null)
  const [opened, setOpened] = useState<OpenedBackup | null>(null)
  const current = opened !== null ? 2 : file !== null ? 1 : 0
  const steps = (['file', 'secret', 'place'] as const).map((name, at) => ({
    label: t(`restore.step.${name}`),
    state: at < current ? ('done' as const) : at === current ? ('current' as const) : ('todo' as const),
  }))
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        onClick={opened === null ? onBack : () => setOpened(null)}
      >
        {t('restore.back')}
      </Button>
      <Title order={2} mt="sm">
        {t('restore.title')}
      </Title>
      <Text c="dimmed" mt="xs" mb="lg">
        {t('restore.lead')}
      </Text>
      <Steps label={t('restore.steps')} steps={steps} />
      {failed && <ErrorNote text={errorText.connect({ code: 'processFailed' })} />}
      {desk !== null && opened === null && (
        <RestoreOpenStep desk={desk} file={file} onFile={setFile} onOpened={setOpened} />
      )}
      {desk !== null && opened !== null && <RestorePlaceStep desk={desk} backup={opened} door={door} />}
    </>
  )
}

/** The process that puts backups back: started once, for as long as the wizard is there. */
function useRestoreDesk(): { readonly desk: RestoreDesk | null; readonly failed: boolean } {
  const [desk, setDesk] = useState<RestoreDesk | null>(null)
  const [failed, setFailed] = useState(false)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void connectRestore().then((connected) => {
      if (connected.ok) setDesk(connected.value)
      else setFailed(true)
    })
  }, [])
  return { desk, failed }
}
