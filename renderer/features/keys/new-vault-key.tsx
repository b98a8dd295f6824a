import { Button, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { lock } from '#renderer/data/closing.ts'
import { enterVault, useSession } from '#renderer/data/session.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { RecoveryKeySteps } from './recovery-key-steps.tsx'

/** The vault is open here already, without the shell that listens for this everywhere else. */
function useLockCommand(): void {
  useEffect(
    () =>
      bridge().on('menu-command', ({ command }) => {
        if (command === 'lock') void lock()
      }),
    [],
  )
}

/** The recovery key of a vault that was just made, before its pages. */
export function NewVaultKey({ recoveryKey }: { readonly recoveryKey: string }) {
  const t = useT('keys')
  const vault = useSession(({ session }) => session?.grant.label) ?? ''
  useLockCommand()
  return (
    <>
      <Text c="dimmed" role="status">
        {t('newKey.begun')}
      </Text>
      <Title order={2} mb="xs">
        {t('newKey.title', { vault })}
      </Title>
      <Text mb="lg">{t('newKey.why')}</Text>
      <RecoveryKeySteps
        recoveryKey={recoveryKey}
        onConfirmed={enterVault}
        later={
          <Button variant="subtle" onClick={enterVault} aria-describedby="later-hint">
            {t('newKey.later')}
          </Button>
        }
        laterHint={
          <Text fz="sm" c="dimmed" mt="xs" id="later-hint">
            {t('newKey.laterHint')}
          </Text>
        }
      />
    </>
  )
}
