import { Alert, Progress, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { type Translate, useT } from '#renderer/i18n/use-t.ts'
import type { DoorFailure, DoorProgress } from './use-vault-door.ts'

/** What is happening while one waits, and how far it is. */
export function DoorProgressNote({ progress }: { readonly progress: DoorProgress | null }) {
  const t = useT('access')
  const { percent, number } = useFormats()
  return (
    <div role="status" aria-live="polite">
      {progress !== null && (
        <>
          <Progress
            value={shareOf(progress) * 100}
            animated={shareOf(progress) === 1}
            striped={shareOf(progress) === 1}
            aria-label={textOf(t, progress, percent, number)}
            mt="md"
          />
          <Text fz="sm" c="dimmed" mt={4}>
            {textOf(t, progress, percent, number)}
          </Text>
        </>
      )}
    </div>
  )
}

/** A full, moving bar where it cannot be known how far it is. */
const shareOf = (progress: DoorProgress): number => {
  if (progress.phase === 'filling') return progress.share
  if (progress.phase === 'reading') return progress.total === 0 ? 1 : progress.done / progress.total
  return 1
}

function textOf(
  t: Translate<'access'>,
  progress: DoorProgress,
  percent: (share: number) => string,
  number: (value: number) => string,
): string {
  switch (progress.phase) {
    case 'connecting':
      return t('progress.connecting')
    case 'deriving':
      return t('progress.deriving')
    case 'reading':
      return t('progress.reading', { done: number(progress.done), total: number(progress.total) })
    case 'demo':
      return t('progress.demo')
    case 'filling':
      return t('progress.filling', { percent: percent(progress.share) })
  }
}

/** Why it did not open, and what to do. */
export function DoorFailureNote({ failure }: { readonly failure: DoorFailure | null }) {
  const errorText = useErrorText()
  if (failure === null) return null
  const text = failure.kind === 'vault' ? errorText.vault(failure.error) : errorText.connect(failure.error)
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} role="alert" mt="md">
      {text}
    </Alert>
  )
}
