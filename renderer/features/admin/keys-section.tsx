import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecoveryCheck } from '#shared/domain/recovery-check.ts'
import { useRecoveryCheck } from '#renderer/data/use-recovery-check.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import classes from './keys-section.module.css'

/** What opens this vault, how it stands with that, and the ways to change it. */
export function KeysSection() {
  const t = useT('keys')
  return (
    <Section title={t('section.title')} description={t('section.description')}>
      <div className={classes['list']}>
        <Item
          title={t('section.passphrase')}
          body={t('section.passphraseBody')}
          actions={
            <Button component={Link} to="/admin/passphrase" variant="default">
              {t('section.passphraseAction')}
            </Button>
          }
        />
        <RecoveryKeyItem />
        <Item
          title={t('section.leaked')}
          body={t('section.leakedBody')}
          actions={
            <Button component={Link} to="/admin/leaked" variant="light" color="red">
              {t('section.leakedAction')}
            </Button>
          }
        />
      </div>
    </Section>
  )
}

function RecoveryKeyItem() {
  const t = useT('keys')
  const check = useRecoveryCheck()
  if (check === null) return <Item title={t('section.recoveryKey')} body={t('section.recoveryKeyBody')} />
  return (
    <Item
      title={t('section.recoveryKey')}
      status={<CheckBadge check={check} />}
      body={t('section.recoveryKeyBody')}
      note={<CheckNote check={check} />}
      actions={<RecoveryKeyActions hasKey={check.state !== 'none'} />}
    />
  )
}

function CheckBadge({ check }: { readonly check: RecoveryCheck }) {
  const t = useT('keys')
  const { date } = useFormats()
  switch (check.state) {
    case 'none':
      return <StatusBadge tone="attention" label={t('section.none')} />
    case 'neverChecked':
      return <StatusBadge tone="attention" label={t('section.neverChecked')} />
    case 'checked':
      return <StatusBadge tone="done" label={t('section.checked', { date: date(check.on) })} />
    case 'due':
      return <StatusBadge tone="attention" label={t('section.due')} />
  }
}

function CheckNote({ check }: { readonly check: RecoveryCheck }) {
  const t = useT('keys')
  const { date } = useFormats()
  switch (check.state) {
    case 'none':
      return t('section.noneBody')
    case 'neverChecked':
      return null
    case 'checked':
      return t('section.checkedBody', { date: date(check.dueOn) })
    case 'due':
      return t('section.dueBody', { date: date(check.on) })
  }
}

function RecoveryKeyActions({ hasKey }: { readonly hasKey: boolean }) {
  const t = useT('keys')
  if (!hasKey) {
    return (
      <Button component={Link} to="/admin/recovery-key">
        {t('section.make')}
      </Button>
    )
  }
  return (
    <>
      <Button component={Link} to="/admin/recovery-key/test" variant="default">
        {t('section.test')}
      </Button>
      <Button component={Link} to="/admin/recovery-key" variant="subtle">
        {t('section.replace')}
      </Button>
    </>
  )
}

interface ItemProps {
  readonly title: string
  readonly status?: ReactNode
  readonly body: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
}

function Item({ title, status, body, note, actions }: ItemProps) {
  return (
    <div className={classes['item']}>
      <div>
        <Group gap="sm">
          <Text fw={550}>{title}</Text>
          {status}
        </Group>
        <Text fz="sm" c="dimmed">
          {body} {note}
        </Text>
      </div>
      <Group gap="xs">{actions}</Group>
    </div>
  )
}
