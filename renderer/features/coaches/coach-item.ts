import type { Coach } from '#shared/domain/coach.ts'
import type { CoachLevel } from '#shared/domain/coach-level-names.ts'
import { coachLevelOn } from '#shared/domain/coach-level.ts'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import {
  type Admission,
  admission,
  certificateStanding,
  insuranceStanding,
  lastDecision,
  needsInsurance,
  type Validity,
} from '#shared/domain/coach-standing.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'

/** What the register shows of a coach on a day. */
export interface CoachItem {
  readonly id: string
  readonly coach: Coach
  readonly standing: Admission['kind']
  readonly certificate: Validity
  readonly insurance: Validity | { readonly kind: 'notNeeded' }
  readonly total: number | null
  /** The highest level that the tested certificates give today; null without one. */
  readonly level: CoachLevel | null
}

/** A coach as the register shows it. */
export const coachItem = (coach: Coach, on: IsoDate, norms: CoachNorms): CoachItem => ({
  id: coach.id,
  coach,
  standing: admission(coach, on).kind,
  certificate: certificateStanding(coach, on),
  insurance: needsInsurance(coach) ? insuranceStanding(coach, on) : { kind: 'notNeeded' },
  total: lastDecision(coach)?.total ?? null,
  level: coachLevelOn(coach, on, norms),
})

/** `expired`: a paper is absent or not valid; `expiring`: none is, but one ends within 90 days. */
export function papersState(item: CoachItem): 'expired' | 'expiring' | 'valid' {
  const kinds = [item.certificate.kind, item.insurance.kind]
  if (kinds.some((kind) => kind === 'none' || kind === 'expired' || kind === 'notYet')) return 'expired'
  return kinds.includes('expiring') ? 'expiring' : 'valid'
}

/** The day a paper ends, to sort by; null when there is none. */
export function endOf(validity: CoachItem['insurance']): IsoDate | null {
  return 'until' in validity ? validity.until : null
}
