import { Outlet, useLocation } from '@tanstack/react-router'
import { type MouseEvent, useEffect } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { useIsReadOnly } from '#renderer/data/safety.ts'
import { MayChange } from '#renderer/ui/may-change.ts'
import { Banners } from './banners.tsx'
import { Navigation } from './navigation.tsx'
import { SearchDialog } from './search-dialog.tsx'
import classes from './shell.module.css'
import { useShortcuts } from './shortcuts.ts'
import { TopBar } from './top-bar.tsx'

/**
 * After opening another page the focus is nowhere when what had it is gone (a row of a list). It then goes to the
 * content, so that the keyboard and the screen reader go on from there.
 */
function useFocusAfterNavigation(): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      document.getElementById('content')?.focus({ preventScroll: true })
    }
  }, [pathname])
}

/** The frame around every page of an open vault. */
export function Shell() {
  const t = useT('shell')
  const readOnly = useIsReadOnly()
  useShortcuts()
  useFocusAfterNavigation()
  const toContent = (event: MouseEvent) => {
    // A hash address would be taken for a page.
    event.preventDefault()
    document.getElementById('content')?.focus()
  }
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#content" onClick={toContent}>
        {t('skip')}
      </a>
      <Navigation />
      <div className={classes['main']}>
        <TopBar />
        <Banners />
        <main id="content" className={classes['content']} tabIndex={-1}>
          <MayChange value={!readOnly}>
            <Outlet />
          </MayChange>
        </main>
      </div>
      <SearchDialog />
    </div>
  )
}
