import { addMonths } from './iso-date.ts'
import type { IsoDate } from './primitives.ts'

/** Months after which a recovery key should be tried again (security.md §3: yearly). */
const CHECK_EVERY_MONTHS = 12

/** How it stands with the recovery key of a vault. */
export type RecoveryCheck =
  /** There is none: whoever loses the passphrase loses the vault. */
  | { readonly state: 'none' }
  /** Made, but it is not known when it was last in somebody's hands. */
  | { readonly state: 'neverChecked' }
  | { readonly state: 'checked'; readonly on: IsoDate; readonly dueOn: IsoDate }
  | { readonly state: 'due'; readonly on: IsoDate; readonly dueOn: IsoDate }

/**
 * Whether the recovery key wants attention on a day: when there is none, and a year after it was made or last tried.
 * A key tried on 29 February is due on the 28th of the next year.
 */
export function recoveryCheck(hasKey: boolean, checkedOn: IsoDate | null, on: IsoDate): RecoveryCheck {
  if (!hasKey) return { state: 'none' }
  if (checkedOn === null) return { state: 'neverChecked' }
  const dueOn = addMonths(checkedOn, CHECK_EVERY_MONTHS)
  return { state: on >= dueOn ? 'due' : 'checked', on: checkedOn, dueOn }
}

/** Whether the operator should be reminded. */
export const needsRecoveryReminder = ({ state }: RecoveryCheck): boolean => state !== 'checked'
