import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'
import {
  requestReasons,
  sessionKinds,
  stopReasons,
  trajectoryStatuses,
  waiverReasons,
} from '#shared/domain/trajectory.ts'

const category = (ids: readonly [string, ...string[]]) =>
  z.strictObject({
    name: localTextSchema,
    options: z.array(z.strictObject({ id: z.enum(ids), name: localTextSchema })).length(ids.length),
  })

/** What `reminders-and-states.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const remindersAndStatesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  states: z
    .array(
      z.strictObject({
        id: z.enum(trajectoryStatuses),
        kind: z.enum(['main', 'side', 'final']),
        name: localTextSchema,
        explanation: localTextSchema,
      }),
    )
    .length(trajectoryStatuses.length),
  categories: z.strictObject({
    reasonForRequest: category(requestReasons),
    stopReason: category(stopReasons),
    sessionKind: category(sessionKinds),
    waiverReason: category(waiverReasons),
  }),
})
