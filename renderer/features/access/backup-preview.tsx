import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { BackupPreview } from '#shared/ipc/vault-contract.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useT } from '#renderer/i18n/use-t.ts'
import classes from './access.module.css'

/** What is in a backup, and what this computer knows beyond it. */
export function BackupPreviewFacts({ preview }: { readonly preview: BackupPreview }) {
  const t = useT('backup')
  const { dateTime, number, list } = useFormats()
  const { newer } = preview
  const sizeText = (bytes: number) =>
    bytes < 1_000_000
      ? t('restore.kilobytes', { size: number(Math.ceil(bytes / 1_000)) })
      : t('restore.megabytes', { size: number(bytes / 1_000_000, 1) })
  const contents = contentsOf(t, preview)
  const facts = [
    [t('restore.vault'), preview.label],
    [t('restore.organisation'), preview.organisation],
    [t('restore.made'), dateTime(new Date(preview.made.at))],
    [t('restore.change'), number(preview.made.seq)],
    [t('restore.contents'), contents.length === 0 ? t('restore.nothing') : list(contents)],
    [t('restore.size'), sizeText(preview.bytes)],
  ] as const
  return (
    <>
      <dl className={classes['facts']}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {newer === null ? (
        <Text fz="sm" c="dimmed" mt="sm">
          {t('restore.upToDate')}
        </Text>
      ) : (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} mt="md">
          {t('restore.newer', { at: dateTime(new Date(newer.at)), count: newer.changes })}
        </Alert>
      )}
    </>
  )
}

const counted = ['policies', 'coaches', 'people', 'trajectories', 'criteriaSets', 'drafts'] as const
/** Told in another way: attachments by their files; settings are the vault's own. */
const toldElsewhere = ['attachments', 'settings']

/** How much there is of what, in words; a table of a newer program counts as something else. */
function contentsOf(t: Translate<'backup'>, { counts, attachments }: BackupPreview): readonly string[] {
  const rowsOf = (table: string) => counts.find((count) => count.table === table)?.rows ?? 0
  const known = counted
    .filter((table) => rowsOf(table) > 0)
    .map((table) => t(`restore.count.${table}`, { count: rowsOf(table) }))
  const others = counts
    .filter(({ table }) => !toldElsewhere.includes(table) && !counted.some((name) => name === table))
    .reduce((sum, { rows }) => sum + rows, 0)
  return [
    ...known,
    ...(others > 0 ? [t('restore.count.other', { count: others })] : []),
    ...(attachments > 0 ? [t('restore.attachments', { count: attachments })] : []),
  ]
}
