import { CloseButton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './shell.module.css'

interface BannerProps {
  readonly tone: 'demo' | 'danger' | 'warning'
  readonly icon: Icon
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Read aloud at once. */
  readonly urgent?: boolean | undefined
  readonly onClose?: { readonly label: string; readonly close: () => void } | undefined
}

/** A strip above every page: what holds for the whole vault, and what can be done about it. */
export function Banner({ tone, icon: BannerIcon, title, children, actions, urgent, onClose }: BannerProps) {
  return (
    <div className={classes['banner']} data-tone={tone} role={urgent === true ? 'alert' : undefined}>
      <BannerIcon size={16} aria-hidden />
      <span className={classes['bannerText']}>
        <strong>{title}</strong> {children}
      </span>
      {actions}
      {onClose !== undefined && (
        <CloseButton size="sm" c="inherit" aria-label={onClose.label} onClick={onClose.close} />
      )}
    </div>
  )
}
