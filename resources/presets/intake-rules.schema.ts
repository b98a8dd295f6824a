import { z } from 'zod'
import { adviceLevels, intakeRuleIds } from '#shared/domain/intake.ts'
import { presetFormIds } from '#shared/domain/policy-forms.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

/** What `intake-rules.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const intakeRulesSchema = z
  .array(
    z.strictObject({
      id: z.enum(intakeRuleIds),
      question: localTextSchema,
      help: localTextSchema,
      triggeredBy: z.enum(['yes', 'no']),
      level: z.enum(adviceLevels),
      formId: z.enum([...presetFormIds, 'occupational-physician', 'confidential-adviser']).nullable(),
      advice: localTextSchema,
      sentenceForLetter: localTextSchema,
      storesOnly: localTextSchema,
    }),
  )
  .length(intakeRuleIds.length)
