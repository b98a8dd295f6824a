import { IconAlertTriangle, IconClockExclamation, IconPencil } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './overview.module.css'

const icons = { info: IconPencil, warning: IconClockExclamation, danger: IconAlertTriangle } as const

interface AttentionItemProps {
  readonly tone: keyof typeof icons
  readonly text: string
  readonly children: ReactNode
}

/** One thing that needs attention, and the way to where it is done. */
export function AttentionItem({ tone, text, children }: AttentionItemProps) {
  const ItemIcon = icons[tone]
  return (
    <li className={classes['item']}>
      <ItemIcon size={20} stroke={1.7} aria-hidden className={classes['icon']} data-tone={tone} />
      <span className={classes['itemText']}>{text}</span>
      {children}
    </li>
  )
}

/** A way to where something is done. */
export const Go = (props: LinkProps & { readonly onClick?: () => void; readonly children: ReactNode }) => (
  <Link {...props} className="cb-link" />
)
