import { Alert, Text, Title } from '@mantine/core'
import { IconDatabaseImport, IconFlask, IconFolderOpen, IconLockPlus } from '@tabler/icons-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { AppInfo, ChooseError, VaultGrant } from '#shared/ipc/main-contract.ts'
import { chooseLanguage } from '#renderer/data/preferences.ts'
import { enterVault } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { useLoaded } from '#renderer/lib/use-loaded.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './access.module.css'
import { DoorFailureNote, DoorProgressNote } from './door-status.tsx'
import { UnlockForm } from './unlock-form.tsx'
import { type NewVaultKey, useVaultDoor, type VaultDoor } from './use-vault-door.ts'

/** Made once per vault, and with word lists in it: it loads when it is asked for. */
const loadCreateForm = () => import('./create-form.tsx')
const loadRestoreWizard = () => import('./restore-wizard.tsx')
const loadRecoverForm = () => import('./recover-form.tsx')

type View =
  | { readonly name: 'welcome' }
  | { readonly name: 'create' }
  | { readonly name: 'restore'; readonly back: View }
  | { readonly name: 'newKey'; readonly recoveryKey: string }
  | { readonly name: 'unlock'; readonly grant: VaultGrant }
  | { readonly name: 'recover'; readonly grant: VaultGrant }

interface AccessScreenProps {
  readonly info: AppInfo
  /** The vault process ended by itself: said once, above the form. */
  readonly lost: boolean
  /** Shows the recovery key of a vault that was just made, before its pages. */
  readonly newKey: (recoveryKey: string) => ReactNode
}

/** Everything before a vault is open: first run, or the passphrase of the vault last used. */
export function AccessScreen({ info, lost, newKey }: AccessScreenProps) {
  const t = useT('access')
  const keys = useT('keys')
  const door = useVaultDoor()
  const [view, setView] = useState<View>(
    info.lastVault === null ? { name: 'welcome' } : { name: 'unlock', grant: info.lastVault },
  )
  const show = (next: View) => {
    door.clear()
    setView(next)
  }
  const made = ({ recoveryKey }: NewVaultKey) => {
    if (recoveryKey !== null) {
      setView({ name: 'newKey', recoveryKey })
      return
    }
    enterVault()
    notify({ kind: 'warning', message: keys('newKey.notMade') })
  }
  return (
    <div className={classes['screen']}>
      <BrandPanel />
      <main className={classes['body']}>
        {lost && (
          <Alert color="orange" variant="light" mb="lg" role="alert">
            {t('unlock.lost')}
          </Alert>
        )}
        {view.name === 'welcome' && <Welcome door={door} onShow={show} />}
        {view.name === 'restore' && <Restore door={door} onBack={() => show(view.back)} />}
        {view.name === 'create' && <NewVault door={door} onBack={() => show({ name: 'welcome' })} onMade={made} />}
        {view.name === 'newKey' && newKey(view.recoveryKey)}
        {view.name === 'unlock' && (
          <UnlockForm
            key={view.grant.token}
            grant={view.grant}
            door={door}
            onOther={() => show({ name: 'welcome' })}
            onCreate={() => show({ name: 'create' })}
            onRestore={() => show({ name: 'restore', back: view })}
            onRecover={() => show({ name: 'recover', grant: view.grant })}
          />
        )}
        {view.name === 'recover' && (
          <Recover
            grant={view.grant}
            door={door}
            onBack={() => show({ name: 'unlock', grant: view.grant })}
            onRestore={() => show({ name: 'restore', back: view })}
          />
        )}
      </main>
    </div>
  )
}

function NewVault(props: ComponentProps<Awaited<ReturnType<typeof loadCreateForm>>['CreateForm']>) {
  const form = useLoaded(loadCreateForm)
  return form === null ? null : <form.CreateForm {...props} />
}

function Restore(props: ComponentProps<Awaited<ReturnType<typeof loadRestoreWizard>>['RestoreWizard']>) {
  const wizard = useLoaded(loadRestoreWizard)
  return wizard === null ? null : <wizard.RestoreWizard {...props} />
}

function Recover(props: ComponentProps<Awaited<ReturnType<typeof loadRecoverForm>>['RecoverForm']>) {
  const form = useLoaded(loadRecoverForm)
  return form === null ? null : <form.RecoverForm {...props} />
}

function BrandPanel() {
  const t = useT('access')
  const shell = useT('shell')
  const language = useLanguage()
  return (
    <header className={classes['brand']}>
      <div>
        <Mark size={56} />
        <h1>Coachbeleid</h1>
        <p>{t('tagline')}</p>
      </div>
      <div className={classes['languages']} role="group" aria-label={shell('language.label')}>
        {(['nl', 'en'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            lang={choice}
            aria-pressed={choice === language}
            onClick={() => void chooseLanguage(choice)}
          >
            {shell(`language.${choice}`)}
          </button>
        ))}
      </div>
    </header>
  )
}

interface WelcomeProps {
  readonly door: VaultDoor
  readonly onShow: (view: View) => void
}

function Welcome({ door, onShow }: WelcomeProps) {
  const t = useT('access')
  const language = useLanguage()
  const errorText = useErrorText()
  const [error, setError] = useState<ChooseError | null>(null)
  const busy = door.progress !== null
  const open = async () => {
    const chosen = await bridge().invoke('vault:choose-existing', null)
    if (chosen.ok) onShow({ name: 'unlock', grant: chosen.value })
    else setError(chosen.error.code === 'cancelled' ? null : chosen.error)
  }
  const demo = async () => {
    setError(null)
    const grant = await door.openDemo(language)
    if (grant !== null) onShow({ name: 'unlock', grant })
  }
  const choices = [
    { name: 'create', icon: IconLockPlus, run: () => onShow({ name: 'create' }) },
    { name: 'open', icon: IconFolderOpen, run: () => void open() },
    { name: 'restore', icon: IconDatabaseImport, run: () => onShow({ name: 'restore', back: { name: 'welcome' } }) },
    { name: 'demo', icon: IconFlask, run: () => void demo() },
  ] as const
  return (
    <>
      <Title order={2}>{t('welcome.title')}</Title>
      <Text c="dimmed" mt="xs">
        {t('welcome.lead')}
      </Text>
      <div className={classes['choices']}>
        {choices.map(({ name, icon: ChoiceIcon, run }) => (
          <button key={name} type="button" className={classes['choice']} onClick={run} disabled={busy}>
            <ChoiceIcon size={30} stroke={1.5} aria-hidden />
            <strong>{t(`welcome.${name}`)}</strong>
            <span>{t(`welcome.${name}Hint`)}</span>
          </button>
        ))}
      </div>
      {error !== null && (
        <Alert color="red" variant="light" mt="md" role="alert">
          {errorText.choose(error)}
        </Alert>
      )}
      <DoorFailureNote failure={door.failure} />
      <DoorProgressNote progress={door.progress} />
    </>
  )
}
