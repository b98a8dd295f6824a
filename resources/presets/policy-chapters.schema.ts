import { z } from 'zod'
import { policyChapterIds } from '#shared/domain/policy.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

const proposalBlockSchema = z.union([localTextSchema, z.strictObject({ list: z.array(localTextSchema).min(2) })])

/** What `policy-chapters.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const policyChaptersSchema = z
  .array(
    z.strictObject({
      id: z.enum(policyChapterIds),
      title: localTextSchema,
      why: localTextSchema,
      questions: z.array(localTextSchema).min(2).max(6),
      proposal: z.array(proposalBlockSchema).min(1),
      mustDecide: z.array(localTextSchema).min(1),
      required: z.boolean(),
    }),
  )
  .length(policyChapterIds.length)
