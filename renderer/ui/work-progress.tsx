import { Button, Group, Progress, Text } from '@mantine/core'
import { useT } from '#renderer/i18n/use-t.ts'

interface WorkProgressProps {
  /** What is going on, with how far it is. */
  readonly text: string
  /** 0 to 1; null when it cannot be known yet. */
  readonly share: number | null
  readonly onStop?: (() => void) | undefined
}

/** Long work: what is going on, how far it is, and a way to stop it. */
export function WorkProgress({ text, share, onStop }: WorkProgressProps) {
  const t = useT('backup')
  return (
    <Group gap="md" wrap="nowrap" align="center" maw={720}>
      <div style={{ flex: 1 }}>
        <Progress value={(share ?? 1) * 100} animated={share === null} striped={share === null} aria-label={text} />
        <Text fz="sm" c="dimmed" mt={4} role="status">
          {text}
        </Text>
      </div>
      {onStop !== undefined && (
        <Button variant="default" size="compact-md" onClick={onStop}>
          {t('now.stop')}
        </Button>
      )}
    </Group>
  )
}
