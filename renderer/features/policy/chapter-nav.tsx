import { Button, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { moveChapter } from '#shared/domain/chapter-commands.ts'
import { chapterState } from '#shared/domain/policy-versions.ts'
import type { Policy, PolicyChapter } from '#shared/domain/policy.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { changeDraft } from './change-draft.ts'
import { AddChapterDialog } from './chapter-dialogs.tsx'
import chapters from './chapters.module.css'
import { chapterNumber, type PolicyPart } from './policy-parts.ts'
import classes from './policy.module.css'
import { StateIcon } from './state-icon.tsx'

interface ChapterNavProps {
  readonly draft: Policy
  readonly current: PolicyPart
}

/** The chapters of a version, in their order. Alt with an arrow moves the one that has the focus. */
export function ChapterNav({ draft, current }: ChapterNavProps) {
  const t = useT('policyChapters')
  const [moved, setMoved] = useState('')
  const [adding, setAdding] = useState(false)
  const navigate = useNavigate()
  const mayChange = useMayChange() && (draft.status === 'draft' || draft.status === 'discussion')
  const move = async (chapter: PolicyChapter, by: -1 | 1) => {
    const changed = await changeDraft(draft.id, (open) => moveChapter(open, chapter.id, by))
    const place = draft.chapters.indexOf(chapter) + 1
    const total = draft.chapters.length
    setMoved(
      changed.ok
        ? t('nav.moved', { title: chapter.title, place: place + by, total })
        : t('nav.notMoved', { title: chapter.title, place, total }),
    )
  }
  return (
    <>
      <ol className={classes['navList']}>
        {draft.chapters.map((chapter) => (
          <li key={chapter.id}>
            <ChapterLink
              draft={draft}
              chapter={chapter}
              isCurrent={chapter.id === current}
              onMove={mayChange ? (by) => void move(chapter, by) : null}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
      {mayChange && (
        <>
          <p className={chapters['navHint']}>{t('nav.moveHint')}</p>
          <Button
            variant="subtle"
            size="compact-sm"
            mb="md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('nav.add')}
          </Button>
        </>
      )}
      {adding && (
        <AddChapterDialog
          policyId={draft.id}
          draft={draft}
          after={current}
          onClose={() => setAdding(false)}
          onAdded={(id) =>
            void navigate({ to: '/policy/$policyId', params: { policyId: draft.id }, search: { tab: id } })
          }
        />
      )}
    </>
  )
}

interface ChapterLinkProps {
  readonly draft: Policy
  readonly chapter: PolicyChapter
  readonly isCurrent: boolean
  /** null while the order cannot be changed. */
  readonly onMove: ((by: -1 | 1) => void) | null
}

function ChapterLink({ draft, chapter, isCurrent, onMove }: ChapterLinkProps) {
  const t = useT('policy')
  const link = useRef<HTMLAnchorElement>(null)
  const number = chapterNumber(draft, chapter.id)
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent, number])
  const state = chapterState(chapter)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove?.(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <Link
      ref={link}
      to="/policy/$policyId"
      params={{ policyId: draft.id }}
      search={{ tab: chapter.id }}
      className={classes['navLink']}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={onMove === null ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
      onKeyDown={onMove === null ? undefined : onKeyDown}
    >
      <span className={classes['navNumber']}>{number ?? '–'}</span>
      <span className={state === 'leftOut' ? chapters['outTitle'] : undefined}>{chapter.title}</span>
      <StateIcon state={state} />
      <VisuallyHidden>, {t(`chapterState.${state}`)}</VisuallyHidden>
    </Link>
  )
}
