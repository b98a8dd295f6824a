import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { openRemarks } from '#shared/domain/policy-support.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ChapterNav } from './chapter-nav.tsx'
import { chapterCounts, contentParts, finishingParts, type FixedPart, type PolicyPart } from './policy-parts.ts'
import classes from './policy.module.css'
import { StateIcon } from './state-icon.tsx'

const fixedState = (part: FixedPart, policy: Policy): 'open' | 'done' | null => {
  switch (part) {
    case 'forms':
      return policy.forms.length === 0 ? 'open' : 'done'
    case 'tasks':
      return policy.roles.tasks.length === 0 ? 'open' : 'done'
    case 'goals':
      return policy.goals.length === 0 ? 'open' : 'done'
    case 'council':
      return policy.worksCouncil.status === 'consented' || policy.worksCouncil.status === 'notNeeded' ? 'done' : 'open'
    case 'support':
      return openRemarks(policy.contributions).length > 0 ? 'open' : null
    case 'information':
    case 'rules':
      return 'done'
    case 'steps':
    case 'adopt':
      return null
  }
}

/** What the marks mean; chapters that are left out are named when there are any. */
const legend = (leftOut: number) =>
  ['ready', 'started', 'empty', ...(leftOut > 0 ? (['leftOut'] as const) : [])] as const

interface PartNavProps {
  readonly draft: Policy
  readonly current: PolicyPart
}

/** The way through a draft: every chapter with where it stands, then what finishes it. */
export function PartNav({ draft, current }: PartNavProps) {
  const t = useT('policy')
  const counts = chapterCounts(draft)
  return (
    <nav aria-label={t('nav.label')} className={classes['nav']}>
      <h2 className={classes['navHeading']}>{t('nav.chapters')}</h2>
      <p className={classes['legend']}>
        {legend(counts.leftOut).map((state) => (
          <span key={state} className={classes['legendItem']}>
            <StateIcon state={state} /> {counts[state]} {t(`chapterState.${state}`)}
          </span>
        ))}
      </p>
      <ChapterNav draft={draft} current={current} />
      <FixedParts draft={draft} current={current} heading={t('nav.content')} parts={contentParts} />
      <FixedParts draft={draft} current={current} heading={t('nav.finish')} parts={finishingParts} />
    </nav>
  )
}

interface FixedPartsProps extends PartNavProps {
  readonly heading: string
  readonly parts: readonly FixedPart[]
}

function FixedParts({ draft, current, heading, parts }: FixedPartsProps) {
  const t = useT('policy')
  return (
    <>
      <h2 className={classes['navHeading']}>{heading}</h2>
      <ul className={classes['navList']}>
        {parts.map((part) => {
          const state = fixedState(part, draft)
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
    </>
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
