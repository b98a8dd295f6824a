import type { RowOutcome } from '#shared/import/coach/coach-plan.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'

/** How an outcome is called: a double that adds something is not the same as one that does not. */
export const outcomeKind = (outcome: RowOutcome): 'new' | 'fill' | 'double' | 'error' =>
  outcome.kind === 'double' && outcome.filled.length > 0 ? 'fill' : outcome.kind

const tones = { new: 'done', fill: 'busy', double: 'neutral', error: 'danger' } as const

/** What becomes of a row. */
export function OutcomeBadge({ outcome }: { readonly outcome: RowOutcome }) {
  const t = useT('coachImport')
  const kind = outcomeKind(outcome)
  return <StatusBadge tone={tones[kind]} label={t(`outcome.${kind}`)} />
}
