import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import type { VaultSafety } from '#shared/ipc/vault-contract.ts'
import { chooseBackupFolder, forgetBackupFolder } from '#renderer/data/backup.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import classes from './backup.module.css'

/** Where backups go: a folder of this computer or a share, chosen per computer. */
export function BackupFolder({ safety }: { readonly safety: VaultSafety }) {
  const t = useT('backup')
  const errorText = useErrorText()
  const { backupFolder: label, backupFolderThere: isThere } = safety
  const choose = async () => {
    const chosen = await chooseBackupFolder()
    if (chosen.ok) notify({ kind: 'done', message: t('folder.chosenDone', { label: chosen.value.label }) })
    else if (chosen.error.code !== 'cancelled') notify({ kind: 'error', message: errorText.choose(chosen.error) })
  }
  const forget = async () => {
    const sure = await confirm({
      title: t('folder.forgetTitle'),
      body: t('folder.forgetBody'),
      confirmLabel: t('folder.forget'),
      danger: true,
    })
    if (sure) await forgetBackupFolder()
  }
  return (
    <Section title={t('folder.title')}>
      <Stack gap="sm" maw={720}>
        <Text role="status">{label === null ? t('folder.none') : t('folder.chosen', { label })}</Text>
        {label !== null && !isThere && <Text c="var(--mantine-color-error)">{t('folder.gone')}</Text>}
        <Group gap="sm">
          <Button
            variant={label === null ? 'filled' : 'default'}
            leftSection={<IconFolder size={18} aria-hidden />}
            onClick={() => void choose()}
          >
            {t(label === null ? 'folder.choose' : 'folder.change')}
          </Button>
          {label !== null && (
            <Button variant="subtle" color="gray" onClick={() => void forget()}>
              {t('folder.forget')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}

const helps = ['helpPlace', 'helpEncrypted', 'helpOpens', 'helpKept'] as const

/** What somebody asks who is about to choose the folder. */
export function BackupHelp() {
  const t = useT('backup')
  return (
    <section className={classes['help']}>
      <Title order={2} fz={17}>
        {t('folder.helpTitle')}
      </Title>
      <List spacing="sm" mt="sm" fz="sm">
        {helps.map((help) => (
          <List.Item key={help}>{t(`folder.${help}`)}</List.Item>
        ))}
      </List>
    </section>
  )
}
