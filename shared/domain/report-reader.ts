import type { InformationCode, InformationMatrix, InformationReader } from './information-matrix.ts'
import type { FinalReport } from './trajectory.ts'

/** What a reader gets of the final report by what was agreed. */
export type ReportAccess =
  /** The text; with the scores of the goals when the reader may know the progress as well. */
  | { readonly kind: 'text'; readonly scores: boolean }
  /** The text, once the coachee has approved it. */
  | { readonly kind: 'waits' }
  /** That there is one, not what it says. */
  | { readonly kind: 'existence' }
  | { readonly kind: 'nothing' }

/** Those who write it see it whatever its state. */
const writers: readonly InformationCode[] = ['own', 'approves', 'coAuthor']
/** Those who get it from the coachee, so after the coachee approved it. */
const receivers: readonly InformationCode[] = ['yes', 'viaCoachee', 'ifAllowed']
const knowsProgress: readonly InformationCode[] = [...writers, ...receivers, 'score']

/** What a reader gets of a final report: nobody but its writers anything before the coachee approved it (domain.md §3). */
export function reportAccess(
  reader: InformationReader,
  matrix: InformationMatrix,
  { approvedOn }: Pick<FinalReport, 'approvedOn'>,
): ReportAccess {
  const code = matrix.finalReport[reader]
  const scores = knowsProgress.includes(matrix.progress[reader])
  if (writers.includes(code)) return { kind: 'text', scores }
  if (receivers.includes(code)) return approvedOn === null ? { kind: 'waits' } : { kind: 'text', scores }
  return code === 'no' ? { kind: 'nothing' } : { kind: 'existence' }
}
