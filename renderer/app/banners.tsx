import { IconFlask, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useSafety } from '#renderer/data/safety.ts'
import { useSession } from '#renderer/data/session.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { BackupBanner } from './backup-banner.tsx'
import { Banner } from './banner.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { KeptTyping } from './kept-typing.tsx'
import classes from './shell.module.css'

/** What holds for the whole vault: it is a demo, it is read-only, its backup failed, something was seen while opening. */
export function Banners() {
  const t = useT('shell')
  const isDemo = useSettings()?.demo === true
  const readOnly = useSafety((state) => state.readOnly)
  return (
    <section className={classes['banners']} aria-label={t('banners')}>
      {readOnly !== null && <ReadOnlyBanner readOnly={readOnly} />}
      <BackupBanner />
      {isDemo && (
        <Banner tone="demo" icon={IconFlask} title={t('demo.title')}>
          {t('demo.body')}
        </Banner>
      )}
      <OpeningNotices />
      <KeptTyping />
    </section>
  )
}

/** What was seen while opening, each until it is closed. */
function OpeningNotices() {
  const t = useT('shell')
  const errorText = useErrorText()
  const notices = useSession((state) => state.session?.notices) ?? []
  const [closed, setClosed] = useState<readonly string[]>([])
  return notices
    .filter(({ code }) => !closed.includes(code))
    .map((notice) => (
      <Banner
        key={notice.code}
        tone="warning"
        icon={IconInfoCircle}
        title={t('noticesTitle')}
        urgent
        onClose={{ label: t('noticesClose'), close: () => setClosed((codes) => [...codes, notice.code]) }}
      >
        {errorText.notice(notice)}
      </Banner>
    ))
}
