import type { Coach } from '../../domain/coach.ts'
import { MAX_CERTIFICATES } from '../../domain/coach-commands.ts'
import type { CoachImportId } from './coach-import-table.ts'

/** What filling a coach from a file comes to. */
export interface Filled {
  readonly coach: Coach
  /** Columns that were empty and are now filled. */
  readonly filled: readonly CoachImportId[]
  /** Columns in which the file says something else: what was known stays. */
  readonly kept: readonly CoachImportId[]
}

/** One thing that is either there or not, and how it is taken over. */
interface Part {
  readonly column: CoachImportId
  /** What is known, to compare by; '' when nothing is. */
  readonly value: (coach: Coach) => string
  readonly take: (to: Coach, from: Coach) => Coach
}

const text = (
  column: CoachImportId,
  value: (coach: Coach) => string,
  take: (to: Coach, from: Coach) => Coach,
): Part => ({ column, value, take })

const list = (items: readonly string[]): string => items.join('\n')

const parts: readonly Part[] = [
  text(
    'organisation',
    (c) => c.organisation,
    (to, { organisation }) => ({ ...to, organisation }),
  ),
  text(
    'specialisms',
    (c) => c.specialisms,
    (to, { specialisms }) => ({ ...to, specialisms }),
  ),
  text(
    'groups',
    (c) => c.groups,
    (to, { groups }) => ({ ...to, groups }),
  ),
  text(
    'complaintsRoute',
    (c) => c.complaintsRoute,
    (to, { complaintsRoute }) => ({ ...to, complaintsRoute }),
  ),
  text(
    'email',
    (c) => c.contact.email,
    (to, { contact }) => ({ ...to, contact: { ...to.contact, email: contact.email } }),
  ),
  text(
    'phone',
    (c) => c.contact.phone,
    (to, { contact }) => ({ ...to, contact: { ...to.contact, phone: contact.phone } }),
  ),
  text(
    'website',
    (c) => c.contact.website,
    (to, { contact }) => ({
      ...to,
      contact: { ...to.contact, website: contact.website },
    }),
  ),
  text(
    'insuredUntil',
    (c) => c.insuredUntil ?? '',
    (to, { insuredUntil }) =>
      // An internal coach works under the employer's liability.
      to.kind === 'internal' ? to : { ...to, insuredUntil },
  ),
  text(
    'questionKinds',
    (c) => list(c.questionKinds),
    (to, { questionKinds }) => ({ ...to, questionKinds }),
  ),
  text(
    'languages',
    (c) => list(c.languages),
    (to, { languages }) => ({ ...to, languages }),
  ),
  text(
    'regions',
    (c) => list(c.regions),
    (to, { regions }) => ({ ...to, regions }),
  ),
  text(
    'online',
    (c) => (c.online ? 'yes' : ''),
    (to, { online }) => ({ ...to, online }),
  ),
  text(
    'ethicsCode',
    (c) => c.ethicsCode?.name ?? '',
    (to, { ethicsCode }) => ({ ...to, ethicsCode }),
  ),
  text(
    'maxParallel',
    (c) => String(c.maxParallel ?? ''),
    (to, { maxParallel }) => ({ ...to, maxParallel }),
  ),
  text(
    'availability',
    (c) => c.availability.note,
    (to, { availability }) => ({
      ...to,
      availability: { ...to.availability, note: availability.note },
    }),
  ),
  text(
    'foundHow',
    (c) => (c.found.how === 'unknown' ? '' : c.found.how),
    (to, { found }) => ({
      ...to,
      found: { ...to.found, how: found.how },
    }),
  ),
  text(
    'foundNote',
    (c) => c.found.note,
    (to, { found }) => ({ ...to, found: { ...to.found, note: found.note } }),
  ),
]

/** Adds the certificate of the file when the coach has none of that body. */
function fillCertificates({ coach, filled, kept }: Filled, from: Coach): Filled {
  const [offered] = from.certificates
  if (offered === undefined) return { coach, filled, kept }
  const known = coach.certificates.find(({ body }) => body === offered.body)
  if (known === undefined) {
    if (coach.certificates.length >= MAX_CERTIFICATES) return { coach, filled, kept: [...kept, 'certificateBody'] }
    return {
      coach: { ...coach, certificates: [...coach.certificates, offered] },
      filled: [...filled, 'certificateBody'],
      kept,
    }
  }
  const same = known.validUntil === offered.validUntil && (offered.number === '' || known.number === offered.number)
  return { coach, filled, kept: same ? kept : [...kept, 'certificateBody'] }
}

/** Adds the rates of the file for units of which the coach has none. */
function fillRates(state: Filled, from: Coach): Filled {
  if (state.coach.kind === 'internal') return state
  return from.rates.reduce<Filled>(({ coach, filled, kept }, rate) => {
    const column = `rate.${rate.unit}.amount` as const
    const known = coach.rates.filter(({ unit }) => unit === rate.unit)
    if (known.length === 0)
      return { coach: { ...coach, rates: [...coach.rates, rate] }, filled: [...filled, column], kept }
    const same = known.some(({ amountCents }) => amountCents === rate.amountCents)
    return { coach, filled, kept: same ? kept : [...kept, column] }
  }, state)
}

/** Adds the year of the file when nothing is known of that year. */
function fillPractice({ coach, filled, kept }: Filled, from: Coach): Filled {
  const [year] = from.practice
  if (year === undefined) return { coach, filled, kept }
  const known = coach.practice.find((each) => each.year === year.year)
  if (known === undefined) {
    const practice = [...coach.practice, year].toSorted((a, b) => a.year - b.year)
    return { coach: { ...coach, practice }, filled: [...filled, 'practiceYear'], kept }
  }
  const differs = (['contactHours', 'supervisionHours', 'intervisionMeetings'] as const).some(
    (key) => year[key] !== null && year[key] !== known[key],
  )
  return { coach, filled, kept: differs ? [...kept, 'practiceYear'] : kept }
}

/** Fills what is empty of a coach with what a file says. Nothing that is known is ever replaced. */
export function fillCoach(coach: Coach, from: Coach): Filled {
  const plain = parts.reduce<Filled>(
    (state, { column, value, take }) => {
      const offered = value(from)
      if (offered === '') return state
      const known = value(state.coach)
      if (known !== '') return known === offered ? state : { ...state, kept: [...state.kept, column] }
      const taken = take(state.coach, from)
      return taken === state.coach ? state : { ...state, coach: taken, filled: [...state.filled, column] }
    },
    { coach, filled: [], kept: [] },
  )
  return fillPractice(fillRates(fillCertificates(plain, from), from), from)
}
