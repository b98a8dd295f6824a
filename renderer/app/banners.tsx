import { Alert, Button, List } from '@mantine/core'
import { IconFlask, IconInfoCircle, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useSaveState } from '#renderer/data/save-state.ts'
import { useSession } from '#renderer/data/session.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './shell.module.css'

/** What holds for the whole vault: it is a demo, it is read-only, something was seen while opening. */
export function Banners() {
  const t = useT('shell')
  const isDemo = useSettings()?.demo === true
  const isReadOnly = useSaveState(({ state }) => state.status === 'notSaved' && state.error.code === 'readOnly')
  return (
    <section className={classes['banners']} aria-label={t('banners')}>
      {isReadOnly && (
        <div className={classes['banner']} data-tone="danger" role="alert">
          <IconLock size={16} aria-hidden />
          <strong>{t('readOnly.title')}</strong>
          <span>{t('readOnly.body')}</span>
        </div>
      )}
      {isDemo && (
        <div className={classes['banner']} data-tone="demo">
          <IconFlask size={16} aria-hidden />
          <strong>{t('demo.title')}</strong>
          <span>{t('demo.body')}</span>
        </div>
      )}
      <OpeningNotices />
    </section>
  )
}

function OpeningNotices() {
  const t = useT('shell')
  const errorText = useErrorText()
  const notices = useSession((state) => state.session?.notices) ?? []
  const [closed, setClosed] = useState(false)
  if (closed || notices.length === 0) return null
  return (
    <Alert color="orange" radius={0} icon={<IconInfoCircle aria-hidden />} title={t('noticesTitle')}>
      <List>
        {notices.map((notice) => (
          <List.Item key={notice.code}>{errorText.notice(notice)}</List.Item>
        ))}
      </List>
      <Button mt="xs" size="compact-sm" variant="light" color="orange" onClick={() => setClosed(true)}>
        {t('noticesClose')}
      </Button>
    </Alert>
  )
}
