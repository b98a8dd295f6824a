import { cellText } from '../import/plain-text.ts'
import type { SheetCell } from '../import/sheet.ts'

/**
 * A list of coaches as departments keep one for years: a title in a merged cell, a date below it, the headers, five hundred
 * coaches with every way to write a date and an amount, empty rows, coaches who stand in it twice, mistakes, and a column
 * that nobody needs. The same in every run; nobody in it exists.
 */

const firstNames = [
  'Anouk',
  'Bram',
  'Chloé',
  'Daan',
  'Esmée',
  'Faïza',
  'Gijs',
  'Hélène',
  'Ivo',
  'Jüri',
  'Kaatje',
  'Liam',
]
const lastNames = ['Wolkenveld', 'van der Zandsteen', 'Appelhof', "in 't Hout", 'Øster', 'Bergkristal', 'de Lage Weide']

/** The day on which the file counts as read. */
export const MESSY_TODAY = '2026-11-24'
export const MESSY_COACHES = 500

/** How many rows of each kind there are, worked out by hand from the rules below. */
export const messyAccount = {
  /** 500 coaches, of whom 12 cannot be taken in. */
  created: 488,
  /** Every 50th coach once more, lower down: ten of them. */
  doubles: 10,
  /** 5 impossible dates, 4 amounts in words, 3 rows without a name. */
  errors: 12,
  /** Every hundredth row is followed by an empty one. */
  empty: 5,
} as const

const title: readonly SheetCell[] = [
  'Overzicht externe coaches – bijgewerkt door HR',
  null,
  null,
  null,
  null,
  null,
  null,
  null,
]

const headers: readonly SheetCell[] = [
  'Naam coach ',
  'Organisatie',
  'E-mailadres',
  'Beroepsvereniging',
  'Niveau',
  'Geldig vanaf',
  'Geldig tot',
  'Uurtarief (excl. btw)',
  'Talen',
  'Online',
  'Verzekerd t/m',
  'Opmerking secretariaat',
]

const nameOf = (nr: number): string => {
  const first = firstNames[nr % firstNames.length] ?? ''
  const last = lastNames[nr % lastNames.length] ?? ''
  return `${first} ${last} ${String.fromCharCode(65 + (nr % 26))}${String(Math.floor(nr / 26))}`
}

const fromTexts = ['01-03-2022', '1/3/22', '2022-03-01', '1 maart 2022', '01.03.2022'] as const
const untilTexts = ['28-02-2027', '28/2/27', '2027-02-28', '28 februari 2027', '28.02.2027'] as const
const amounts: readonly SheetCell[] = ['€ 1.250,50', '125,-', 95.5, '110,00', 'EUR 140', '€\u00a085 p/u']
const bodies = ['NOBCO', 'ICF', 'St!R', 'lvsc', 'Noloc', 'EMCC'] as const
const levels = [
  'Practitioner',
  'PCC',
  'Registercoach',
  'Coach',
  'Register Loopbaanprofessional',
  'Senior Practitioner',
] as const

const at = <Item>(items: readonly Item[], nr: number): Item | null => items[nr % items.length] ?? null

function coachRow(nr: number): readonly SheetCell[] {
  const isDate = nr % 7 === 3
  return [
    nr % 150 === 149 ? '   ' : `${nr % 9 === 0 ? '\u00a0' : ''}${nameOf(nr)}${nr % 5 === 0 ? '  ' : ''}`,
    `Praktijk ${String(at(lastNames, nr + 3))}`,
    nr % 4 === 0 ? '-' : `coach${nr}@voorbeeld.example`,
    at(bodies, nr),
    at(levels, nr),
    isDate ? 44_621 : at(fromTexts, nr),
    nr % 100 === 77 ? '31-02-2027' : at(untilTexts, nr),
    nr % 125 === 60 ? 'in overleg' : at(amounts, nr),
    at(['Nederlands; Engels', 'Nederlands, Duits', 'Nederlands en Engels', 'Nederlands'], nr),
    at(['ja', 'Nee', 'x', 'J', ''], nr),
    at(['31-12-2027', '31 dec 2027', '2027-12-31'], nr),
    at(['belt liever', null, 'vraag Ineke', null], nr),
  ]
}

/** The rows of the sheet, title and empty rows included. */
export function messyRows(): readonly (readonly SheetCell[])[] {
  const coaches = Array.from({ length: MESSY_COACHES }, (_, nr) => coachRow(nr))
  const rows = coaches.flatMap((row, nr) => (nr % 100 === 99 ? [row, []] : [row]))
  // In capitals: still the same person.
  const again = coaches
    .filter((_, nr) => nr % 50 === 11)
    .map((row) => [cellText(row[0] ?? null).toUpperCase(), ...row.slice(1)])
  return [title, ['per 1 november 2026'], [], headers, ...rows, ...again]
}
