import { Alert, Button, List, Modal, Progress, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { renewKeys } from '#renderer/data/keys.ts'
import { useSafety } from '#renderer/data/safety.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { useKeyCrumbs } from './key-form-parts.tsx'
import classes from './keys.module.css'
import { NewPassphraseForm } from './new-passphrase-form.tsx'

/** A new master key, because somebody else may know the passphrase. */
export function LeakedPage() {
  const t = useT('keys')
  const breadcrumbs = useKeyCrumbs()
  const [oldBackups, setOldBackups] = useState<readonly string[] | null>(null)
  const [working, setWorking] = useState(false)
  const renew = async (present: string, passphrase: string) => {
    setWorking(true)
    const renewed = await renewKeys(present, passphrase)
    setWorking(false)
    return renewed
  }
  if (oldBackups !== null) {
    return (
      <Page title={t('leaked.title')} breadcrumbs={breadcrumbs}>
        <Renewed oldBackups={oldBackups} />
      </Page>
    )
  }
  return (
    <Page title={t('leaked.title')} lead={t('leaked.lead')} breadcrumbs={breadcrumbs}>
      <Explanation />
      <Section title={t('passphrase.newLabel')}>
        <NewPassphraseForm
          submitLabel={t('leaked.submit')}
          confirmation={{ title: t('leaked.confirmTitle'), body: t('leaked.confirmBody') }}
          danger
          call={renew}
          onDone={({ oldBackups: left }) => setOldBackups(left)}
        />
      </Section>
      <WorkingDialog opened={working} />
    </Page>
  )
}

function Explanation() {
  const t = useT('keys')
  return (
    <div className={classes['form']}>
      <Section title={t('leaked.what')} order={2}>
        <List spacing={4}>
          {(['what1', 'what2', 'what3'] as const).map((point) => (
            <List.Item key={point}>{t(`leaked.${point}`)}</List.Item>
          ))}
        </List>
      </Section>
      <Section title={t('leaked.not')} order={2}>
        <List spacing={4}>
          {(['not1', 'not2'] as const).map((point) => (
            <List.Item key={point}>{t(`leaked.${point}`)}</List.Item>
          ))}
        </List>
      </Section>
    </div>
  )
}

/** Nothing else can be done meanwhile: what was typed would be refused. */
function WorkingDialog({ opened }: { readonly opened: boolean }) {
  const t = useT('keys')
  const { percent } = useFormats()
  const work = useSafety((state) => state.work)
  const share = work === null || work.total === 0 ? null : work.done / work.total
  const text = share === null ? t('leaked.working') : t('leaked.workingShare', { percent: percent(share) })
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('leaked.title')}
    >
      <Text role="status">{text}</Text>
      <Progress
        value={(share ?? 1) * 100}
        animated={share === null}
        striped={share === null}
        aria-label={text}
        mt="md"
      />
    </Modal>
  )
}

function Renewed({ oldBackups }: { readonly oldBackups: readonly string[] }) {
  const t = useT('keys')
  const folder = useSafety(({ safety }) => safety?.backupFolder ?? null)
  return (
    <div className={classes['form']}>
      <Alert
        color="green"
        variant="light"
        icon={<IconCircleCheck aria-hidden />}
        title={t('leaked.doneTitle')}
        role="status"
      >
        {t('leaked.done')}
      </Alert>
      <Section title={t('leaked.oldBackups')}>
        {oldBackups.length === 0 ? (
          <Text>{t(folder === null ? 'leaked.oldBackupsUnknown' : 'leaked.oldBackupsNone')}</Text>
        ) : (
          <>
            <Text mb="sm">{t('leaked.whatToDo')}</Text>
            {folder !== null && <Text>{t('leaked.inFolder', { folder })}</Text>}
            <List className={classes['files'] ?? ''}>
              {oldBackups.map((name) => (
                <List.Item key={name}>{name}</List.Item>
              ))}
            </List>
          </>
        )}
      </Section>
      <Button component={Link} to="/admin" mt="xl">
        {t('leaked.toAdmin')}
      </Button>
    </div>
  )
}
