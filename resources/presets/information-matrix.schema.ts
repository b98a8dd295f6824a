import { z } from 'zod'
import { informationCodes, informationItems, informationReaders } from '#shared/domain/information-matrix.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

/** What `information-matrix.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const informationTextsSchema = z.strictObject({
  items: z.record(
    z.enum(informationItems),
    z.strictObject({ text: localTextSchema, note: localTextSchema.nullable() }),
  ),
  readers: z.record(z.enum(informationReaders), localTextSchema),
  legend: z.record(z.enum(informationCodes), z.strictObject({ label: localTextSchema, explanation: localTextSchema })),
})
