import { z } from 'zod'
import { idSchema, isoDateSchema, isoInstantSchema, languageSchema, nameSchema } from './primitives.ts'
import { richTextSchema } from './rich-text.ts'

/** The seventeen chapters of a coaching policy, in order (domain.md §10). Ids match `resources/presets/policy-chapters.json`. */
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
export type PolicyChapterId = (typeof policyChapterIds)[number]

/** Group sizes below which nothing is printed. 5 is the default (domain.md §10, small cells). */
export const minimumGroupOptions = [5, 7, 8, 10] as const

/** The rules that files under this version follow. */
export const policyParametersSchema = z
  .object({
    /** Smallest group of which a report prints a figure. */
    minimumGroup: z.union([z.literal(5), z.literal(7), z.literal(8), z.literal(10)]),
    /** Most sessions in one trajectory. */
    maxSessions: z.number().int().min(1).max(50),
    /** Months between the end and the follow-up. */
    followUpMonths: z.number().int().min(1).max(24),
    /** Working days in which an application is decided. */
    decisionDays: z.number().int().min(1).max(60),
    /** Months an identifiable file is kept after the follow-up. */
    retentionMonths: z.number().int().min(1).max(120),
  })
  .readonly()
export type PolicyParameters = z.infer<typeof policyParametersSchema>

export const policyChapterSchema = z
  .object({
    id: z.enum(policyChapterIds),
    /** May hold placeholders such as `{{organisation}}`; see policy-placeholders.ts. */
    body: richTextSchema,
    /** The operator's own mark that this chapter is finished. Never true for an empty chapter. */
    ready: z.boolean(),
  })
  .readonly()
export type PolicyChapter = z.infer<typeof policyChapterSchema>

/** Where the works council (OR) stands on this version (WOR 27; invariant 13). */
export const worksCouncilStatusSchema = z.enum(['open', 'notNeeded', 'consented', 'withheld'])
export type WorksCouncilStatus = z.infer<typeof worksCouncilStatusSchema>

export const policyAdoptionSchema = z
  .object({
    on: isoDateSchema,
    by: nameSchema,
    reviewBy: isoDateSchema,
    /** Name of the organisation on that day: a later change of name must not change an adopted text. */
    organisation: nameSchema,
    /** When the operator recorded the adoption. */
    recordedAt: isoInstantSchema,
  })
  .readonly()

const policyFields = {
  id: idSchema,
  /** Major.minor, as printed on the title page. */
  version: z.string().regex(/^\d{1,3}\.\d{1,3}$/),
  /** Language the text is written in. It does not follow the language of the screen. */
  language: languageSchema,
  chapters: z.array(policyChapterSchema).length(policyChapterIds.length).readonly(),
  parameters: policyParametersSchema,
  worksCouncil: worksCouncilStatusSchema,
}

/** One version of the policy. A draft can be edited; an adopted version is read-only for ever. */
export const policySchema = z.discriminatedUnion('status', [
  z.object({ ...policyFields, status: z.literal('draft'), adoption: z.null() }).readonly(),
  z.object({ ...policyFields, status: z.literal('adopted'), adoption: policyAdoptionSchema }).readonly(),
])
export type Policy = z.infer<typeof policySchema>
export type DraftPolicy = Extract<Policy, { status: 'draft' }>
export type AdoptedPolicy = Extract<Policy, { status: 'adopted' }>
