import { Group } from '@mantine/core'
import { type Icon, IconCircleX, IconPlayerPause } from '@tabler/icons-react'
import type { Admission, Validity } from '#shared/domain/coach-standing.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'
import type { CoachItem } from './coach-item.ts'
import classes from './coaches.module.css'

const looks: Readonly<Record<Admission['kind'], readonly [tone: StatusTone, icon?: Icon]>> = {
  candidate: ['neutral'],
  admitted: ['done'],
  notAdmitted: ['neutral', IconCircleX],
  suspended: ['attention', IconPlayerPause],
  lapsed: ['attention'],
  out: ['neutral', IconCircleX],
}

/** Whether a coach can be given a trajectory today. */
export function StandingBadge({ standing }: { readonly standing: Admission['kind'] }) {
  const t = useT('coaches')
  const [tone, icon] = looks[standing]
  return <StatusBadge tone={tone} icon={icon} label={t(`status.${standing}`)} />
}

const tones: Readonly<Record<Validity['kind'], StatusTone>> = {
  none: 'neutral',
  notYet: 'attention',
  expired: 'danger',
  expiring: 'attention',
  valid: 'done',
}

/** How a dated paper stands. A valid one needs no badge in a list: `quiet` leaves it out. */
export function ValidityBadge({ validity, quiet }: { readonly validity: Validity; readonly quiet?: boolean }) {
  const t = useT('coaches')
  const formats = useFormats()
  if (validity.kind === 'valid' && quiet === true) return null
  const label = {
    none: () => t('validity.none'),
    notYet: () => t('validity.notYet', { date: validity.kind === 'notYet' ? formats.shortDate(validity.from) : '' }),
    expired: () => t('validity.expired'),
    expiring: () => t('validity.expiring', { count: validity.kind === 'expiring' ? validity.days : 0 }),
    valid: () => t('validity.valid'),
  }[validity.kind]()
  return <StatusBadge tone={tones[validity.kind]} label={label} />
}

/** A paper in the register: its last day, and a badge when something is the matter. */
export function PaperCell({ paper }: { readonly paper: CoachItem['insurance'] }) {
  const t = useT('coaches')
  const formats = useFormats()
  if (paper.kind === 'notNeeded') return t('validity.notNeeded')
  return (
    <Group gap="2px 8px">
      {'until' in paper && <span className={classes['unbroken']}>{formats.shortDate(paper.until)}</span>}
      <ValidityBadge validity={paper} quiet />
    </Group>
  )
}
