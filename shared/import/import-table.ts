import type { LocalText } from '../domain/primitives.ts'

/** A fixed answer, with every word by which a file may name it. */
export interface ImportOption {
  readonly value: string
  readonly label: LocalText
  readonly synonyms: readonly string[]
}

/** How the cells of a column are read. */
export type CellKind =
  | { readonly kind: 'text'; readonly limit: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly whole: boolean }
  /** Euros, read as whole cents. */
  | { readonly kind: 'money'; readonly maximumCents: number }
  | { readonly kind: 'yesNo' }
  /** `strict`: another word is an error; otherwise it is passed on as `unknown:` for the table itself to judge. */
  | { readonly kind: 'choice'; readonly options: readonly ImportOption[]; readonly strict: boolean }
  | { readonly kind: 'choices'; readonly options: readonly ImportOption[] }
  | { readonly kind: 'list'; readonly most: number; readonly limit: number; readonly apartAtAnd: boolean }

/** What one column of a file can become. */
export interface ImportColumn<Id extends string> {
  readonly id: Id
  readonly label: LocalText
  /** Other headers by which it goes, in either language; compared `folded`. */
  readonly synonyms: readonly string[]
  readonly cell: CellKind
}

/** A kind of table that can be taken in. */
export interface ImportTable<Id extends string> {
  readonly columns: readonly ImportColumn<Id>[]
  /** One of these groups must be there as a whole. */
  readonly required: readonly (readonly Id[])[]
  /** Headers of columns that follow from the rest: they are never proposed for anything. */
  readonly ignored: readonly string[]
}

/** What a cell was read as: texts and dates as text, lists as such, cents and numbers as a number. */
export type ReadValue = string | number | boolean | readonly string[]

/** Stands before the words of a choice that is not `strict` and not one of the options. */
export const UNKNOWN = 'unknown:'
