import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
} from '@tabler/icons-react'
import classes from './status-badge.module.css'

/** What a status means for the reader. `danger` is for danger and red signals only. */
export type StatusTone = 'neutral' | 'busy' | 'done' | 'attention' | 'danger'

const icons: Readonly<Record<StatusTone, Icon>> = {
  neutral: IconCircleDashed,
  busy: IconClock,
  done: IconCircleCheck,
  attention: IconAlertTriangle,
  danger: IconCircleX,
}

interface StatusBadgeProps {
  readonly tone: StatusTone
  readonly label: string
  readonly icon?: Icon | undefined
}

/** A status: always icon, word and colour. */
export function StatusBadge({ tone, label, icon }: StatusBadgeProps) {
  const ToneIcon = icon ?? icons[tone]
  return (
    <span className={classes['badge']} data-tone={tone}>
      <ToneIcon size={15} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
