import { z } from 'zod'
import { criteriaSetSchema } from './criteria-set.ts'
import { questionKinds } from './coach-level-names.ts'
import { idSchema, isoDateSchema, isoInstantSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** Bodies whose marks are known to the product; `other` leaves room (domain.md §2a–c). */
export const certificateBodies = ['emcc-eia', 'icf', 'stir', 'lvsc', 'noloc', 'other'] as const

export const certificateSchema = z
  .object({
    id: idSchema,
    body: z.enum(certificateBodies),
    /** Level of the body in the norms (`coach-norms.json`); null for words of the operator's own. */
    levelId: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .nullable(),
    /** The level as the certificate words it. */
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

/** Supervision and practice in one calendar year, as the coach states it; null: not known. */
export const practiceYearSchema = z
  .object({
    year: z.int().min(1990).max(2100),
    contactHours: z.number().min(0).max(5_000).nullable(),
    supervisionHours: z.number().min(0).max(1_000).nullable(),
    intervisionMeetings: z.int().min(0).max(366).nullable(),
  })
  .readonly()
export type PracticeYear = z.infer<typeof practiceYearSchema>

/** VAT regimes of coaching (domain.md §6; names and conditions in `finance.json`). */
export const vatRegimes = ['standard', 'educationExempt', 'careExempt', 'smallBusiness'] as const
export type VatRegime = (typeof vatRegimes)[number]

export const rateUnits = ['hour', 'session', 'trajectory'] as const

/** What a coach asks from a date on. A later line for the same unit takes the place of an earlier one. */
export const rateSchema = z
  .object({
    id: idSchema,
    from: isoDateSchema,
    unit: z.enum(rateUnits),
    /** Whole euro cents excluding VAT. */
    amountCents: z.int().min(0).max(10_000_000),
    vatRegime: z.enum(vatRegimes),
    note: lineSchema,
  })
  .readonly()
export type Rate = z.infer<typeof rateSchema>

/** What ties a coach to a department or a person. Every one of them speaks against a trajectory there. */
export const relationNatures = [
  'worksThere',
  'manages',
  'family',
  'friend',
  'business',
  'formerColleague',
  'other',
] as const
export type RelationNature = (typeof relationNatures)[number]

export const relationSchema = z
  .object({
    id: idSchema,
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('department'), department: lineSchema.min(1) }),
      z.object({ kind: z.literal('person'), personId: idSchema }),
    ]),
    nature: z.enum(relationNatures),
    note: lineSchema,
  })
  .readonly()
export type Relation = z.infer<typeof relationSchema>

/** How the organisation came to this coach: "via via" becomes visible. */
export const foundWays = [
  'unknown',
  'viaVia',
  'register',
  'recommendation',
  'tender',
  'application',
  'internalCall',
  'other',
] as const
export type FoundWay = (typeof foundWays)[number]

/** Why a coach is not admitted. The screen turns a code into a sentence. */
export const admissionObstacleSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('knockOutNotMet'), criterionId: z.string() }).readonly(),
  /** The assessors do not agree on a knock-out: talk about it first. */
  z.object({ code: z.literal('knockOutDisputed'), criterionId: z.string() }).readonly(),
  z.object({ code: z.literal('totalTooLow'), total: z.number(), minimum: z.number() }).readonly(),
  z.object({ code: z.literal('certificateNotValid'), on: isoDateSchema }).readonly(),
  z.object({ code: z.literal('insuranceNotValid'), on: isoDateSchema }).readonly(),
])
export type AdmissionObstacle = z.infer<typeof admissionObstacleSchema>

/** In what conversation an assessor formed the judgement. `notRecorded` stands only where nobody was asked: in old files. */
export const assessmentConversations = [
  'interview',
  'videoCall',
  'phoneCall',
  'chemistry',
  'referenceCheck',
  'papersOnly',
  'reassessment',
  'notRecorded',
] as const
export type AssessmentConversation = (typeof assessmentConversations)[number]

/** One assessor's complete judgement of a coach against a criteria set as it was on that day. */
export const coachAssessmentSchema = z
  .object({
    id: idSchema,
    /** The set as it was: later edits must not change an old judgement. */
    criteria: criteriaSetSchema,
    on: isoDateSchema,
    by: nameSchema,
    conversation: z.enum(assessmentConversations),
    /** Per knock-out: met or not, with what was seen. */
    knockOuts: z.record(z.string(), z.object({ met: z.boolean(), note: textSchema }).readonly()).readonly(),
    /** Per weighted criterion: 1–5. */
    scores: z.record(z.string(), z.number().int().min(1).max(5)).readonly(),
    /** Per weighted criterion: what the score rests on. Absent: nothing was noted. */
    scoreNotes: z.record(z.string(), textSchema).readonly(),
    /** Weighted mean, 1–5, of this assessor alone. */
    total: z.number().min(1).max(5),
    /** What in this judgement speaks against admission. */
    obstacles: z.array(admissionObstacleSchema).readonly(),
    recordedAt: isoInstantSchema,
  })
  .readonly()
