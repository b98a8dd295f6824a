import {
  isoInstantSchema,
  type CommandContext,
  type Id,
  type IsoDate,
  type IsoInstant,
} from '#shared/domain/primitives.ts'
import type { Result } from '#shared/result.ts'

/** A moment in office hours on a date, for "recorded at" fields. */
export const morningOf = (date: IsoDate): IsoInstant => isoInstantSchema.parse(`${date}T09:30:00.000Z`)

/** The context of a command as if the operator worked in the app on that day. */
export const contextOn = (date: IsoDate, newId: () => Id, operator: string): CommandContext => ({
  now: morningOf(date),
  today: date,
  newId,
  operator,
})

/** The value of a command that the demo's plan makes sure will succeed. A refusal is a bug in the plan. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`the demo organisation broke a rule: ${JSON.stringify(result.error)}`)
}
