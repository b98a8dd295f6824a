import { ActionIcon, Group, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCircleMinus, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isPresetChapter, moveChapter, removeChapter } from '#shared/domain/chapter-commands.ts'
import type { OpenPolicy, PolicyChapter } from '#shared/domain/policy.ts'
import { dropDrafts } from '#renderer/data/drafts.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { LeaveOutDialog, RenameDialog } from './chapter-dialogs.tsx'
import { useChapterCommand } from './use-chapter-commands.ts'

interface ChapterToolsProps {
  readonly draft: OpenPolicy
  readonly chapter: PolicyChapter
}

/** What can be done with a chapter besides writing it: its place, its title, whether it is in. */
export function ChapterTools({ draft, chapter }: ChapterToolsProps) {
  const t = useT('policyChapters')
  const run = useChapterCommand(draft.id)
  const [open, setOpen] = useState<'rename' | 'leaveOut' | null>(null)
  const at = draft.chapters.indexOf(chapter)
  const close = () => setOpen(null)
  const move = (by: -1 | 1) => void run((policy) => moveChapter(policy, chapter.id, by))
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="default" size={36} aria-label={t('tools.up')} disabled={at <= 0} onClick={() => move(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('tools.down')}
        disabled={at === draft.chapters.length - 1}
        onClick={() => move(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ToolsMenu draft={draft} chapter={chapter} onOpen={setOpen} />
      {open === 'rename' && <RenameDialog policyId={draft.id} draft={draft} chapter={chapter} onClose={close} />}
      {open === 'leaveOut' && <LeaveOutDialog policyId={draft.id} chapter={chapter} onClose={close} />}
    </Group>
  )
}

interface ToolsMenuProps extends ChapterToolsProps {
  readonly onOpen: (dialog: 'rename' | 'leaveOut') => void
}

function ToolsMenu({ draft, chapter, onOpen }: ToolsMenuProps) {
  const t = useT('policyChapters')
  const run = useChapterCommand(draft.id)
  const navigate = useNavigate()
  const remove = async () => {
    const sure = await confirm({
      title: t('tools.removeTitle', { title: chapter.title }),
      body: t('tools.removeBody'),
      confirmLabel: t('tools.remove'),
      danger: true,
    })
    if (!sure || !(await run((policy) => removeChapter(policy, chapter.id)))) return
    await navigate({ to: '/policy/$policyId', params: { policyId: draft.id }, search: {} })
    await dropDrafts([`policy/${draft.id}/${chapter.id}`])
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('tools.menu')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onOpen('rename')}>
          {t('tools.rename')}
        </Menu.Item>
        {chapter.leftOut === null && (
          <Menu.Item leftSection={<IconCircleMinus size={18} aria-hidden />} onClick={() => onOpen('leaveOut')}>
            {t('tools.leaveOut')}
          </Menu.Item>
        )}
        {!isPresetChapter(chapter.id) && (
          <Menu.Item color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => void remove()}>
            {t('tools.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
