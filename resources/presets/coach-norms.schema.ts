import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'

const words = z.record(z.string(), localTextSchema)

/** What `coach-norms-words.json` must look like. The norms themselves: `coachNormsSchema`. */
export const coachNormsWordsSchema = z.strictObject({
  explanation: localTextSchema,
  certifiedVersusRegistered: localTextSchema,
  certifiedVersusRegisteredSource: z.url(),
  kinds: words,
  checked: words,
  requirements: words,
  units: words,
  periods: words,
})
