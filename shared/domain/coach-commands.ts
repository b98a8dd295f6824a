import { fail, ok, type Result } from '../result.ts'
import type { Certificate, Coach } from './coach.ts'
import { type CommandContext, type Id, type IsoDate, limits } from './primitives.ts'

/** Most certificates in one file. */
export const MAX_CERTIFICATES = 20

/** What the operator fills in about a coach. */
export interface CoachInput {
  readonly kind: Coach['kind']
  readonly name: string
  readonly organisation: string
  readonly specialisms: string
  readonly insuredUntil: IsoDate | null
}

export type CoachError =
  | { readonly code: 'missing'; readonly field: 'name' }
  | { readonly code: 'tooLong'; readonly field: 'name' | 'organisation' | 'specialisms'; readonly limit: number }

/** Everything about a coach that has to be put right. */
export function coachErrors(input: CoachInput): readonly CoachError[] {
  const tooLong = (field: 'name' | 'organisation' | 'specialisms', limit: number): readonly CoachError[] =>
    input[field].trim().length > limit ? [{ code: 'tooLong', field, limit }] : []
  return [
    ...(input.name.trim() === '' ? [{ code: 'missing', field: 'name' } as const] : []),
    ...tooLong('name', limits.name),
    ...tooLong('organisation', limits.line),
    ...tooLong('specialisms', limits.line),
  ]
}

const cleaned = (input: CoachInput): CoachInput => ({
  kind: input.kind,
  name: input.name.trim(),
  organisation: input.organisation.trim(),
  specialisms: input.specialisms.trim(),
  // An internal coach works under the employer's liability; a leftover date would only mislead.
  insuredUntil: input.kind === 'external' ? input.insuredUntil : null,
})

/** What is not yet known of a new coach. */
const emptyFile = {
  personId: null,
  contact: { email: '', phone: '', website: '' },
  questionKinds: [],
  languages: [],
  regions: [],
  online: false,
  groups: '',
  certificates: [],
  ethicsCode: null,
  complaintsRoute: '',
  practice: [],
  rates: [],
  relations: [],
  availability: { note: '', absences: [] },
  maxParallel: null,
  found: { how: 'unknown', note: '' },
  status: 'candidate',
  suspension: null,
  assessments: [],
  decisions: [],
  history: [],
} as const satisfies Partial<Coach>

/** A new coach, as a candidate: admission needs an assessment. */
export function createCoach(input: CoachInput, ctx: CommandContext): Result<Coach, readonly CoachError[]> {
  const errors = coachErrors(input)
  if (errors.length > 0) return fail(errors)
  return ok({
    ...cleaned(input),
    id: ctx.newId(),
    ...emptyFile,
  })
}

/** Changes what is known about a coach. */
export function editCoach(coach: Coach, input: CoachInput): Result<Coach, readonly CoachError[]> {
  const errors = coachErrors(input)
  return errors.length > 0 ? fail(errors) : ok({ ...coach, ...cleaned(input) })
}

/** What the operator fills in about a certificate; dates can still be empty. */
export interface CertificateInput {
  readonly body: Certificate['body']
  readonly levelId: Certificate['levelId']
  readonly level: string
  readonly number: string
  readonly validFrom: IsoDate | null
  readonly validUntil: IsoDate | null
  readonly checked: Certificate['checked']
  readonly seenOn: IsoDate | null
}

export type CertificateError =
  | { readonly code: 'missing'; readonly field: 'level' | 'validFrom' | 'validUntil' }
  | { readonly code: 'tooLong'; readonly field: 'level' | 'number'; readonly limit: number }
  | { readonly code: 'endsBeforeStart'; readonly field: 'validUntil' }
  | { readonly code: 'inFuture'; readonly field: 'seenOn' }
  | { readonly code: 'tooMany'; readonly field: null; readonly limit: number }

/** Everything about a certificate that has to be put right, each at its field. */
export function certificateErrors(input: CertificateInput, today: IsoDate): readonly CertificateError[] {
  const errors: CertificateError[] = []
  if (input.level.trim() === '') errors.push({ code: 'missing', field: 'level' })
  for (const field of ['level', 'number'] as const) {
    if (input[field].trim().length > limits.line) errors.push({ code: 'tooLong', field, limit: limits.line })
  }
  if (input.validFrom === null) errors.push({ code: 'missing', field: 'validFrom' })
  if (input.validUntil === null) errors.push({ code: 'missing', field: 'validUntil' })
  else if (input.validFrom !== null && input.validUntil < input.validFrom) {
    errors.push({ code: 'endsBeforeStart', field: 'validUntil' })
  }
  if (input.seenOn !== null && input.seenOn > today) errors.push({ code: 'inFuture', field: 'seenOn' })
  return errors
}

/** Adds a certificate, or replaces the one with `id`. */
export function saveCertificate(
  coach: Coach,
  input: CertificateInput,
  id: Id | null,
  ctx: CommandContext,
): Result<Coach, readonly CertificateError[]> {
  const errors = certificateErrors(input, ctx.today)
  const { validFrom, validUntil } = input
  if (errors.length > 0 || validFrom === null || validUntil === null) return fail(errors)
  const certificate: Certificate = {
    ...input,
    id: id ?? ctx.newId(),
    level: input.level.trim(),
    number: input.number.trim(),
    validFrom,
    validUntil,
  }
  const replaces = coach.certificates.some((known) => known.id === certificate.id)
  if (!replaces && coach.certificates.length >= MAX_CERTIFICATES) {
    return fail([{ code: 'tooMany', field: null, limit: MAX_CERTIFICATES }])
  }
  const certificates = replaces
    ? coach.certificates.map((known) => (known.id === certificate.id ? certificate : known))
    : [...coach.certificates, certificate]
  return ok({ ...coach, certificates })
}

/** Removes a certificate. Removing one that is not there changes nothing. */
export const removeCertificate = (coach: Coach, id: Id): Coach => ({
  ...coach,
  certificates: coach.certificates.filter((certificate) => certificate.id !== id),
})
