import { z } from 'zod'
import { roleLetters, taskPhases } from '#shared/domain/policy-roles.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

const slug = z.string().regex(/^[a-zA-Z0-9-]{1,60}$/)

/** What `roles.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const rolesPresetSchema = z.strictObject({
  letters: z.record(z.enum(roleLetters), z.strictObject({ name: localTextSchema, meaning: localTextSchema })),
  phases: z.record(z.enum(taskPhases), localTextSchema),
  roles: z.array(z.strictObject({ id: slug, name: localTextSchema })).min(1),
  tasks: z
    .array(
      z.strictObject({
        id: slug,
        phase: z.enum(taskPhases),
        name: localTextSchema,
        explanation: localTextSchema,
        letters: z.record(slug, z.enum(roleLetters)),
      }),
    )
    .min(1),
})
