import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { assertNever } from '#shared/assert.ts'
import { isTextLocked } from '#shared/domain/policy-lifecycle.ts'
import type { OpenPolicy, Policy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { AdoptForm } from './adopt-form.tsx'
import { ChapterEditor } from './chapter-editor.tsx'
import { CouncilForm } from './council-form.tsx'
import { PartNav } from './part-nav.tsx'
import { FormsPart } from './parts/forms.tsx'
import { GoalsPart } from './parts/goals.tsx'
import { InformationPart } from './parts/information.tsx'
import { RolesPart } from './parts/roles.tsx'
import { RulesPart } from './parts/rules.tsx'
import { SupportPart } from './parts/support.tsx'
import { type FixedPart, isContentPart, isFixedPart, type PolicyPart } from './policy-parts.ts'
import classes from './policy.module.css'
import { StepsPart } from './steps-part.tsx'

interface DraftViewProps {
  readonly row: Row<OpenPolicy>
  readonly policies: readonly Policy[]
  readonly part: PolicyPart
}

/** A draft at work: one part at a time, all parts in reach. */
export function DraftView({ row, policies, part }: DraftViewProps) {
  const chapter = row.doc.chapters.find(({ id }) => id === part)
  return (
    <div className={classes['draft']}>
      <PartNav draft={row.doc} current={part} />
      <div>
        {isContentPart(part) && isTextLocked(row.doc) && <Locked />}
        {isFixedPart(part) && <Fixed row={row} policies={policies} part={part} />}
        {chapter !== undefined && <ChapterEditor key={chapter.id} row={row} chapter={chapter} />}
      </div>
    </div>
  )
}

/** What the council looks at does not change; the chapters say so themselves. */
function Locked() {
  const t = useT('policyLife')
  return (
    <Alert variant="light" icon={<IconLock aria-hidden />} mb="lg" maw={720}>
      {t('locked')}
    </Alert>
  )
}

function Fixed({ row, policies, part }: DraftViewProps & { readonly part: FixedPart }) {
  const mayEdit = !isTextLocked(row.doc)
  switch (part) {
    case 'forms':
      return <FormsPart row={row} mayEdit={mayEdit} />
    case 'tasks':
      return <RolesPart row={row} mayEdit={mayEdit} />
    case 'information':
      return <InformationPart row={row} mayEdit={mayEdit} />
    case 'goals':
      return <GoalsPart row={row} mayEdit={mayEdit} />
    case 'rules':
      return <RulesPart row={row} mayEdit={mayEdit} />
    case 'support':
      return <SupportPart row={row} mayEdit={mayEdit} />
    case 'steps':
      return <StepsPart row={row} policies={policies} />
    case 'council':
      return <CouncilForm row={row} />
    case 'adopt':
      return <AdoptForm row={row} policies={policies} />
    default:
      return assertNever(part)
  }
}
