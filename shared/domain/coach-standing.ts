import type { AdmissionObstacle, Certificate, Coach, CoachAssessment, CoachDecision } from './coach.ts'
import { daysBetween } from './iso-date.ts'
import type { IsoDate } from './primitives.ts'

/** Days before an end date from which the operator is warned (domain.md §12, S4). */
export const EXPIRY_NOTICE_DAYS = 90

/** Knock-outs whose answer is bound to the dates in the register: a "yes" on an expired paper is impossible. */
export const derivedKnockOutIds = ['valid-certificate', 'liability-insurance'] as const

/** How a dated paper stands on a day. `days` is what is left, the end date included. */
export type Validity =
  | { readonly kind: 'none' }
  | { readonly kind: 'notYet'; readonly from: IsoDate }
  | { readonly kind: 'valid'; readonly until: IsoDate }
  | { readonly kind: 'expiring'; readonly until: IsoDate; readonly days: number }
  | { readonly kind: 'expired'; readonly until: IsoDate }

/** Validity of a period with an inclusive end date. */
export function validityOf(from: IsoDate | null, until: IsoDate | null, on: IsoDate): Validity {
  if (until === null) return { kind: 'none' }
  if (until < on) return { kind: 'expired', until }
  if (from !== null && from > on) return { kind: 'notYet', from }
  const days = daysBetween(on, until)
  return days < EXPIRY_NOTICE_DAYS ? { kind: 'expiring', until, days } : { kind: 'valid', until }
}

/** How one certificate stands on a day. */
export const certificateValidity = (certificate: Certificate, on: IsoDate): Validity =>
  validityOf(certificate.validFrom, certificate.validUntil, on)

const isValid = (validity: Validity): boolean => validity.kind === 'valid' || validity.kind === 'expiring'

/**
 * The certificate that counts on a day: tested by its body and valid, the one that lasts longest. Signing up alone
 * proves nothing (domain.md §2d), so it never counts. Without a valid one: the tested one that ends last.
 */
export function countingCertificate(coach: Coach, on: IsoDate): Certificate | null {
  const tested = coach.certificates.filter(({ checked }) => checked === 'tested')
  const valid = tested.filter((certificate) => isValid(certificateValidity(certificate, on)))
  const candidates = valid.length > 0 ? valid : tested
  return candidates.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0] ?? null
}

/** How the certificate that counts stands on a day. */
export function certificateStanding(coach: Coach, on: IsoDate): Validity {
  const certificate = countingCertificate(coach, on)
  return certificate === null ? { kind: 'none' } : certificateValidity(certificate, on)
}

/** An internal coach works under the employer's liability (art. 6:170 BW), so only external coaches need insurance. */
export const needsInsurance = (coach: Coach): boolean => coach.kind === 'external'

/** How the insurance stands on a day. */
export const insuranceStanding = (coach: Coach, on: IsoDate): Validity => validityOf(null, coach.insuredUntil, on)

/** Whether a tested certificate is valid on a day. */
export const hasValidCertificate = (coach: Coach, on: IsoDate): boolean => isValid(certificateStanding(coach, on))

/** Whether the coach is insured on a day, or needs no insurance. */
export const hasValidInsurance = (coach: Coach, on: IsoDate): boolean =>
  !needsInsurance(coach) || isValid(insuranceStanding(coach, on))

const latest = <Item extends { readonly on: IsoDate; readonly recordedAt: string }>(
  items: readonly Item[],
): Item | null =>
  items.reduce<Item | null>(
    (last, next) =>
      last === null || next.on > last.on || (next.on === last.on && next.recordedAt >= last.recordedAt) ? next : last,
    null,
  )

/** The most recent assessment; the last one recorded when two are of one day. */
export const lastAssessment = (coach: Pick<Coach, 'assessments'>): CoachAssessment | null => latest(coach.assessments)

/** The decision that counts: the most recent one, the last one recorded when two are of one day. */
export const lastDecision = (coach: Pick<Coach, 'decisions'>): CoachDecision | null => latest(coach.decisions)

/** The status that follows from the last decision alone, without a suspension or a farewell. */
export const statusFromDecisions = (coach: Pick<Coach, 'decisions'>): 'candidate' | 'admitted' | 'notAdmitted' =>
  lastDecision(coach)?.outcome ?? 'candidate'

/** The version of the criteria that a decision was taken on; null when its assessments are gone. */
export const decidedCriteria = (coach: Pick<Coach, 'assessments'>, { assessmentIds }: CoachDecision) =>
  coach.assessments.find(({ id }) => assessmentIds.includes(id))?.criteria ?? null

/** Criteria that got the lowest score. A high total must not hide them. */
export const lowestScores = (assessment: Pick<CoachAssessment, 'scores' | 'criteria'>): readonly string[] =>
  assessment.criteria.weighted.filter(({ id }) => assessment.scores[id] === 1).map(({ id }) => id)

/** Whether a coach may be given a trajectory on a day, with every reason why not. */
export type Admission =
  | { readonly kind: 'candidate' }
  /** Let go: out of the pool. */
  | { readonly kind: 'out' }
  | { readonly kind: 'suspended'; readonly on: IsoDate; readonly reason: string }
  | { readonly kind: 'notAdmitted'; readonly obstacles: readonly AdmissionObstacle[] }
  | { readonly kind: 'admitted' }
  /** Admitted at the time, but a paper has run out since: renew it before the next trajectory. */
  | { readonly kind: 'lapsed'; readonly obstacles: readonly AdmissionObstacle[] }

/**
 * Admission on a day follows from the last decision, from the dates in the register on that very day, and from a
 * suspension or a farewell by the operator. The papers are looked at only for what the assessment asked: a set without
 * insurance as a knock-out does not ask for it later either.
 */
export function admission(coach: Coach, on: IsoDate): Admission {
  if (coach.status === 'out') return { kind: 'out' }
  if (coach.suspension !== null) return { kind: 'suspended', ...coach.suspension }
  const last = lastDecision(coach)
  if (last === null) return { kind: 'candidate' }
  if (last.outcome === 'notAdmitted') return { kind: 'notAdmitted', obstacles: last.obstacles }
  const lapsed = paperObstacles(coach, decidedCriteria(coach, last)?.knockOuts ?? [], on)
  return lapsed.length > 0 ? { kind: 'lapsed', obstacles: lapsed } : { kind: 'admitted' }
}

/** Papers that the knock-outs ask for and that are not valid on a day. */
export function paperObstacles(
  coach: Coach,
  knockOuts: readonly { readonly id: string }[],
  on: IsoDate,
): readonly AdmissionObstacle[] {
  return knockOuts.flatMap(({ id }): readonly AdmissionObstacle[] => {
    if (id === 'valid-certificate' && !hasValidCertificate(coach, on)) return [{ code: 'certificateNotValid', on }]
    if (id === 'liability-insurance' && !hasValidInsurance(coach, on)) return [{ code: 'insuranceNotValid', on }]
    return []
  })
}
