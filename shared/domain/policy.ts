import { z } from 'zod'
import { criteriaSetSchema } from './criteria-set.ts'
import { informationMatrixSchema } from './information-matrix.ts'
import { policyContributionSchema } from './policy-contribution.ts'
import { formOfGuidanceSchema, MOST_FORMS } from './policy-forms.ts'
import { MOST_POLICY_GOALS, policyGoalSchema } from './policy-goals.ts'
import { policyParametersSchema } from './policy-parameters.ts'
import { rolesMatrixSchema } from './policy-roles.ts'
import {
  idSchema,
  isoDateSchema,
  isoInstantSchema,
  languageSchema,
  lineSchema,
  nameSchema,
  textSchema,
} from './primitives.ts'
import { richTextSchema } from './rich-text.ts'

/** The seventeen chapters a coaching policy starts with (domain.md §10). Ids match `resources/presets/policy-chapters.json`. */
export const policyChapterIds = [
  'reason-and-vision',
  'concepts-and-forms',
  'purpose-and-contribution',
  'target-groups',
  'when-and-when-not',
  'roles',
  'internal-or-external',
  'quality-and-selection',
  'procedure',
  'contract-and-three-way-meeting',
  'goals-and-measuring',
  'confidentiality-and-privacy',
  'skills-and-hats',
  'evaluation-and-reporting',
  'budget-rates-tax',
  'complaints-and-disputes',
  'participation-adoption-review',
] as const
export type PresetChapterId = (typeof policyChapterIds)[number]

/** Most chapters in one version, own ones included. */
export const MOST_CHAPTERS = 40

export const policyChapterSchema = z
  .object({
    /** One of `policyChapterIds`, or a record id for an own chapter. It stays the same from version to version. */
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    title: lineSchema.min(1),
    /** May hold placeholders such as `{{organisation}}`; see policy-placeholders.ts. */
    body: richTextSchema,
    /** The operator's own mark that this chapter is finished. Never true for an empty chapter. */
    ready: z.boolean(),
    /** Why this version does without the chapter; null when it is in. A chapter left out keeps its text and is not printed. */
    leftOut: textSchema.min(1).nullable(),
  })
  .readonly()
export type PolicyChapter = z.infer<typeof policyChapterSchema>

/** Parts of article 27(1) of the Works Councils Act (WOR) that a policy may fall under. */
export const worGrounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const

const grounds = z.array(z.enum(worGrounds)).max(worGrounds.length).readonly()

/** Where the works council (OR) stands on this version (WOR 27; invariant 13). Dates are null in files from before they were kept. */
export const worksCouncilSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open') }).readonly(),
  z.object({ status: z.literal('notNeeded'), on: isoDateSchema.nullable(), reason: textSchema }).readonly(),
  z
    .object({
      status: z.literal('asked'),
      on: isoDateSchema,
      grounds,
      /** When the proposal is explained to the council, and when its answer is hoped for. */
      meetingOn: isoDateSchema.nullable(),
      respondBy: isoDateSchema.nullable(),
    })
    .readonly(),
  z
    .object({
      status: z.enum(['consented', 'withheld']),
      askedOn: isoDateSchema.nullable(),
      grounds,
      on: isoDateSchema.nullable(),
      /** Conditions with the consent, or why it was withheld. */
      note: textSchema,
    })
    .readonly(),
])
export type WorksCouncil = z.infer<typeof worksCouncilSchema>

/** Steps in the life of a version. */
export const policyStepKinds = [
  'started',
  'discussion',
  'councilAsked',
  'councilNotNeeded',
  'councilConsented',
  'councilWithheld',
  'takenBack',
  'adopted',
  'withdrawn',
] as const

/** Who took a step, and when. */
export const policyStepSchema = z
  .object({
    kind: z.enum(policyStepKinds),
    on: isoDateSchema,
    by: nameSchema,
    note: textSchema,
  })
  .readonly()
export type PolicyStep = z.infer<typeof policyStepSchema>

export const policyAdoptionSchema = z
  .object({
    on: isoDateSchema,
    by: nameSchema,
    reviewBy: isoDateSchema,
    /** Name of the organisation on that day: a later change of name must not change an adopted text. */
    organisation: nameSchema,
    /** The criteria for coaches on that day, for the same reason. Empty in versions from before they were kept. */
    criteria: z.array(criteriaSetSchema).max(40).readonly(),
    /** When the operator recorded the adoption. */
    recordedAt: isoInstantSchema,
  })
  .readonly()

/** Withdrawn without a successor: from that day no version is in force. */
export const policyWithdrawalSchema = z
  .object({ on: isoDateSchema, by: nameSchema, reason: textSchema.min(1) })
  .readonly()

const policyFields = {
  id: idSchema,
  /** Major.minor, as printed on the title page. */
  version: z.string().regex(/^\d{1,3}\.\d{1,3}$/),
  /** Language the text is written in. It does not follow the language of the screen. */
  language: languageSchema,
  chapters: z.array(policyChapterSchema).min(1).max(MOST_CHAPTERS).readonly(),
  forms: z.array(formOfGuidanceSchema).max(MOST_FORMS).readonly(),
  roles: rolesMatrixSchema,
  goals: z.array(policyGoalSchema).max(MOST_POLICY_GOALS).readonly(),
  informationMatrix: informationMatrixSchema,
  parameters: policyParametersSchema,
  contributions: z.array(policyContributionSchema).max(500).readonly(),
  worksCouncil: worksCouncilSchema,
  /** Oldest first. Empty in versions from before it was kept. */
  history: z.array(policyStepSchema).max(200).readonly(),
}

/**
 * One version of the policy: concept → discussion → with the works council → adopted. Until it is adopted it can be
 * changed (with the council only by taking it back); after that it is read-only for ever, but for a withdrawal. That a
 * version has been replaced follows from the adoption of a later one and is stored nowhere: policy-versions.ts.
 */
export const policySchema = z.discriminatedUnion('status', [
  z
    .object({
      ...policyFields,
      status: z.enum(['draft', 'discussion', 'worksCouncil']),
      adoption: z.null(),
      withdrawal: z.null(),
    })
    .readonly(),
  z
    .object({
      ...policyFields,
      status: z.literal('adopted'),
      adoption: policyAdoptionSchema,
      withdrawal: policyWithdrawalSchema.nullable(),
    })
    .readonly(),
])
export type Policy = z.infer<typeof policySchema>
/** A version that is still being made, in whatever step. */
export type OpenPolicy = Extract<Policy, { status: 'draft' | 'discussion' | 'worksCouncil' }>
export type AdoptedPolicy = Extract<Policy, { status: 'adopted' }>
