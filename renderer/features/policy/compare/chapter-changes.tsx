import { Badge, Button, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ChapterChange, ChapterChangeKind } from '#shared/domain/policy-compare.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { emptyRichText, plainText } from '#shared/domain/rich-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './compare.module.css'
import { TextChanges, type TextView } from './text-changes.tsx'

interface ChapterChangesProps {
  readonly from: Policy
  readonly to: Policy
  readonly changes: readonly ChapterChange[]
  readonly view: TextView
  readonly onlyChanged: boolean
}

/** Characters of chapters that are compared at once; the rest opens one by one, so that the page stays quick. */
const SHOWN_AT_ONCE = 80_000

interface ShownChapter {
  readonly change: ChapterChange
  readonly open: boolean
}

/** Changed chapters, and with `everything` the others in their place too. */
function shownChapters(to: Policy, changes: readonly ChapterChange[], everything: boolean): readonly ShownChapter[] {
  const changed = new Map(changes.map((change) => [change.id, change]))
  const all: readonly ChapterChange[] = everything
    ? [
        ...changes.filter(({ to: now }) => now === null),
        ...to.chapters.map(
          (chapter) => changed.get(chapter.id) ?? { id: chapter.id, from: chapter, to: chapter, kinds: [] },
        ),
      ]
    : changes
  let length = 0
  return all.map((change) => {
    length += [change.from, change.to].reduce((sum, each) => sum + (each === null ? 0 : plainText(each.body).length), 0)
    return { change, open: length <= SHOWN_AT_ONCE }
  })
}

/** Chapter by chapter what became of it, with the text. */
export function ChapterChanges({ from, to, changes, view, onlyChanged }: ChapterChangesProps) {
  const chapters = useMemo(() => shownChapters(to, changes, !onlyChanged), [to, changes, onlyChanged])
  return chapters.map(({ change, open }) => (
    <Chapter
      key={`${change.id}-${from.id}-${to.id}`}
      change={change}
      open={open}
      from={from}
      to={to}
      view={view}
      onlyChanged={onlyChanged}
    />
  ))
}

interface ChapterProps extends ShownChapter {
  readonly from: Policy
  readonly to: Policy
  readonly view: TextView
  readonly onlyChanged: boolean
}

const tones: Readonly<Partial<Record<ChapterChangeKind, string>>> = { added: 'green', removed: 'red', leftOut: 'red' }

/** Changes that show in the text. */
const textKinds: ReadonlySet<ChapterChangeKind> = new Set(['text', 'added', 'removed'])

function Chapter({ change, open, from, to, view, onlyChanged }: ChapterProps) {
  const t = useT('policyCompare')
  const [shown, setShown] = useState(open)
  const title = titleOf(change)
  return (
    <section className={classes['chapter']} aria-label={title}>
      <ChapterHead change={change} to={to} />
      <ChapterFacts change={change} from={from} to={to} />
      {(!onlyChanged || change.kinds.some((kind) => textKinds.has(kind))) &&
        (shown ? (
          <TextChanges
            from={change.from?.body ?? emptyRichText}
            to={change.to?.body ?? emptyRichText}
            view={view}
            onlyChanged={onlyChanged}
            language={to.language}
          />
        ) : (
          <Button variant="default" onClick={() => setShown(true)}>
            {t('show', { title })}
          </Button>
        ))}
    </section>
  )
}

const titleOf = ({ from, to }: ChapterChange): string => to?.title ?? from?.title ?? ''

function ChapterHead({ change, to }: Pick<ChapterProps, 'change' | 'to'>) {
  const t = useT('policyCompare')
  const { kinds } = change
  return (
    <div className={classes['chapterHead']}>
      <Title order={3} lang={to.language}>
        {change.to === null ? (
          titleOf(change)
        ) : (
          <Link to="/policy/$policyId" params={{ policyId: to.id }} search={{ tab: change.id }} className="cb-link">
            {titleOf(change)}
          </Link>
        )}
      </Title>
      {kinds.map((kind) => (
        <Badge key={kind} variant="light" color={tones[kind] ?? 'gray'} tt="none">
          {t(`chapterKind.${kind}`)}
        </Badge>
      ))}
      {kinds.length === 0 && <Text c="dimmed">{t('chapterKind.none')}</Text>}
    </div>
  )
}

function ChapterFacts({ change, from, to }: Pick<ChapterProps, 'change' | 'from' | 'to'>) {
  const t = useT('policyCompare')
  const { kinds } = change
  const reasons = [
    { version: from.version, reason: change.from?.leftOut ?? null },
    { version: to.version, reason: change.to?.leftOut ?? null },
  ]
  return (
    <>
      {kinds.includes('renamed') && <Text mb={8}>{t('wasCalled', { title: change.from?.title ?? '' })}</Text>}
      {kinds.includes('markup') && <Text mb={8}>{t('markupOnly')}</Text>}
      {reasons.map(({ version, reason }) =>
        reason === null ? null : (
          <Text key={version} mb={8}>
            {t('reasonWas', { version, reason })}
          </Text>
        ),
      )}
    </>
  )
}
