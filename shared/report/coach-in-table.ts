import type { Certificate, Coach, PracticeYear } from '../domain/coach.ts'
import { admission, countingCertificate, lastDecision } from '../domain/coach-standing.ts'
import type { IsoDate } from '../domain/primitives.ts'

/**
 * The certificate that a row of a table speaks of: the one that counts on a day, or else the one that ends last. A row
 * has room for one.
 */
export const certificateInTable = (coach: Coach, on: IsoDate): Certificate | null =>
  countingCertificate(coach, on) ??
  coach.certificates.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0] ??
  null

/** The last year that the coach stated anything about. */
export const lastYear = ({ practice }: Coach): PracticeYear | null =>
  practice.reduce<PracticeYear | null>((last, next) => (last === null || next.year > last.year ? next : last), null)

/**
 * Since when the standing holds, as far as it was recorded: the decision, the suspension or the farewell. null for a
 * candidate.
 */
export function standingSince(coach: Coach, on: IsoDate): IsoDate | null {
  const standing = admission(coach, on)
  switch (standing.kind) {
    case 'candidate':
      return null
    case 'suspended':
      return standing.on
    case 'out':
      return coach.history.findLast(({ kind }) => kind === 'letGo')?.on ?? null
    case 'admitted':
    case 'lapsed':
    case 'notAdmitted':
      return lastDecision(coach)?.on ?? null
  }
}
