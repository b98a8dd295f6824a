import { openAssessments } from '#shared/domain/coach-joint.ts'
import type { Coach, CoachAssessment } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/**
 * The versions to assess against: those in use, the likeliest first. A second assessor gets the version of the assessments
 * that wait for a decision, also when a newer one has been made since: only judgements against one version can be laid
 * side by side. After a decision it is the version in use again.
 * @param from the assessment whose answers the form starts from
 */
export function setsFor(
  coach: Coach,
  sets: readonly Row<CriteriaSet>[],
  from: CoachAssessment | null,
): readonly Row<CriteriaSet>[] {
  const open = openAssessments(coach)
  const waiting = open.find(({ id }) => id === from?.id) ?? open.at(-1)
  const rank = ({ id, doc }: Row<CriteriaSet>): number => {
    if (id === waiting?.criteria.id) return 0
    if (doc.seriesId === from?.criteria.seriesId) return 1
    return fits(coach, doc) ? 2 : 3
  }
  const usable = sets.filter(({ id, doc }) => doc.replacedOn === null || id === waiting?.criteria.id)
  const known = waiting === undefined || usable.some(({ id }) => id === waiting.criteria.id)
  // The assessment holds its version itself, should the vault have lost it.
  const all = known ? usable : [{ id: waiting.criteria.id, rev: 1, doc: waiting.criteria }, ...usable]
  return all.toSorted((a, b) => rank(a) - rank(b))
}

/** Internal coaches have a set of their own, where there is one; others one for the questions they take. */
function fits({ kind, questionKinds }: Coach, { purpose }: CriteriaSet): boolean {
  if (kind === 'internal') return purpose === 'internal'
  if (purpose === null || purpose === 'internal') return purpose === null
  return questionKinds.length === 0 ? purpose === 'workQuestion' : questionKinds.includes(purpose)
}
