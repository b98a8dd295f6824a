import type { Coach, CoachAssessment } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/**
 * The versions to assess against: those in use, the likeliest first. A second assessor gets the version of the assessments
 * that wait for a decision, also when a newer one has been made since: only judgements against one version can be laid
 * side by side. Whoever starts from earlier answers gets the version of those.
 */
export function setsFor(
  coach: Coach,
  sets: readonly Row<CriteriaSet>[],
  from: CoachAssessment | null,
): readonly Row<CriteriaSet>[] {
  const decided = new Set(coach.decisions.flatMap(({ assessmentIds }) => assessmentIds))
  const waiting = from ?? coach.assessments.findLast(({ id }) => !decided.has(id))
  const usable = sets.filter(({ id, doc }) => doc.replacedOn === null || id === waiting?.criteria.id)
  const rank = ({ id, doc }: Row<CriteriaSet>): number => {
    if (id === waiting?.criteria.id) return 0
    return fits(coach, doc) ? 1 : 2
  }
  return usable.toSorted((a, b) => rank(a) - rank(b))
}

/** Internal coaches have a set of their own, where there is one; others one for the questions they take. */
function fits({ kind, questionKinds }: Coach, { purpose }: CriteriaSet): boolean {
  if (kind === 'internal') return purpose === 'internal'
  if (purpose === null || purpose === 'internal') return purpose === null
  return questionKinds.length === 0 ? purpose === 'workQuestion' : questionKinds.includes(purpose)
}