export type CoachAssessment = z.infer<typeof coachAssessmentSchema>

/** What P&O decided on the judgement of one or more assessors. The last decision is what counts. */
export const coachDecisionSchema = z
  .object({
    id: idSchema,
    on: isoDateSchema,
    by: nameSchema,
    outcome: z.enum(['admitted', 'notAdmitted']),
    /** Why. Empty only for decisions from before motives were asked. */
    motive: textSchema,
    /** Who agreed to an admission although the total was too low; null for every other decision. */
    agreedBy: nameSchema.nullable(),
    /** The assessments it rests on, all against one version of one set. */
    assessmentIds: z.array(idSchema).min(1).max(5).readonly(),
    /** Weighted mean over all assessors, 1–5, one decimal. */
    total: z.number().min(1).max(5),
    /** What spoke against admission on that day; not empty on an admission only where the total alone was too low. */
    obstacles: z.array(admissionObstacleSchema).readonly(),
    recordedAt: isoInstantSchema,
  })
  .readonly()
export type CoachDecision = z.infer<typeof coachDecisionSchema>

/** Steps in the life of a coach beside the decisions on assessments. */
export const coachStepKinds = ['suspended', 'resumed', 'letGo', 'returned', 'proposalSetAside'] as const

export const coachStepSchema = z
  .object({
    id: idSchema,
    kind: z.enum(coachStepKinds),
    on: isoDateSchema,
    by: nameSchema,
    /** Empty only for steps from before reasons were asked, and where none is needed. */
    reason: lineSchema,
    recordedAt: isoInstantSchema,
  })
  .readonly()
export type CoachStep = z.infer<typeof coachStepSchema>

const lines = (max: number) => z.array(lineSchema.min(1)).max(max).readonly()

export const coachSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['internal', 'external']),
    name: nameSchema,
    /** Firm of an external coach; own department of an internal one. */
    organisation: lineSchema,
    /** The employee that an internal coach also is; null when not linked. */
    personId: idSchema.nullable(),
    contact: z.object({ email: lineSchema, phone: lineSchema, website: lineSchema }).readonly(),
    /** Kinds of question this coach takes. Empty: not recorded. */
    questionKinds: z.array(z.enum(questionKinds)).max(questionKinds.length).readonly(),
    specialisms: lineSchema,
    /** Languages a conversation can be held in, in the words of the operator. */
    languages: lines(20),
    /** Places or regions where the coach works. */
    regions: lines(20),
    online: z.boolean(),
    /** Whom the coach works with: managers, professionals, young people … */
    groups: lineSchema,
    certificates: z.array(certificateSchema).max(20).readonly(),
    /** The code that the coach signed; null when none is known. */
    ethicsCode: z
      .object({ name: lineSchema.min(1), signedOn: isoDateSchema.nullable() })
      .readonly()
      .nullable(),
    /** Where somebody with a complaint goes. */
    complaintsRoute: lineSchema,
    insuredUntil: isoDateSchema.nullable(),
    practice: z.array(practiceYearSchema).max(40).readonly(),
    rates: z.array(rateSchema).max(60).readonly(),
    relations: z.array(relationSchema).max(60).readonly(),
    availability: z
      .object({
        note: lineSchema,
        absences: z
          .array(z.object({ id: idSchema, from: isoDateSchema, until: isoDateSchema }).readonly())
          .max(40)
          .readonly(),
      })
      .readonly(),
    /** Most trajectories at a time, as the coach states it; null: not stated. */
    maxParallel: z.int().min(1).max(50).nullable(),
    found: z.object({ how: z.enum(foundWays), note: lineSchema }).readonly(),
    /** Admission follows from the last decision; the operator can suspend and let go. */
    status: z.enum(['candidate', 'admitted', 'notAdmitted', 'suspended', 'out']),
    /** Filled exactly while the status is `suspended`. */
    suspension: z
      .object({ on: isoDateSchema, reason: lineSchema.min(1) })
      .readonly()
      .nullable(),
    assessments: z.array(coachAssessmentSchema).max(50).readonly(),
    decisions: z.array(coachDecisionSchema).max(50).readonly(),
    history: z.array(coachStepSchema).max(200).readonly(),
  })
  .readonly()
export type Coach = z.infer<typeof coachSchema>
