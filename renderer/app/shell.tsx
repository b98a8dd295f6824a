import { Outlet } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import { Banners } from './banners.tsx'
import { Navigation } from './navigation.tsx'
import { SearchDialog } from './search-dialog.tsx'
import classes from './shell.module.css'
import { useShortcuts } from './shortcuts.ts'
import { TopBar } from './top-bar.tsx'

/** The frame around every page of an open vault. */
export function Shell() {
  const t = useT('shell')
  useShortcuts()
  const toContent = (event: React.MouseEvent) => {
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
          <Outlet />
        </main>
      </div>
      <SearchDialog />
    </div>
  )
}
