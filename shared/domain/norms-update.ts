import { fail, ok, type Result } from '../result.ts'
import { ADOPTED_NORMS_ID, type AdoptedNorms } from './adopted-norms.ts'
import { coachLevelOn, levelOfCertificate, normBodyOf, normLevelOf } from './coach-level.ts'
import type { CoachLevel } from './coach-level-names.ts'
import type { CoachNorms } from './coach-norms.ts'
import type { Certificate, Coach } from './coach.ts'
import { addMonths } from './iso-date.ts'
import { type FromTo, normsChanges, type RequirementChange } from './norms-changes.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'

/** What other norms mean for one certificate. */
export type CertificateTouch =
  /** It stands for another level of the product. */
  | ({ readonly kind: 'rank' } & FromTo<CoachLevel | null>)
  /** The norms do not know its level any more. */
  | { readonly kind: 'levelGone' }
  /** The body tests in another way. */
  | ({ readonly kind: 'checked' } & FromTo<string>)
  /** The body gives another period. `isLonger`: this certificate runs longer than a new one would. */
  | ({ readonly kind: 'validity'; readonly isLonger: boolean } & FromTo<number | null>)
  /** Other figures for this level or its renewal. */
  | { readonly kind: 'requirements'; readonly changes: readonly RequirementChange[] }

/** A coach with certificates that other norms touch. */
export interface TouchedCoach {
  readonly coach: Coach
  /** The level of the coach today; null when it stays the same. */
  readonly level: FromTo<CoachLevel | null> | null
  readonly certificates: readonly {
    readonly certificate: Certificate
    readonly touches: readonly CertificateTouch[]
  }[]
}

/** What comparing two sets of norms gives, worked out once for all coaches. */
interface Update extends FromTo<CoachNorms> {
  readonly requirements: ReadonlyMap<string, readonly RequirementChange[]>
}

/**
 * Coaches of the register whom other norms touch, those whose level changes first. Certificates that have run out, and
 * coaches out of the pool, are left out: nothing hangs on them any more.
 */
export function coachesTouched(
  coaches: readonly Coach[],
  before: CoachNorms,
  after: CoachNorms,
  on: IsoDate,
): readonly TouchedCoach[] {
  const requirements = new Map(normsChanges(before, after).map((change) => [change.id, change.requirements]))
  const update: Update = { from: before, to: after, requirements }
  return coaches
    .filter(({ status }) => status !== 'out')
    .flatMap((coach): readonly TouchedCoach[] => {
      const certificates = coach.certificates
        .filter(({ validUntil }) => validUntil >= on)
        .map((certificate) => ({ certificate, touches: touchesOf(certificate, update) }))
        .filter(({ touches }) => touches.length > 0)
      return certificates.length === 0 ? [] : [{ coach, level: levelChange(coach, update, on), certificates }]
    })
    .toSorted((a, b) => Number(a.level === null) - Number(b.level === null) || a.coach.name.localeCompare(b.coach.name))
}

function levelChange(coach: Coach, update: Update, on: IsoDate): TouchedCoach['level'] {
  const from = coachLevelOn(coach, on, update.from)
  const to = coachLevelOn(coach, on, update.to)
  return from === to ? null : { from, to }
}

function touchesOf(certificate: Certificate, update: Update): readonly CertificateTouch[] {
  const rank = { from: levelOfCertificate(certificate, update.from), to: levelOfCertificate(certificate, update.to) }
  const isGone = normLevelOf(update.from, certificate) !== null && normLevelOf(update.to, certificate) === null
  const changes = (update.requirements.get(certificate.body) ?? []).filter(
    ({ levelId }) => levelId === null || levelId === certificate.levelId,
  )
  return [
    ...(rank.from === rank.to ? [] : [{ kind: 'rank', ...rank } as const]),
    ...(isGone ? [{ kind: 'levelGone' } as const] : []),
    ...bodyTouches(certificate, update),
    ...(changes.length === 0 ? [] : [{ kind: 'requirements', changes } as const]),
  ]
}

/** What the body itself does differently. Nothing when it came or went: the levels say that. */
function bodyTouches(certificate: Certificate, update: Update): readonly CertificateTouch[] {
  const from = normBodyOf(update.from, certificate)
  const to = normBodyOf(update.to, certificate)
  if (from === null || to === null) return []
  const isLonger = to.validityYears !== null && runsLonger(certificate, to.validityYears)
  return [
    ...(from.checked === to.checked ? [] : [{ kind: 'checked', from: from.checked, to: to.checked } as const]),
    ...(from.validityYears === to.validityYears
      ? []
      : [{ kind: 'validity', from: from.validityYears, to: to.validityYears, isLonger } as const]),
  ]
}

/** Bodies end a period on the day itself or on the one before it: neither is longer. */
const runsLonger = ({ validFrom, validUntil }: Certificate, years: number): boolean =>
  validUntil > addMonths(validFrom, Math.round(years * 12))

/**
 * The norms of the program, when they are newer than those the organisation adopted: then they are proposed. null when
 * nothing was adopted, for then they apply already.
 */
export function newerOfProgram(adopted: AdoptedNorms | null, bundled: CoachNorms): CoachNorms | null {
  if (adopted === null) return null
  const { norms, from } = adopted
  // A later program can mend a figure within the month.
  const isMended = from === 'program' && norms.validAsOf === bundled.validAsOf
  const isNewer = bundled.validAsOf > norms.validAsOf || isMended
  return isNewer && normsChanges(norms, bundled).length > 0 ? bundled : null
}

/** Puts norms in the place of those in use. The register keeps its certificates; levels are read anew from them. */
export function adoptNorms(
  norms: CoachNorms,
  { from, by }: { readonly from: AdoptedNorms['from']; readonly by: string },
  ctx: CommandContext,
): Result<AdoptedNorms, { readonly field: 'by'; readonly code: 'missing' | 'tooLong' }> {
  const name = by.trim()
  if (name === '') return fail({ field: 'by', code: 'missing' })
  if (name.length > limits.name) return fail({ field: 'by', code: 'tooLong' })
  return ok({ id: ADOPTED_NORMS_ID, norms, adoptedOn: ctx.today, by: name, from })
}
