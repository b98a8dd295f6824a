import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useForm } from 'react-hook-form'
import { testRecoveryKey } from '#renderer/data/keys.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Page } from '#renderer/ui/layout.tsx'
import type { KeyField } from '#renderer/ui/passphrase/key-errors.ts'
import { RecoveryKeyField } from '#renderer/ui/passphrase/recovery-key-field.tsx'
import { KeySubmit, useKeyCrumbs } from './key-form-parts.tsx'
import { tryForm } from './key-schemas.ts'
import classes from './keys.module.css'
import { useKeyCall } from './use-key-call.ts'

/** Whether the recovery key on paper is the one of this vault. Opens nothing. */
export function TestKeyPage() {
  const t = useT('keys')
  const breadcrumbs = useKeyCrumbs()
  const [fits, setFits] = useState(false)
  return (
    <Page title={t('test.title')} lead={t('test.lead')} breadcrumbs={breadcrumbs}>
      {fits ? <Fits onAgain={() => setFits(false)} /> : <TryForm onFits={() => setFits(true)} />}
    </Page>
  )
}

function TryForm({ onFits }: { readonly onFits: () => void }) {
  const t = useT('keys')
  const form = useForm({ resolver: zodResolver(tryForm), mode: 'onTouched', defaultValues: { recoveryKey: '' } })
  const { setError } = form
  const call = useKeyCall(
    useCallback(
      (field: KeyField, message: string) => {
        if (field === 'recoveryKey') setError('recoveryKey', { message }, { shouldFocus: true })
        return field === 'recoveryKey'
      },
      [setError],
    ),
  )
  const submit = form.handleSubmit(async ({ recoveryKey }) => {
    if ((await call.ask(() => testRecoveryKey(recoveryKey))) !== null) onFits()
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes['form']}>
      <RecoveryKeyField control={form.control} name="recoveryKey" />
      <KeySubmit call={call} label={t('test.submit')} />
    </form>
  )
}

function Fits({ onAgain }: { readonly onAgain: () => void }) {
  const t = useT('keys')
  return (
    <div className={classes['form']}>
      <Alert
        color="green"
        variant="light"
        icon={<IconCircleCheck aria-hidden />}
        title={t('test.fitsTitle')}
        role="status"
      >
        {t('test.fits')}
      </Alert>
      <Group mt="xl" gap="sm">
        <Button component={Link} to="/admin">
          {t('test.toAdmin')}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {t('test.again')}
        </Button>
      </Group>
    </div>
  )
}
