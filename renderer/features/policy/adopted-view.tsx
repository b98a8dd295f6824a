import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { assertNever } from '#shared/assert.ts'
import type { AdoptedPolicy, Policy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { AdoptedText } from './adopted-text.tsx'
import { CouncilFacts } from './council-facts.tsx'
import { FormsPart } from './parts/forms.tsx'
import { GoalsPart } from './parts/goals.tsx'
import { InformationPart } from './parts/information.tsx'
import { ReceiptsPart } from './parts/receipts.tsx'
import { RolesPart } from './parts/roles.tsx'
import { RulesPart } from './parts/rules.tsx'
import { SupportPart } from './parts/support.tsx'
import classes from './policy.module.css'
import { chapterNumber, type ReadingPart, readingParts } from './policy-parts.ts'
import { StepsPart } from './steps-part.tsx'
import { TouchedTrajectories } from './touched-trajectories.tsx'

interface AdoptedViewProps {
  readonly row: Row<AdoptedPolicy>
  readonly policies: readonly Policy[]
  readonly part: ReadingPart
}

/** A version that can only be read: its text with the contents on the left, and the parts that belong to it. */
export function AdoptedView({ row, policies, part }: AdoptedViewProps) {
  const content = useRef<HTMLDivElement>(null)
  // The router owns the address, so the contents move the page themselves.
  const goTo = (id: string) => {
    const heading = content.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <div className={classes['draft']}>
      <div className={classes['nav']}>
        <PartLinks policyId={row.id} current={part} />
        {part === 'text' && <Contents policy={row.doc} onGo={goTo} />}
      </div>
      <div ref={content}>
        <Part row={row} policies={policies} part={part} />
      </div>
    </div>
  )
}

function PartLinks({ policyId, current }: { readonly policyId: string; readonly current: ReadingPart }) {
  const t = useT('policy')
  const life = useT('policyLife')
  const label = (part: ReadingPart): string =>
    part === 'text' || part === 'touched' || part === 'receipts' ? life(`reading.${part}`) : t(`nav.${part}`)
  return (
    <nav aria-label={life('reading.parts')}>
      <h2 className={classes['navHeading']}>{life('reading.parts')}</h2>
      <ul className={classes['navList']}>
        {readingParts.map((part) => (
          <li key={part}>
            <Link
              to="/policy/$policyId"
              params={{ policyId }}
              search={{ tab: part }}
              className={classes['navLink']}
              aria-current={part === current ? 'page' : undefined}
            >
              <span />
              <span>{label(part)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface ContentsProps {
  readonly policy: AdoptedPolicy
  readonly onGo: (chapterId: string) => void
}

function Contents({ policy, onGo }: ContentsProps) {
  const t = useT('policy')
  return (
    <nav aria-label={t('reading.contents')}>
      <h2 className={classes['navHeading']}>{t('reading.contents')}</h2>
      <ol className={classes['navList']} lang={policy.language}>
        {policy.chapters
          .filter(({ leftOut }) => leftOut === null)
          .map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className={classes['navLink']}
                onClick={(event) => {
                  event.preventDefault()
                  onGo(id)
                }}
              >
                <span className={classes['navNumber']}>{chapterNumber(policy, id)}</span>
                <span>{title}</span>
              </a>
            </li>
          ))}
      </ol>
    </nav>
  )
}

function Part({ row, policies, part }: AdoptedViewProps) {
  switch (part) {
    case 'text':
      return <AdoptedText policy={row.doc} />
    case 'forms':
      return <FormsPart row={row} mayEdit={false} />
    case 'tasks':
      return <RolesPart row={row} mayEdit={false} />
    case 'information':
      return <InformationPart row={row} mayEdit={false} />
    case 'goals':
      return <GoalsPart row={row} mayEdit={false} />
    case 'rules':
      return <RulesPart row={row} mayEdit={false} />
    case 'support':
      return <SupportPart row={row} mayEdit={false} />
    case 'council':
      return <Council policy={row.doc} />
    case 'touched':
      return <TouchedTrajectories policy={row.doc} />
    case 'receipts':
      return <ReceiptsPart row={row} mayEdit={false} />
    case 'steps':
      return <StepsPart row={row} policies={policies} />
    default:
      return assertNever(part)
  }
}

function Council({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('policy')
  return (
    <section>
      <Title order={2} mb="md">
        {t('council.title')}
      </Title>
      <CouncilFacts council={policy.worksCouncil} />
    </section>
  )
}
