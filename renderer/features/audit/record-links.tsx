import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useT } from '#renderer/i18n/use-t.ts'
import type { AuditLine, RecordName } from './audit-lines.ts'

/** The first record of a line by name, with a way to it, and how many more there are. */
export function RecordLinks({ records }: Pick<AuditLine, 'records'>) {
  const t = useT('audit')
  const [first] = records
  if (first === undefined) return null
  return (
    <>
      {first.name === null ? (
        <Text span inherit c="dimmed" fs="italic" title={first.id}>
          {t('removed')}
        </Text>
      ) : (
        <RecordLink name={first.name} />
      )}
      {records.length > 1 && (
        <Text span inherit c="dimmed">
          {' '}
          {t('more', { count: records.length - 1 })}
        </Text>
      )}
    </>
  )
}

const RecordLink = ({ name: { label, page } }: { readonly name: RecordName }) =>
  page === null ? (
    label
  ) : (
    <Link {...page} className="cb-link">
      {label}
    </Link>
  )
