import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  type Icon,
  IconAdjustments,
  IconFileText,
  IconLayoutDashboard,
  IconReportAnalytics,
  IconRoute,
  IconUserStar,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './shell.module.css'

/** Pages of the left rail, in the order of the work. */
export const pages = [
  { to: '/', name: 'overview', icon: IconLayoutDashboard },
  { to: '/policy', name: 'policy', icon: IconFileText },
  { to: '/trajectories', name: 'trajectories', icon: IconRoute },
  { to: '/coaches', name: 'coaches', icon: IconUserStar },
  { to: '/report', name: 'report', icon: IconReportAnalytics },
  { to: '/admin', name: 'admin', icon: IconAdjustments },
] as const satisfies readonly { readonly to: string; readonly name: string; readonly icon: Icon }[]

/** The left rail; icons only on a narrow window. */
export function Navigation() {
  const t = useT('shell')
  const { pathname } = useLocation()
  const iconsOnly = useMediaQuery('(max-width: 1179px)')
  const isActive = (to: string) => (to === '/' ? pathname === '/' : pathname.startsWith(to))
  return (
    <nav className={classes['rail']} aria-label={t('navigation')}>
      <div className={classes['brand']}>
        <Mark size={28} className={classes['mark']} />
        <span className={classes['label']}>Coachbeleid</span>
      </div>
      <ul className={classes['items']}>
        {pages.map(({ to, name, icon: PageIcon }) => (
          <li key={to}>
            <Tooltip label={t(`nav.${name}`)} position="right" disabled={iconsOnly !== true}>
              <Link
                to={to}
                className={classes['item']}
                data-active={isActive(to) || undefined}
                aria-current={isActive(to) ? 'page' : undefined}
              >
                <PageIcon size={20} stroke={1.6} aria-hidden />
                <span className={classes['label']}>{t(`nav.${name}`)}</span>
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  )
}
