import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'
import type { IsoDate } from '#shared/domain/primitives.ts'
import type { Service } from './person-items.ts'

const tones: Readonly<Record<Service, StatusTone>> = {
  inService: 'done',
  leaderless: 'attention',
  leaving: 'attention',
  left: 'neutral',
}

interface ServiceBadgeProps {
  readonly service: Service
  readonly leftOn: IsoDate | null
}

/** Whether somebody is in service, and until when. */
export function ServiceBadge({ service, leftOn }: ServiceBadgeProps) {
  const t = useT('people')
  const { shortDate } = useFormats()
  const label =
    leftOn === null ? t(`service.${service}`) : t(`serviceUntil.${service === 'left' ? 'left' : 'leaving'}`, { date: shortDate(leftOn) }) // prettier-ignore
  return <StatusBadge tone={tones[service]} label={label} />
}
