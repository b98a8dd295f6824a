import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Coach } from '#shared/domain/coach.ts'
import { ok } from '#shared/result.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { changeCoach } from '../change-coach.ts'
import classes from '../coaches.module.css'

interface LinesSectionProps<Line> {
  readonly coachId: string
  readonly title: string
  readonly lead?: string | undefined
  readonly order?: 2 | 3
  readonly lines: readonly Line[]
  readonly keyOf: (line: Line) => string
  /** What a line is called, for its buttons and the question before it goes. */
  readonly nameOf: (line: Line) => string
  /** The rest of the line, under its name. */
  readonly detailOf: (line: Line) => ReactNode
  readonly none: string
  readonly add: string
  readonly form: (line: Line | null, onDone: () => void) => ReactNode
  readonly without: (coach: Coach, line: Line) => Coach
}

const NEW = 'new'

/** A list of lines in a coach's file: each can be changed and removed, and one added, in a form at the spot. */
export function LinesSection<Line>(props: LinesSectionProps<Line>) {
  const { lines, keyOf, nameOf, form } = props
  const t = useT('coachRegister')
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const remove = async (line: Line) => {
    const name = nameOf(line)
    const sure = await confirm({
      title: t('removeTitle', { name }),
      body: t('removeBody'),
      confirmLabel: t('removeThis', { name }),
      danger: true,
    })
    if (sure) await changeCoach(props.coachId, (coach) => ok(props.without(coach, line)))
  }
  return (
    <Section
      title={props.title}
      description={props.lead}
      order={props.order ?? 2}
      actions={
        open === null && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(NEW)}>
            {props.add}
          </Button>
        )
      }
    >
      {open === NEW && form(null, close)}
      {lines.length === 0 && open === null && <Text c="dimmed">{props.none}</Text>}
      <ul className={classes['papers']}>
        {lines.map((line) => (
          <li key={keyOf(line)} className={open === keyOf(line) ? undefined : classes['paper']}>
            {open === keyOf(line) ? (
              form(line, close)
            ) : (
              <>
                <div>
                  <Text fw={600}>{nameOf(line)}</Text>
                  {props.detailOf(line)}
                </div>
                <Group gap={4}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('editThis', { name: nameOf(line) })}
                    onClick={() => setOpen(keyOf(line))}
                  >
                    <IconPencil size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('removeThis', { name: nameOf(line) })}
                    onClick={() => void remove(line)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </Group>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
