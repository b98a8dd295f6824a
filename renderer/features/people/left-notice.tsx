import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { PersonItem } from './person-items.ts'

/** What is still to be arranged around somebody who leaves or left, or whose manager did. */
export function LeftNotice({ item }: { readonly item: PersonItem }) {
  const t = useT('people')
  const { date } = useFormats()
  const { person, manager, service, open, leading } = item
  const lines: string[] = []
  if (manager !== null && manager.leftOn !== null && service === 'leaderless') {
    lines.push(t('notice.managerLeft', { manager: manager.name, date: date(manager.leftOn) }))
  }
  if (person.leftOn !== null && open > 0) lines.push(t('notice.open', { count: open }))
  if (person.leftOn !== null && leading > 0) lines.push(t('notice.leading', { count: leading }))
  if (lines.length === 0) return null
  return (
    <Alert color="orange" variant="light" mb="lg" role="note" icon={<IconAlertTriangle aria-hidden />}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  )
}
