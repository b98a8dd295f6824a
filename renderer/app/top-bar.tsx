import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core'
import {
  IconCheck,
  IconDeviceDesktop,
  IconLanguage,
  IconLock,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react'
import { useSettings } from '#renderer/data/settings.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { usePageTitle } from '#renderer/lib/page-title.ts'
import { chooseLanguage, chooseTheme } from '#renderer/data/preferences.ts'
import { BackupIndicator } from './backup-indicator.tsx'
import { SaveIndicator } from './save-indicator.tsx'
import { openSearch } from './search-store.ts'
import classes from './shell.module.css'
import { lockVault } from './lock-vault.ts'

/** Title, search, save state, language, theme and lock. */
export function TopBar() {
  const t = useT('shell')
  const title = usePageTitle((state) => state.title)
  return (
    <header className={classes['top']}>
      <p className={classes['pageTitle']} aria-hidden>
        {title}
      </p>
      <button type="button" className={classes['search']} onClick={openSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        {t('search.button')}
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <BackupIndicator />
      <SaveIndicator />
      <LanguageMenu />
      <ThemeMenu />
      <Tooltip label={t('lockHint')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('lock')} onClick={() => void lockVault(t)}>
          <IconLock size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}

function LanguageMenu() {
  const t = useT('shell')
  const language = useLanguage()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" px={8} leftSection={<IconLanguage size={18} stroke={1.7} aria-hidden />}>
          {language.toUpperCase()}
          <VisuallyHidden>{` · ${t('language.label')}: ${t(`language.${language}`)}`}</VisuallyHidden>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['nl', 'en'] as const).map((choice) => (
          <Menu.Item
            key={choice}
            lang={choice}
            leftSection={<Chosen when={choice === language} />}
            onClick={() => void chooseLanguage(choice)}
          >
            {t(`language.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const themeIcons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

function ThemeMenu() {
  const t = useT('shell')
  const theme = useSettings()?.theme ?? 'auto'
  const ThemeIcon = themeIcons[theme]
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t('theme.label')}: ${t(`theme.${theme}`)}`}>
          <ThemeIcon size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['auto', 'light', 'dark'] as const).map((choice) => (
          <Menu.Item
            key={choice}
            leftSection={<Chosen when={choice === theme} />}
            onClick={() => void chooseTheme(choice)}
          >
            {t(`theme.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Chosen = ({ when }: { readonly when: boolean }) => (
  <IconCheck size={16} aria-hidden style={{ visibility: when ? 'visible' : 'hidden' }} />
)
