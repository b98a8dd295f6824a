import { z } from 'zod'
import { criteriaSetSchema } from './criteria-set.ts'
import { idSchema, isoDateSchema, isoInstantSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** Bodies whose marks are known to the product; `other` leaves room (domain.md §2a–c). */
export const certificateBodies = ['emcc-eia', 'icf', 'stir', 'lvsc', 'noloc', 'other'] as const

export const certificateSchema = z
  .object({
    id: idSchema,
    body: z.enum(certificateBodies),
    level: lineSchema,
    number: lineSchema,
    validFrom: isoDateSchema,
    validUntil: isoDateSchema,
    /** Tested by the body, or only signed up: registration alone may be a sign-up without check (domain.md §2d). */
    checked: z.enum(['tested', 'signUpOnly']),
    /** When the operator saw the entry in the public register. */
    seenOn: isoDateSchema.nullable(),
  })
  .readonly()
export type Certificate = z.infer<typeof certificateSchema>

/** Why a coach is not admitted. The screen turns a code into a sentence. */
export const admissionObstacleSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('knockOutNotMet'), criterionId: z.string() }).readonly(),
  z.object({ code: z.literal('totalTooLow'), total: z.number(), minimum: z.number() }).readonly(),
  z.object({ code: z.literal('certificateNotValid'), on: isoDateSchema }).readonly(),
  z.object({ code: z.literal('insuranceNotValid'), on: isoDateSchema }).readonly(),
])
export type AdmissionObstacle = z.infer<typeof admissionObstacleSchema>

/** One complete assessment of a coach against a criteria set as it was on that day. */
export const coachAssessmentSchema = z
  .object({
    id: idSchema,
    /** The set as it was: later edits must not change an old judgement. */
    criteria: criteriaSetSchema,
    on: isoDateSchema,
    by: nameSchema,
    /** Per knock-out: met or not, with what was seen. */
    knockOuts: z.record(z.string(), z.object({ met: z.boolean(), note: textSchema }).readonly()).readonly(),
    /** Per weighted criterion: 1–5. */
    scores: z.record(z.string(), z.number().int().min(1).max(5)).readonly(),
    /** Weighted mean, 1–5. */
    total: z.number().min(1).max(5),
    /** Empty: admitted. */
    obstacles: z.array(admissionObstacleSchema).readonly(),
    recordedAt: isoInstantSchema,
  })
  .readonly()
export type CoachAssessment = z.infer<typeof coachAssessmentSchema>

export const coachSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['internal', 'external']),
    name: nameSchema,
    /** Firm of an external coach; own department of an internal one. */
    organisation: lineSchema,
    specialisms: lineSchema,
    certificates: z.array(certificateSchema).max(20).readonly(),
    insuredUntil: isoDateSchema.nullable(),
    /** Admission follows from the last assessment; the operator can suspend. */
    status: z.enum(['candidate', 'admitted', 'notAdmitted', 'suspended']),
    /** Filled exactly while the status is `suspended`. */
    suspension: z
      .object({ on: isoDateSchema, reason: lineSchema.min(1) })
      .readonly()
      .nullable(),
    assessments: z.array(coachAssessmentSchema).max(50).readonly(),
  })
  .readonly()
export type Coach = z.infer<typeof coachSchema>
