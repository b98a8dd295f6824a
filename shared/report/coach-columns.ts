import { type Rate, rateUnits } from '../domain/coach.ts'
import { rateOn, withVatCents } from '../domain/coach-rate.ts'
import { admission } from '../domain/coach-standing.ts'
import type { CoachColumn, ColumnContent } from './coach-column.ts'
import {
  bodyOptions,
  checkedOptions,
  foundOptions,
  kindOptions,
  questionOptions,
  statusOptions,
  unitWords,
  vatOptions,
} from './coach-column-words.ts'
import { certificateInTable, lastYear, standingSince } from './coach-in-table.ts'

/** A column as it is written down here: recorded, and always there, unless it says otherwise. */
type Given = ColumnContent &
  Pick<CoachColumn, 'id' | 'header' | 'width'> &
  Partial<Pick<CoachColumn, 'origin' | 'group'>>

const column = (given: Given): CoachColumn => ({ origin: 'recorded', group: 'always', ...given })

const who: readonly Given[] = [
  { id: 'name', kind: 'text', header: { nl: 'Naam', en: 'Name' }, width: 26, read: ({ name }) => name },
  {
    id: 'kind',
    kind: 'choice',
    options: kindOptions,
    header: { nl: 'Soort', en: 'Kind' },
    width: 10,
    read: ({ kind }) => kind,
  },
  {
    id: 'organisation',
    kind: 'text',
    header: { nl: 'Bureau of afdeling', en: 'Firm or department' },
    width: 26,
    read: ({ organisation }) => organisation,
  },
  {
    id: 'status',
    kind: 'choice',
    options: statusOptions,
    header: { nl: 'Status', en: 'Status' },
    width: 16,
    origin: 'derived',
    read: (coach, on) => admission(coach, on).kind,
  },
  {
    id: 'statusSince',
    kind: 'date',
    header: { nl: 'Status sinds', en: 'Status since' },
    width: 13,
    origin: 'derived',
    read: standingSince,
  },
  { id: 'email', kind: 'text', header: { nl: 'E-mail', en: 'Email' }, width: 28, read: ({ contact }) => contact.email },
  {
    id: 'phone',
    kind: 'text',
    header: { nl: 'Telefoon', en: 'Phone' },
    width: 16,
    read: ({ contact }) => contact.phone,
  },
  {
    id: 'website',
    kind: 'text',
    header: { nl: 'Website', en: 'Website' },
    width: 26,
    read: ({ contact }) => contact.website,
  },
]

const work: readonly Given[] = [
  {
    id: 'questionKinds',
    kind: 'choices',
    options: questionOptions,
    header: { nl: 'Soorten vragen', en: 'Kinds of question' },
    width: 28,
    read: ({ questionKinds }) => questionKinds,
  },
  {
    id: 'specialisms',
    kind: 'text',
    header: { nl: 'Specialismen', en: 'Specialisms' },
    width: 30,
    read: ({ specialisms }) => specialisms,
  },
  {
    id: 'groups',
    kind: 'text',
    header: { nl: 'Doelgroepen', en: 'Groups served' },
    width: 24,
    read: ({ groups }) => groups,
  },
  {
    id: 'languages',
    kind: 'list',
    header: { nl: 'Talen', en: 'Languages' },
    width: 20,
    read: ({ languages }) => languages,
  },
  { id: 'regions', kind: 'list', header: { nl: 'Regio’s', en: 'Regions' }, width: 22, read: ({ regions }) => regions },
  { id: 'online', kind: 'yesNo', header: { nl: 'Online', en: 'Online' }, width: 9, read: ({ online }) => online },
]

const certificates: readonly Given[] = [
  {
    id: 'certificateBody',
    kind: 'choice',
    options: bodyOptions,
    header: { nl: 'Certificaat van', en: 'Certificate by' },
    width: 18,
    read: (coach, on) => certificateInTable(coach, on)?.body ?? null,
  },
  {
    id: 'certificateLevel',
    kind: 'text',
    header: { nl: 'Niveau', en: 'Level' },
    width: 20,
    read: (coach, on) => certificateInTable(coach, on)?.level ?? '',
  },
  {
    id: 'certificateNumber',
    kind: 'text',
    header: { nl: 'Certificaatnummer', en: 'Certificate number' },
    width: 18,
    read: (coach, on) => certificateInTable(coach, on)?.number ?? '',
  },
  {
    id: 'certificateFrom',
    kind: 'date',
    header: { nl: 'Certificaat vanaf', en: 'Certificate from' },
    width: 16,
    read: (coach, on) => certificateInTable(coach, on)?.validFrom ?? null,
  },
  {
    id: 'certificateUntil',
    kind: 'date',
    header: { nl: 'Certificaat tot en met', en: 'Certificate until' },
    width: 20,
    read: (coach, on) => certificateInTable(coach, on)?.validUntil ?? null,
  },
  {
    id: 'certificateChecked',
    kind: 'choice',
    options: checkedOptions,
    header: { nl: 'Toetsing', en: 'Tested' },
    width: 18,
    read: (coach, on) => certificateInTable(coach, on)?.checked ?? null,
  },
  {
    id: 'certificateSeenOn',
    kind: 'date',
    header: { nl: 'Register bekeken op', en: 'Register seen on' },
    width: 18,
    read: (coach, on) => certificateInTable(coach, on)?.seenOn ?? null,
  },
]

