import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/nl'
import type { i18n } from 'i18next'
import { useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { AppInfo } from '#shared/ipc/main-contract.ts'
import { useDisplay } from '#renderer/data/display.ts'
import { useSession } from '#renderer/data/session.ts'
import { AccessScreen } from '#renderer/features/access/access-screen.tsx'
import { styleNonce } from '#renderer/lib/style-nonce.ts'
import { useLoaded } from '#renderer/lib/use-loaded.ts'
import { cssVariables, theme } from '#renderer/ui/theme.ts'
import { useClosing } from './closing.ts'
import { ClosingScreen } from './closing-screen.tsx'
import { useActivityReports, useCopyReports, useSafetyReports } from './guards.ts'
import { LockWarning } from './lock-warning.tsx'
import { PrivacyBlur } from './privacy-blur.tsx'
import { useVaultLost } from './vault-lost.ts'

interface AppProps {
  readonly translator: i18n
  readonly info: AppInfo
}

/** Theme, language and the gate: the access screens until a vault is open, then the pages. */
export function App({ translator, info }: AppProps) {
  const { language, theme: scheme } = useDisplay()
  useEffect(() => {
    document.documentElement.lang = language
    void translator.changeLanguage(language)
  }, [language, translator])
  return (
    <I18nextProvider i18n={translator}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        getStyleNonce={styleNonce}
        colorSchemeManager={unmanaged}
        defaultColorScheme="auto"
        {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      >
        <DatesProvider settings={{ locale: language === 'nl' ? 'nl' : 'en-gb', firstDayOfWeek: 1 }}>
          <ModalsProvider>
            <Notifications position="bottom-right" limit={4} />
            <Gate info={info} />
            <LockWarning />
            <PrivacyBlur />
            <ClosingScreen />
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}

/** The pages are half of the program. They load while the person types a passphrase. */
const loadPages = () =>
  new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 })).then(
    () => import('./pages.tsx'),
  )

/** Features do not know each other: the screens before the pages get this one handed. */
const loadNewKey = () => import('#renderer/features/keys/new-vault-key.tsx')
const showNewKey = (recoveryKey: string) => <NewKey recoveryKey={recoveryKey} />

function NewKey({ recoveryKey }: { readonly recoveryKey: string }) {
  const screen = useLoaded(loadNewKey)
  return screen === null ? null : <screen.NewVaultKey recoveryKey={recoveryKey} />
}

function Gate({ info }: { readonly info: AppInfo }) {
  const isOpen = useSession(({ session, entered }) => session !== null && entered)
  const { lost, info: known } = useVaultLost(info)
  const pages = useLoaded(loadPages)
  useClosing()
  useActivityReports()
  useSafetyReports()
  useCopyReports()
  if (!isOpen || lost) return <AccessScreen key={String(lost)} info={known} lost={lost} newKey={showNewKey} />
  return pages === null ? null : <pages.Pages />
}

/** The colour scheme is kept with the vault, not in the browser's storage. */
const unmanaged = {
  get: () => 'auto' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}
