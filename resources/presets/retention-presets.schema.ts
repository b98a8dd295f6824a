import { z } from 'zod'
import { retentionSectors } from '#shared/domain/policy-parameters.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

const months = z.int().min(0).max(240)

const termSchema = z.strictObject({
  recordKindId: z.string().min(1),
  /** null: kept without a term, or not found. */
  months: months.nullable(),
  from: z.string().min(1),
  /** Found in a source, or a proposal of our own. */
  basis: z.enum(['sourced', 'default']),
  source: z.url().nullable(),
  remark: localTextSchema.nullable().optional(),
  relatedSource: z.url().optional(),
  minMonths: months.optional(),
  maxMonths: months.optional(),
  latestMonthsAfterEmployment: months.nullable().optional(),
  /** What to fill in until the archivist has answered. */
  fallbackMonths: months.optional(),
  alsoFrom: z.string().optional(),
  withRecordKind: z.string().optional(),
  anonymiseWith: z.string().optional(),
  unlimited: z.boolean().optional(),
  unsourced: z.boolean().optional(),
  confirmed: z.literal(false).optional(),
})

/** What `retention-presets.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const retentionPresetsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  explanation: localTextSchema,
  fromEvents: z.record(z.string(), localTextSchema),
  recordKinds: z.array(z.strictObject({ id: z.string().min(1), name: localTextSchema, content: localTextSchema })),
  presets: z
    .array(
      z.strictObject({
        id: z.enum(retentionSectors),
        name: localTextSchema,
        explanation: localTextSchema,
        /** Whether somebody who knows has to confirm the terms; `confirm` says who and how. */
        mustConfirm: z.boolean(),
        confirm: localTextSchema.nullable(),
        terms: z.array(termSchema).min(1),
      }),
    )
    .length(retentionSectors.length),
})
