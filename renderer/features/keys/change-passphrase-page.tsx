import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { changePassphrase } from '#renderer/data/keys.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import { useKeyCrumbs } from './key-form-parts.tsx'
import { NewPassphraseForm } from './new-passphrase-form.tsx'

/** Another passphrase for the same vault. Leaving the page forgets what was typed. */
export function ChangePassphrasePage() {
  const t = useT('keys')
  const navigate = useNavigate()
  const breadcrumbs = useKeyCrumbs()
  const done = () => {
    notify({ kind: 'done', message: t('change.done') })
    void navigate({ to: '/admin' })
  }
  return (
    <Page title={t('change.title')} lead={t('change.lead')} breadcrumbs={breadcrumbs}>
      <NewPassphraseForm
        submitLabel={t('change.submit')}
        confirmation={{ title: t('change.confirmTitle'), body: t('change.confirmBody') }}
        call={changePassphrase}
        onDone={done}
      >
        <Alert color="petrol" variant="light" icon={<IconInfoCircle aria-hidden />} title={t('change.backupsTitle')}>
          <Text>{t('change.backups')}</Text>
          <Text mt="xs">
            {t('change.leakedHint')}{' '}
            <Link to="/admin/leaked" className="cb-link">
              {t('section.leakedAction')}
            </Link>
          </Text>
        </Alert>
      </NewPassphraseForm>
    </Page>
  )
}
