import type { LocalText } from '#shared/domain/primitives.ts'
import type { RequestReason, Session, StopReason, TrajectoryStatus, WaiverReason } from '#shared/domain/trajectory.ts'
import json from './reminders-and-states.json' with { type: 'json' }

/** A state as a person reads it. */
export interface StateText {
  readonly name: LocalText
  readonly explanation: LocalText
}

const states: ReadonlyMap<string, StateText> = new Map(json.states.map((state) => [state.id, state]))

interface Category {
  readonly options: readonly { readonly id: string; readonly name: LocalText }[]
}

/** A lookup by id. An id that is not in the file shows as itself: the tests prove that there is none. */
function lookup<Id extends string>({ options }: Category): (id: Id) => LocalText {
  const names = new Map(options.map((option) => [option.id, option.name]))
  return (id) => names.get(id) ?? { nl: id, en: id }
}

/** Name and explanation of a state. */
export const stateText = (status: TrajectoryStatus): StateText =>
  states.get(status) ?? { name: { nl: status, en: status }, explanation: { nl: status, en: status } }

/** "Aanleiding van de aanvraag". */
export const requestReasonName = lookup<RequestReason>(json.categories.reasonForRequest)

/** "Reden van stoppen". */
export const stopReasonName = lookup<StopReason>(json.categories.stopReason)

/** "Soort gesprek". */
export const sessionKindName = lookup<Session['kind']>(json.categories.sessionKind)

/** "Reden van vervallen" of an evaluation. */
export const waiverReasonName = lookup<WaiverReason>(json.categories.waiverReason)
