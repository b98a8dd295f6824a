import { assertNever } from '#shared/assert.ts'
import type { DraftPolicy, Policy } from '#shared/domain/policy.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { AdoptForm } from './adopt-form.tsx'
import { ChapterEditor } from './chapter-editor.tsx'
import { CouncilForm } from './council-form.tsx'
import { FiguresForm } from './figures-form.tsx'
import { PartNav } from './part-nav.tsx'
import { type FinishingPart, isFinishingPart, type PolicyPart } from './policy-parts.ts'
import classes from './policy.module.css'

interface DraftViewProps {
  readonly row: Row<DraftPolicy>
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
        {isFinishingPart(part) && <Finishing row={row} policies={policies} part={part} />}
        {chapter !== undefined && <ChapterEditor key={chapter.id} row={row} chapter={chapter} />}
      </div>
    </div>
  )
}

function Finishing({ row, policies, part }: DraftViewProps & { readonly part: FinishingPart }) {
  switch (part) {
    case 'figures':
      return <FiguresForm row={row} />
    case 'council':
      return <CouncilForm row={row} />
    case 'adopt':
      return <AdoptForm row={row} policies={policies} />
    default:
      return assertNever(part)
  }
}
