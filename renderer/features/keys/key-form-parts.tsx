import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { KeyCall } from './use-key-call.ts'

interface KeySubmitProps {
  readonly call: KeyCall
  /** A verb: "Wachtwoordzin wijzigen". */
  readonly label: string
  readonly danger?: boolean | undefined
  /** Beside the button; a way back to Beheer unless told. */
  readonly aside?: ReactNode
}

/** The last row of a form about keys: the step, what it waits for, and why it was refused. */
export function KeySubmit({ call, label, danger, aside }: KeySubmitProps) {
  const t = useT('keys')
  const common = useT('common')
  const errorText = useErrorText()
  const { busy, failure, wait } = call
  return (
    <>
      {failure !== null && (
        <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} role="alert" mt="lg">
          {errorText.vault(failure)}
        </Alert>
      )}
      <Group mt="xl" gap="sm">
        <Button type="submit" loading={busy} disabled={wait > 0} {...(danger === true ? { color: 'red' } : {})}>
          {wait > 0 ? t('work.wait', { count: wait }) : label}
        </Button>
        {aside ?? (
          <Button component={Link} to="/admin" variant="subtle" color="gray">
            {common('cancel')}
          </Button>
        )}
      </Group>
      <Text fz="sm" c="dimmed" mt="xs" role="status">
        {busy && t('work.deriving')}
      </Text>
    </>
  )
}

/** The way to a page about keys. */
export function useKeyCrumbs() {
  const t = useT('admin')
  return [{ label: t('title'), to: '/admin' }] as const
}
