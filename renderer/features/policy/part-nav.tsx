import { VisuallyHidden } from '@mantine/core'
import { type Icon, IconCircleCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { DraftPolicy } from '#shared/domain/policy.ts'
import { type ChapterState, chapterState } from '#shared/domain/policy-versions.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { policyChapterPreset } from '#resources/presets/policy-chapters.ts'
import { chapterCounts, chapterNumber, type FinishingPart, finishingParts, type PolicyPart } from './policy-parts.ts'
import classes from './policy.module.css'

type State = ChapterState | 'open' | 'done'

const icons: Readonly<Record<State, Icon>> = {
  empty: IconCircleDashed,
  started: IconPencil,
  ready: IconCircleCheck,
  open: IconCircleDashed,
  done: IconCircleCheck,
}

function StateIcon({ state }: { readonly state: State }) {
  const Mark = icons[state]
  return <Mark size={16} stroke={1.8} className={classes['stateIcon']} data-state={state} aria-hidden />
}

const finishingState = (part: FinishingPart, draft: DraftPolicy): 'open' | 'done' | null => {
  if (part === 'figures') return 'done'
  if (part === 'adopt') return null
  return draft.worksCouncil === 'open' || draft.worksCouncil === 'withheld' ? 'open' : 'done'
}

interface PartNavProps {
  readonly draft: DraftPolicy
  readonly current: PolicyPart
}

/** The way through a draft: every chapter with where it stands, then what finishes it. */
export function PartNav({ draft, current }: PartNavProps) {
  const t = useT('policy')
  const local = useLocal()
  const counts = chapterCounts(draft)
  return (
    <nav aria-label={t('nav.label')} className={classes['nav']}>
      <h2 className={classes['navHeading']}>{t('nav.chapters')}</h2>
      <p className={classes['legend']}>
        {(['ready', 'started', 'empty'] as const).map((state) => (
          <span key={state} className={classes['legendItem']}>
            <StateIcon state={state} /> {counts[state]} {t(`chapterState.${state}`)}
          </span>
        ))}
      </p>
      <ol className={classes['navList']}>
        {draft.chapters.map((chapter) => {
          const state = chapterState(chapter)
          return (
            <li key={chapter.id}>
              <PartLink draft={draft} part={chapter.id} current={current}>
                <span className={classes['navNumber']}>{chapterNumber(chapter.id)}</span>
                <span>{local(policyChapterPreset(chapter.id).title)}</span>
                <StateIcon state={state} />
                <VisuallyHidden>, {t(`chapterState.${state}`)}</VisuallyHidden>
              </PartLink>
            </li>
          )
        })}
      </ol>
      <h2 className={classes['navHeading']}>{t('nav.finish')}</h2>
      <ul className={classes['navList']}>
        {finishingParts.map((part) => {
          const state = finishingState(part, draft)
          return (
            <li key={part}>
              <PartLink draft={draft} part={part} current={current}>
                <span />
                <span>{t(`nav.${part}`)}</span>
                {state !== null && (
                  <>
                    <StateIcon state={state} />
                    <VisuallyHidden>, {t(`partState.${state}`)}</VisuallyHidden>
                  </>
                )}
              </PartLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

interface PartLinkProps extends PartNavProps {
  readonly part: PolicyPart
  readonly children: ReactNode
}

function PartLink({ draft, part, current, children }: PartLinkProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const isCurrent = part === current
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <Link
      ref={link}
      to="/policy/$policyId"
      params={{ policyId: draft.id }}
      search={{ tab: part }}
      className={classes['navLink']}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
