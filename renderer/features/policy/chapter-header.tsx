import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { isPresetChapter, optionalChapterIds } from '#shared/domain/chapter-commands.ts'
import type { OpenPolicy, PolicyChapter } from '#shared/domain/policy.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { ChapterTools } from './chapter-tools.tsx'
import { chapterNumber } from './policy-parts.ts'

interface ChapterHeaderProps {
  readonly draft: OpenPolicy
  readonly chapter: PolicyChapter
  /** What can be done with its text. */
  readonly children?: ReactNode
}

/** Which chapter this is, and what can be done with it. */
export function ChapterHeader({ draft, chapter, children }: ChapterHeaderProps) {
  const t = useT('policy')
  const own = useT('policyChapters')
  const mayChange = useMayChange() && draft.status !== 'worksCouncil'
  const number = chapterNumber(draft, chapter.id)
  const said = [
    number === null ? own('leftOut.label') : t('editor.chapter', { number }),
    ...(isPresetChapter(chapter.id) ? [] : [own('own')]),
    ...(optionalChapterIds.includes(chapter.id) ? [t('editor.optional')] : []),
  ]
  return (
    <Group justify="space-between" align="end" mb="sm" gap="sm">
      <div style={{ flex: '1 1 240px', minWidth: 0 }}>
        <Text c="dimmed" fz="sm">
          {said.join(' · ')}
        </Text>
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {chapter.title}
        </Title>
      </div>
      <Group gap="sm" wrap="nowrap">
        {children}
        {mayChange && <ChapterTools draft={draft} chapter={chapter} />}
      </Group>
    </Group>
  )
}