const papers: readonly Given[] = [
  {
    id: 'insuredUntil',
    kind: 'date',
    header: { nl: 'Verzekerd tot en met', en: 'Insured until' },
    width: 19,
    read: ({ insuredUntil }) => insuredUntil,
  },
  {
    id: 'ethicsCode',
    kind: 'text',
    header: { nl: 'Ethische code', en: 'Code of ethics' },
    width: 28,
    read: ({ ethicsCode }) => ethicsCode?.name ?? '',
  },
  {
    id: 'ethicsCodeSignedOn',
    kind: 'date',
    header: { nl: 'Code ondertekend op', en: 'Code signed on' },
    width: 19,
    read: ({ ethicsCode }) => ethicsCode?.signedOn ?? null,
  },
  {
    id: 'complaintsRoute',
    kind: 'text',
    header: { nl: 'Klachtenroute', en: 'Complaints route' },
    width: 30,
    read: ({ complaintsRoute }) => complaintsRoute,
  },
]

function rateColumns(unit: Rate['unit']): readonly Given[] {
  const { nl, en } = unitWords[unit]
  return [
    {
      id: `rate.${unit}.amount`,
      kind: 'money',
      group: 'rates',
      header: { nl: `Tarief ${nl} excl. btw`, en: `Rate ${en} excl. VAT` },
      width: 24,
      read: (coach, on) => rateOn(coach, unit, on)?.amountCents ?? null,
    },
    {
      id: `rate.${unit}.withVat`,
      kind: 'money',
      group: 'rates',
      header: { nl: `Tarief ${nl} incl. btw`, en: `Rate ${en} incl. VAT` },
      width: 24,
      origin: 'derived',
      read: (coach, on) => {
        const rate = rateOn(coach, unit, on)
        return rate === null ? null : withVatCents(rate.amountCents, rate.vatRegime)
      },
    },
    {
      id: `rate.${unit}.vat`,
      kind: 'choice',
      options: vatOptions,
      group: 'rates',
      header: { nl: `Btw op tarief ${nl}`, en: `VAT on rate ${en}` },
      width: 26,
      read: (coach, on) => rateOn(coach, unit, on)?.vatRegime ?? null,
    },
    {
      id: `rate.${unit}.from`,
      kind: 'date',
      group: 'rates',
      header: { nl: `Tarief ${nl} vanaf`, en: `Rate ${en} from` },
      width: 20,
      read: (coach, on) => rateOn(coach, unit, on)?.from ?? null,
    },
  ]
}

const practice: readonly Given[] = [
  {
    id: 'practiceYear',
    kind: 'number',
    header: { nl: 'Opgave over jaar', en: 'Statement for year' },
    width: 17,
    read: (coach) => lastYear(coach)?.year ?? null,
  },
  {
    id: 'contactHours',
    kind: 'number',
    header: { nl: 'Contacturen', en: 'Contact hours' },
    width: 13,
    read: (coach) => lastYear(coach)?.contactHours ?? null,
  },
  {
    id: 'supervisionHours',
    kind: 'number',
    header: { nl: 'Uren supervisie', en: 'Hours of supervision' },
    width: 19,
    read: (coach) => lastYear(coach)?.supervisionHours ?? null,
  },
  {
    id: 'intervisionMeetings',
    kind: 'number',
    header: { nl: 'Bijeenkomsten intervisie', en: 'Peer consultation meetings' },
    width: 24,
    read: (coach) => lastYear(coach)?.intervisionMeetings ?? null,
  },
]

const place: readonly Given[] = [
  {
    id: 'maxParallel',
    kind: 'number',
    header: { nl: 'Trajecten tegelijk, hoogstens', en: 'Trajectories at a time, at most' },
    width: 26,
    read: ({ maxParallel }) => maxParallel,
  },
  {
    id: 'availability',
    kind: 'text',
    header: { nl: 'Beschikbaarheid', en: 'Availability' },
    width: 28,
    read: ({ availability }) => availability.note,
  },
  {
    id: 'foundHow',
    kind: 'choice',
    options: foundOptions,
    header: { nl: 'Hoe gevonden', en: 'How found' },
    width: 18,
    read: ({ found }) => found.how,
  },
  {
    id: 'foundNote',
    kind: 'text',
    header: { nl: 'Toelichting bij hoe gevonden', en: 'Note on how found' },
    width: 28,
    read: ({ found }) => found.note,
  },
]

/** The columns of a table of coaches, in their order. Assessments, relations and reasons are in none of them. */
export const coachColumns: readonly CoachColumn[] = [
  ...who,
  ...work,
  ...certificates,
  ...papers,
  ...rateUnits.flatMap(rateColumns),
  ...practice,
  ...place,
].map(column)
