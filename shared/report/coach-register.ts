import { type Certificate, type Coach, type Rate, rateUnits } from '../domain/coach.ts'
import { rateOn, withVatCents } from '../domain/coach-rate.ts'
import {
  type Admission,
  admission,
  certificateValidity,
  insuranceStanding,
  needsInsurance,
  type Validity,
} from '../domain/coach-standing.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import { bodyOptions, labelOf, questionOptions, statusOptions, vatOptions } from './coach-column-words.ts'
import { certificateInTable, standingSince } from './coach-in-table.ts'

/** Whom a register names: those who may be given a trajectory that day, or everybody who was recorded. */
export type RegisterSelection = 'admitted' | 'all'

export interface RegisterCertificate extends Pick<
  Certificate,
  'level' | 'number' | 'validFrom' | 'validUntil' | 'checked'
> {
  readonly body: string
  readonly validity: Validity['kind']
}

export interface RegisterRate {
  readonly unit: Rate['unit']
  readonly from: IsoDate
  /** Whole euro cents. */
  readonly withoutVat: number
  readonly withVat: number
  /** What there is to say about the VAT, in the language of the document. */
  readonly vat: string
}

/** What the register says of one coach. Judgements, relations and reasons are not in it. */
export interface RegisterEntry extends Pick<
  Coach,
  'kind' | 'name' | 'organisation' | 'specialisms' | 'groups' | 'languages' | 'regions' | 'online' | 'complaintsRoute'
> {
  readonly standing: Admission['kind']
  /** In the language of the document. */
  readonly status: string
  readonly since: IsoDate | null
  readonly questions: readonly string[]
  /** The one that counts comes first, then the one that ends last. What ran out is in it only when nothing else counts. */
  readonly certificates: readonly RegisterCertificate[]
  readonly insurance: Validity | { readonly kind: 'notNeeded' }
  readonly ethicsCode: Coach['ethicsCode']
  /** In force on the day; empty when rates are left out too. */
  readonly rates: readonly RegisterRate[]
}

/** The register on paper, for procurement. */
export interface CoachRegister {
  readonly kind: 'coach-register'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  /** The day on which standing, papers and rates were looked at. */
  readonly validOn: IsoDate
  readonly selection: RegisterSelection
  readonly withRates: boolean
  /** By name. */
  readonly coaches: readonly RegisterEntry[]
}

/** What the operator asks for. */
export interface RegisterOrder {
  readonly selection: RegisterSelection
  readonly withRates: boolean
  readonly on: IsoDate
  readonly language: Language
}

/** The coaches that a selection names, by name. A coach whose papers have run out may not be given a trajectory. */
export const selectedCoaches = (
  coaches: readonly Coach[],
  { selection, on, language }: Pick<RegisterOrder, 'selection' | 'on' | 'language'>,
): readonly Coach[] =>
  coaches
    .filter((coach) => selection === 'all' || admission(coach, on).kind === 'admitted')
    .toSorted((a, b) => a.name.localeCompare(b.name, language))

function ratesOf(coach: Coach, { on, language }: RegisterOrder): readonly RegisterRate[] {
  return rateUnits.flatMap((unit) => {
    const rate = rateOn(coach, unit, on)
    if (rate === null) return []
    const { from, amountCents: withoutVat, vatRegime } = rate
    const withVat = withVatCents(withoutVat, vatRegime)
    return [{ unit, from, withoutVat, withVat, vat: labelOf(vatOptions, vatRegime, language) }]
  })
}

function entryOf(coach: Coach, order: RegisterOrder): RegisterEntry {
  const { on, language, withRates } = order
  const standing = admission(coach, on).kind
  const counts = certificateInTable(coach, on)
  const { kind, name, organisation, specialisms, groups, languages, regions, online, complaintsRoute } = coach
  return {
    kind,
    name,
    organisation,
    specialisms,
    groups,
    languages,
    regions,
    online,
    complaintsRoute,
    standing,
    status: labelOf(statusOptions, standing, language),
    since: standingSince(coach, on),
    questions: coach.questionKinds.map((question) => labelOf(questionOptions, question, language)),
    certificates: coach.certificates
      .filter((certificate) => certificate === counts || certificateValidity(certificate, on).kind !== 'expired')
      .toSorted((a, b) => (a === counts ? -1 : b === counts ? 1 : a.validUntil < b.validUntil ? 1 : -1))
      .map((certificate) => {
        const { level, number, validFrom, validUntil, checked } = certificate
        const body = labelOf(bodyOptions, certificate.body, language)
        return {
          body,
          level,
          number,
          validFrom,
          validUntil,
          checked,
          validity: certificateValidity(certificate, on).kind,
        }
      }),
    insurance: needsInsurance(coach) ? insuranceStanding(coach, on) : { kind: 'notNeeded' },
    ethicsCode: coach.ethicsCode,
    rates: withRates ? ratesOf(coach, order) : [],
  }
}

/** The register on a day, in the language asked for. */
export const coachRegister = (
  coaches: readonly Coach[],
  order: RegisterOrder,
  settings: Pick<Settings, 'organisation' | 'demo'>,
): CoachRegister => ({
  kind: 'coach-register',
  language: order.language,
  organisation: settings.organisation,
  demo: settings.demo,
  validOn: order.on,
  selection: order.selection,
  withRates: order.withRates,
  coaches: selectedCoaches(coaches, order).map((coach) => entryOf(coach, order)),
})
