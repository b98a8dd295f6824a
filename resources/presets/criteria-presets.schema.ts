import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'

const id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)

const minimumLevelSchema = z.strictObject({
  bodyId: id,
  levelId: id,
  equivalents: z.array(z.strictObject({ bodyId: id, levelId: id, condition: localTextSchema.nullable() })),
  why: localTextSchema,
  basis: z.literal('default'),
  remark: localTextSchema,
})

const presetSchema = z.strictObject({
  id,
  name: localTextSchema,
  for: localTextSchema,
  minimumLevel: minimumLevelSchema,
  knockOuts: z
    .array(
      z.strictObject({
        id,
        text: localTextSchema,
        why: localTextSchema,
        howToEstablish: localTextSchema,
        evidence: localTextSchema,
      }),
    )
    .min(1),
  weighted: z
    .array(
      z.strictObject({
        id,
        text: localTextSchema,
        why: localTextSchema,
        howToAsk: localTextSchema,
        weight: z.number().int().min(1).max(3),
        anchors: z.strictObject({ 1: localTextSchema, 3: localTextSchema, 5: localTextSchema }),
      }),
    )
    .min(1),
})

/** What `criteria-presets.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const criteriaPresetsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  basis: z.literal('default'),
  explanation: localTextSchema,
  scoring: z.strictObject({
    scale: z.strictObject({ min: z.literal(1), max: z.literal(5) }),
    weights: z.strictObject({ min: z.literal(1), max: z.literal(3) }),
    describedScores: z.tuple([z.literal(1), z.literal(3), z.literal(5)]),
    rule: localTextSchema,
    advisoryMinimum: z.number().min(1).max(5),
    advisoryMinimumBasis: z.literal('default'),
  }),
  presets: z.array(presetSchema).min(1),
})
