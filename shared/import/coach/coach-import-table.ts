import { limits, type LocalText } from '../../domain/primitives.ts'
import type { CoachColumn, CoachColumnId } from '../../report/coach-column.ts'
import { coachColumns } from '../../report/coach-columns.ts'
import type { CellKind, ImportColumn, ImportTable } from '../import-table.ts'
import { coachSynonyms, optionSynonyms } from './coach-synonyms.ts'

/** The parts of a name, for lists that keep them apart. */
export type NamePart = 'firstName' | 'namePrefix' | 'lastName'
/** What a column of a list of coaches can become. */
export type CoachImportId = CoachColumnId | NamePart

/** Limits of the fields of a coach that are not a line of text (`coachSchema`). */
const numbers: Partial<Readonly<Record<CoachColumnId, Extract<CellKind, { kind: 'number' }>>>> = {
  practiceYear: { kind: 'number', minimum: 1990, maximum: 2100, whole: true },
  contactHours: { kind: 'number', minimum: 0, maximum: 5_000, whole: false },
  supervisionHours: { kind: 'number', minimum: 0, maximum: 1_000, whole: false },
  intervisionMeetings: { kind: 'number', minimum: 0, maximum: 366, whole: true },
  maxParallel: { kind: 'number', minimum: 1, maximum: 50, whole: true },
}
const MOST_CENTS = 10_000_000
const MOST_ITEMS = 20

function cellOf(column: CoachColumn): CellKind {
  switch (column.kind) {
    case 'text':
      return { kind: 'text', limit: column.id === 'name' ? limits.name : limits.line }
    case 'date':
    case 'yesNo':
      return { kind: column.kind }
    case 'number':
      return numbers[column.id] ?? { kind: 'number', minimum: 0, maximum: 1_000_000, whole: false }
    case 'money':
      return { kind: 'money', maximumCents: MOST_CENTS }
    case 'list':
      return { kind: 'list', most: MOST_ITEMS, limit: limits.line, apartAtAnd: column.id === 'languages' }
    case 'choice':
    case 'choices': {
      const options = column.options.map((option) => ({
        ...option,
        synonyms: optionSynonyms[column.id]?.[option.value] ?? [],
      }))
      // A body that the norms do not know is taken over in its own words.
      return column.kind === 'choices'
        ? { kind: 'choices', options }
        : { kind: 'choice', options, strict: column.id !== 'certificateBody' }
    }
  }
}

const part = (id: NamePart, label: LocalText): ImportColumn<CoachImportId> => ({
  id,
  label,
  synonyms: coachSynonyms[id] ?? [],
  cell: { kind: 'text', limit: limits.name },
})

const nameParts = [
  part('firstName', { nl: 'Voornaam', en: 'First name' }),
  part('namePrefix', { nl: 'Tussenvoegsel', en: 'Name prefix' }),
  part('lastName', { nl: 'Achternaam', en: 'Last name' }),
]

const recorded = coachColumns
  .filter(({ origin }) => origin === 'recorded')
  .map((column): ImportColumn<CoachImportId> => ({
    id: column.id,
    label: column.header,
    synonyms: coachSynonyms[column.id] ?? [],
    cell: cellOf(column),
  }))

/** How a list of coaches is read: the columns in which the register is saved, and the parts of a name. */
export const coachImportTable: ImportTable<CoachImportId> = {
  columns: [...recorded.slice(0, 1), ...nameParts, ...recorded.slice(1)],
  required: [['name'], ['lastName']],
  ignored: coachColumns.filter(({ origin }) => origin === 'derived').flatMap(({ header }) => [header.nl, header.en]),
}
