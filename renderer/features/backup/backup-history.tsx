import { Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { VaultAction } from '#shared/ipc/vault-actions.ts'
import { useAuditTrail } from '#renderer/data/audit.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'

const shown = [
  'backup.verified',
  'backup.failed',
  'backup.copy',
  'vault.restore',
] as const satisfies readonly VaultAction[]
/** As many as are of use on one screen; the audit trail has all. */
const MOST = 8

/** The last backups and copies, from the audit trail. */
export function BackupHistory() {
  const t = useT('backup')
  const audit = useT('audit')
  const { dateTime } = useFormats()
  const trail = useAuditTrail()
  const lines = (trail ?? []).flatMap(({ seq, at, by, action }) => {
    const word = shown.find((one) => one === action)
    return word === undefined ? [] : [{ seq, at, by, word }]
  })
  return (
    <Section title={t('history.title')}>
      {lines.length === 0 ? (
        <Text c="dimmed">{t('history.empty')}</Text>
      ) : (
        <Table maw={720} fz="sm" aria-label={t('history.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('history.when')}</Table.Th>
              <Table.Th>{t('history.what')}</Table.Th>
              <Table.Th>{t('history.who')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines
              .slice(-MOST)
              .toReversed()
              .map(({ seq, at, by, word }) => (
                <Table.Tr key={seq}>
                  <Table.Td>{dateTime(new Date(at))}</Table.Td>
                  <Table.Td>{audit(`action.${word}`)}</Table.Td>
                  <Table.Td>{by}</Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      )}
      <Text mt="sm">
        <Link to="/admin/audit" className="cb-link">
          {t('history.all')}
        </Link>
      </Text>
    </Section>
  )
}
