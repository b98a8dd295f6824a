import { Button, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useT } from '#renderer/i18n/use-t.ts'

/** What a list of criteria can do with one of them. */
export interface CriteriaList {
  readonly move: (from: number, to: number) => void
  readonly remove: (at: number) => void
}

interface ItemToolsProps {
  readonly list: CriteriaList
  readonly at: number
  readonly count: number
}

/** Up, down and out: the order is that of the conversation. */
export function ItemTools({ list, at, count }: ItemToolsProps) {
  const t = useT('coachCriteria')
  const button = { variant: 'subtle', color: 'gray', size: 'compact-md' } as const
  return (
    <Group gap="xs">
      <Button
        {...button}
        leftSection={<IconArrowUp size={16} aria-hidden />}
        disabled={at === 0}
        onClick={() => list.move(at, at - 1)}
      >
        {t('up')}
      </Button>
      <Button
        {...button}
        leftSection={<IconArrowDown size={16} aria-hidden />}
        disabled={at === count - 1}
        onClick={() => list.move(at, at + 1)}
      >
        {t('down')}
      </Button>
      <Button
        {...button}
        leftSection={<IconTrash size={16} aria-hidden />}
        disabled={count === 1}
        onClick={() => list.remove(at)}
      >
        {t('remove')}
      </Button>
    </Group>
  )
}
