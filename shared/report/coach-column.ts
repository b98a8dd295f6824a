import type { Coach, Rate } from '../domain/coach.ts'
import type { IsoDate, LocalText } from '../domain/primitives.ts'
import type { ColumnOption } from './coach-column-words.ts'

/** What a column holds, and how it is read from a coach as the register stands on a day. */
export type ColumnContent =
  /** Empty: nothing. */
  | { readonly kind: 'text'; readonly read: (coach: Coach, on: IsoDate) => string }
  | { readonly kind: 'date'; readonly read: (coach: Coach, on: IsoDate) => IsoDate | null }
  | { readonly kind: 'number'; readonly read: (coach: Coach, on: IsoDate) => number | null }
  /** Whole euro cents. */
  | { readonly kind: 'money'; readonly read: (coach: Coach, on: IsoDate) => number | null }
  | { readonly kind: 'yesNo'; readonly read: (coach: Coach, on: IsoDate) => boolean }
  /** One of the options, by its value. */
  | {
      readonly kind: 'choice'
      readonly options: readonly ColumnOption[]
      readonly read: (coach: Coach, on: IsoDate) => string | null
    }
  /** Several of the options, by their values. */
  | {
      readonly kind: 'choices'
      readonly options: readonly ColumnOption[]
      readonly read: (coach: Coach, on: IsoDate) => readonly string[]
    }
  /** Free words, apart as `joinItems` puts them. */
  | { readonly kind: 'list'; readonly read: (coach: Coach, on: IsoDate) => readonly string[] }

type Unit = Rate['unit']
type RatePart = 'amount' | 'withVat' | 'vat' | 'from'

/** Names of the columns. They stay the same, so that a mapping of columns can be kept. */
export type CoachColumnId =
  | 'name'
  | 'kind'
  | 'organisation'
  | 'status'
  | 'statusSince'
  | 'email'
  | 'phone'
  | 'website'
  | 'questionKinds'
  | 'specialisms'
  | 'groups'
  | 'languages'
  | 'regions'
  | 'online'
  | 'certificateBody'
  | 'certificateLevel'
  | 'certificateNumber'
  | 'certificateFrom'
  | 'certificateUntil'
  | 'certificateChecked'
  | 'certificateSeenOn'
  | 'insuredUntil'
  | 'ethicsCode'
  | 'ethicsCodeSignedOn'
  | 'complaintsRoute'
  | `rate.${Unit}.${RatePart}`
  | 'practiceYear'
  | 'contactHours'
  | 'supervisionHours'
  | 'intervisionMeetings'
  | 'maxParallel'
  | 'availability'
  | 'foundHow'
  | 'foundNote'

/** A column of a table of coaches, as it is saved and as it is taken in. */
export type CoachColumn = ColumnContent & {
  readonly id: CoachColumnId
  /** Different for each column, in each language. */
  readonly header: LocalText
  /** In characters. */
  readonly width: number
  /** `derived`: follows from the rest and is not taken in again. */
  readonly origin: 'recorded' | 'derived'
  /** `rates`: left out of a table without rates. */
  readonly group: 'always' | 'rates'
}
