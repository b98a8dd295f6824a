import {
  type CommandContext,
  idSchema,
  type IsoDate,
  isoDateSchema,
  isoInstantSchema,
} from '#shared/domain/primitives.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useSession } from './session.ts'

/** Today on this workstation's calendar. */
export const today = (now: Date = new Date()): IsoDate => isoDateSchema.parse(localToday(now))

/** What commands may know of the world: the clock, fresh ids and who is at the keyboard. Make one per command. */
export function commandContext(): CommandContext {
  const now = new Date()
  return {
    now: isoInstantSchema.parse(now.toISOString()),
    today: today(now),
    newId: () => idSchema.parse(crypto.randomUUID()),
    operator: useSession.getState().settings?.operator ?? '',
  }
}
