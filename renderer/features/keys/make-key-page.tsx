import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import { beginRecoveryKey } from '#renderer/data/keys.ts'
import { useSafety } from '#renderer/data/safety.ts'
import { useSession } from '#renderer/data/session.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import type { KeyField } from '#renderer/ui/passphrase/key-errors.ts'
import { PassphraseField } from '#renderer/ui/passphrase/passphrase-field.tsx'
import { KeySubmit, useKeyCrumbs } from './key-form-parts.tsx'
import { presentForm } from './key-schemas.ts'
import classes from './keys.module.css'
import { RecoveryKeySteps } from './recovery-key-steps.tsx'
import { useKeyCall } from './use-key-call.ts'

/** Makes a recovery key for the open vault, or another one in place of the present. Leaving the page forgets it. */
export function MakeKeyPage() {
  const t = useT('keys')
  const common = useT('common')
  const navigate = useNavigate()
  const breadcrumbs = useKeyCrumbs()
  const vault = useSession(({ session }) => session?.grant.label) ?? ''
  // As it was when the page was opened: recording the new key makes it true.
  const [replaces] = useState(useSafety.getState().safety?.hasRecoveryKey === true)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const title = t(replaces ? 'make.replaceTitle' : 'make.title')
  if (recoveryKey === null) {
    return (
      <Page title={title} lead={t(replaces ? 'make.replaceLead' : 'make.lead')} breadcrumbs={breadcrumbs}>
        <BeginForm replaces={replaces} onBegun={setRecoveryKey} />
      </Page>
    )
  }
  return (
    <Page title={t('newKey.title', { vault })} lead={t('newKey.whyAgain')} breadcrumbs={breadcrumbs}>
      <div className={classes['form']}>
        <RecoveryKeySteps
          recoveryKey={recoveryKey}
          onConfirmed={() => void navigate({ to: '/admin' })}
          later={
            <Button component={Link} to="/admin" variant="subtle" color="gray">
              {common('cancel')}
            </Button>
          }
        />
      </div>
    </Page>
  )
}

interface BeginFormProps {
  readonly replaces: boolean
  readonly onBegun: (recoveryKey: string) => void
}

function BeginForm({ replaces, onBegun }: BeginFormProps) {
  const t = useT('keys')
  const form = useForm({ resolver: zodResolver(presentForm), mode: 'onSubmit', defaultValues: { present: '' } })
  const { setError } = form
  const call = useKeyCall(
    useCallback(
      (field: KeyField, message: string) => {
        if (field === 'present') setError('present', { message }, { shouldFocus: true })
        return field === 'present'
      },
      [setError],
    ),
  )
  const mayReplace = () =>
    confirm({
      title: t('make.confirmTitle'),
      body: t('make.confirmBody'),
      confirmLabel: t('section.replace'),
      danger: true,
    })
  const submit = form.handleSubmit(async ({ present }) => {
    if (replaces && !(await mayReplace())) return
    const begun = await call.ask(() => beginRecoveryKey(present))
    if (begun !== null) onBegun(begun.value.recoveryKey)
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes['form']}>
      <Stack gap="md">
        {replaces && (
          <Alert color="petrol" variant="light" icon={<IconInfoCircle aria-hidden />}>
            <Text>{t('make.replaceBackups')}</Text>
          </Alert>
        )}
        <PassphraseField
          control={form.control}
          name="present"
          label={t('passphrase.currentLabel')}
          hint={t('passphrase.currentHint')}
        />
      </Stack>
      <KeySubmit call={call} label={t('make.submit')} />
    </form>
  )
}
