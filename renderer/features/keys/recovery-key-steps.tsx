import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import { confirmRecoveryKey } from '#renderer/data/keys.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Steps } from '#renderer/ui/layout.tsx'
import type { KeyField } from '#renderer/ui/passphrase/key-errors.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { KeySubmit } from './key-form-parts.tsx'
import { repeatForm } from './key-schemas.ts'
import { RecoveryKeySheet } from './recovery-key-sheet.tsx'
import { useKeyCall } from './use-key-call.ts'

interface RecoveryKeyStepsProps {
  readonly recoveryKey: string
  readonly onConfirmed: () => void
  /** The way out without a recovery key. */
  readonly later: ReactNode
  /** What that way out means. */
  readonly laterHint?: ReactNode
}

/** A recovery key that was just made: keep it, then type its end back from where it was kept. */
export function RecoveryKeySteps({ recoveryKey, onConfirmed, later, laterHint }: RecoveryKeyStepsProps) {
  const t = useT('keys')
  const [kept, setKept] = useState(false)
  const steps = [
    { label: t('newKey.stepKeep'), state: kept ? 'done' : 'current' },
    { label: t('newKey.stepRepeat'), state: kept ? 'current' : 'todo' },
  ] as const
  return (
    <>
      <Steps label={t('newKey.stepsLabel')} steps={steps} />
      {kept ? (
        <RepeatForm onConfirmed={onConfirmed} onBack={() => setKept(false)} />
      ) : (
        <>
          <RecoveryKeySheet recoveryKey={recoveryKey} />
          <Group mt="xl" gap="sm">
            <Button onClick={() => setKept(true)}>{t('newKey.next')}</Button>
            {later}
          </Group>
          {laterHint}
        </>
      )}
    </>
  )
}

interface RepeatFormProps {
  readonly onConfirmed: () => void
  readonly onBack: () => void
}

/** The key is not on the screen now: its last characters come from paper. */
function RepeatForm({ onConfirmed, onBack }: RepeatFormProps) {
  const t = useT('keys')
  const form = useForm({ resolver: zodResolver(repeatForm), mode: 'onSubmit', defaultValues: { last: '' } })
  const { setError } = form
  const call = useKeyCall(
    useCallback(
      (field: KeyField, message: string) => {
        if (field === 'last') setError('last', { message }, { shouldFocus: true })
        return field === 'last'
      },
      [setError],
    ),
  )
  const submit = form.handleSubmit(async ({ last }) => {
    if ((await call.ask(() => confirmRecoveryKey(last))) === null) return
    notify({ kind: 'done', message: t('newKey.done') })
    onConfirmed()
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Text mb="md">{t('newKey.repeatLead')}</Text>
      <TextField control={form.control} name="last" label={t('newKey.last')} hint={t('newKey.lastHint')} />
      <KeySubmit
        call={call}
        label={t('newKey.confirm')}
        aside={
          <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {t('newKey.back')}
          </Button>
        }
      />
    </form>
  )
}
