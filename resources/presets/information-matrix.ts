import type { InformationCode, InformationItem, InformationReader } from '#shared/domain/information-matrix.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import json from './information-matrix.json' with { type: 'json' }

/** What an item of the matrix is called, and what has to be known about it; null: nothing. */
export interface InformationItemText {
  readonly text: LocalText
  readonly note: LocalText | null
}

/** How much of an item a reader gets: a word for the cell, and a sentence that explains it. */
export interface InformationCodeText {
  readonly label: LocalText
  /** May hold `{{minimumGroup}}`: read it through `explainCode`. */
  readonly explanation: LocalText
}

/** The rows of the matrix (domain.md §3). Which reader gets what to start with: `defaultInformationMatrix`. */
export const informationItemTexts: Readonly<Record<InformationItem, InformationItemText>> = json.items

/** The columns of the matrix. */
export const informationReaderNames: Readonly<Record<InformationReader, LocalText>> = json.readers

/** The words in the cells. */
export const informationCodeTexts: Readonly<Record<InformationCode, InformationCodeText>> = json.legend

/** The sentence behind a word in a cell, with the smallest group that the policy lets a report speak of. */
export const explainCode = (code: InformationCode, language: Language, minimumGroup: number): string =>
  informationCodeTexts[code].explanation[language].replaceAll('{{minimumGroup}}', String(minimumGroup))
