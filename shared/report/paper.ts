import type { RichText } from '../domain/rich-text.ts'

/**
 * A text on paper as plain data, in the words of its own language. What prints it and what writes it for an office
 * program both read this, so that the two cannot say different things.
 */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly depth: 2 | 3; readonly text: string }
  /** A newline in the text is a line break. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'note' }
  | { readonly kind: 'richText'; readonly text: RichText }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly PaperFact[] }
  | { readonly kind: 'table'; readonly table: PaperTable }

/** What it is about, and what there is to say about it. */
export interface PaperFact {
  readonly label: string
  readonly value: string
}

/** A cell: a text, or a text with a smaller line below it. */
export type PaperCell = string | { readonly text: string; readonly note: string }

export interface PaperColumn {
  readonly head: string
  /** Share of the width of the table, in per cent. */
  readonly width: number
  /** `mark`: one letter or number, in the middle, under a head that may stand upright. */
  readonly kind: 'text' | 'mark'
}

/** A table whose heads come back on every page and whose rows do not break. The first cell of a row names the row. */
export interface PaperTable {
  readonly caption: string
  readonly columns: readonly PaperColumn[]
  /** Rows under a heading of their own; null: without. */
  readonly groups: readonly { readonly head: string | null; readonly rows: readonly (readonly PaperCell[])[] }[]
  /** So many columns that an office program should turn the page. */
  readonly wide: boolean
}

/** A part of a document that the table of contents names. */
export interface PaperSection {
  /** Stays the same from version to version; also the place that the table of contents points to. */
  readonly id: string
  /** Before the title: "3", "Bijlage B"; null: nothing. */
  readonly prefix: string | null
  /** The same for the narrow column of the table of contents: "3", "B". */
  readonly mark: string
  readonly title: string
  readonly blocks: readonly PaperBlock[]
}
