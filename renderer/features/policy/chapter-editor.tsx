import { Alert, Button, Text } from '@mantine/core'
import { IconCircleMinus, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { bringBackChapter } from '#shared/domain/chapter-commands.ts'
import { isEmptyText } from '#shared/domain/policy-versions.ts'
import type { OpenPolicy, PolicyChapter } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { ChapterForm } from './chapter-form.tsx'
import { ChapterHeader } from './chapter-header.tsx'
import { ChapterRemarks } from './chapter-remarks.tsx'
import chapters from './chapters.module.css'
import classes from './policy.module.css'
import { RichTextView } from './rich-text-view.tsx'
import { useChapterCommand } from './use-chapter-commands.ts'

interface ChapterEditorProps {
  readonly row: Row<OpenPolicy>
  readonly chapter: PolicyChapter
}

/** One chapter of an open version: to write, or to read while it is left out or with the works council. */
export function ChapterEditor({ row, chapter }: ChapterEditorProps) {
  const isWritable = row.doc.status !== 'worksCouncil' && chapter.leftOut === null
  return (
    <>
      {isWritable ? <ChapterForm row={row} chapter={chapter} /> : <ChapterReading draft={row.doc} chapter={chapter} />}
      <ChapterRemarks row={row} chapter={chapter} />
      <Pager policyId={row.id} chapters={row.doc.chapters} chapterId={chapter.id} />
    </>
  )
}

interface ChapterReadingProps {
  readonly draft: OpenPolicy
  readonly chapter: PolicyChapter
}

function ChapterReading({ draft, chapter }: ChapterReadingProps) {
  const t = useT('policyChapters')
  return (
    <>
      <ChapterHeader draft={draft} chapter={chapter} />
      {draft.status === 'worksCouncil' && (
        <Alert variant="light" icon={<IconLock aria-hidden />} mb="md">
          {t('locked')}
        </Alert>
      )}
      {chapter.leftOut !== null && <LeftOutNote draft={draft} chapter={chapter} reason={chapter.leftOut} />}
      <div className={chapters['reading']}>
        {isEmptyText(chapter.body) ? (
          <Text c="dimmed">{t('leftOut.noText')}</Text>
        ) : (
          <RichTextView text={chapter.body} />
        )}
      </div>
    </>
  )
}

function LeftOutNote({ draft, chapter, reason }: ChapterReadingProps & { readonly reason: string }) {
  const t = useT('policyChapters')
  const run = useChapterCommand(draft.id)
  const mayChange = useMayChange() && draft.status !== 'worksCouncil'
  return (
    <Alert color="gray" variant="light" icon={<IconCircleMinus aria-hidden />} title={t('leftOut.title')} mb="md">
      <Text className={chapters['remarkText'] ?? ''}>{t('leftOut.reason', { reason })}</Text>
      <Text mt={4}>{t('leftOut.body')}</Text>
      {mayChange && (
        <Button mt="sm" variant="default" onClick={() => void run((open) => bringBackChapter(open, chapter.id))}>
          {t('leftOut.bringBack')}
        </Button>
      )}
    </Alert>
  )
}

interface PagerProps {
  readonly policyId: string
  readonly chapters: readonly PolicyChapter[]
  readonly chapterId: string
}

/** On to the neighbours; after the last chapter come the other parts. */
function Pager({ policyId, chapters: all, chapterId }: PagerProps) {
  const t = useT('policy')
  const at = all.findIndex(({ id }) => id === chapterId)
  const previous = at > 0 ? all[at - 1] : undefined
  const next = all[at + 1]
  const nextTitle = next === undefined ? t('nav.forms') : next.title
  return (
    <div className={classes['pager']}>
      {previous === undefined ? (
        <span />
      ) : (
        <Link to="/policy/$policyId" params={{ policyId }} search={{ tab: previous.id }} className="cb-link">
          {t('editor.previous', { title: previous.title })}
        </Link>
      )}
      <Link to="/policy/$policyId" params={{ policyId }} search={{ tab: next?.id ?? 'forms' }} className="cb-link">
        {t('editor.next', { title: nextTitle })}
      </Link>
    </div>
  )
}
