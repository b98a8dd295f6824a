import { type CoachNorms, coachNormsSchema } from '#shared/domain/coach-norms.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import json from './coach-norms.json' with { type: 'json' }
import wordsJson from './coach-norms-words.json' with { type: 'json' }

/** The norms of professional bodies that this version of the program ships. */
export const bundledNorms: CoachNorms = coachNormsSchema.parse(json)

/** What the norms are and are not, for above the list. */
export const normsExplanation: LocalText = wordsJson.explanation
export const certifiedVersusRegistered: LocalText = wordsJson.certifiedVersusRegistered

type WordList = 'kinds' | 'checked' | 'requirements' | 'units' | 'periods'

/** How a code in the norms reads; a code from a newer file that has no word yet reads as itself. */
export function normWord(list: WordList, code: string): LocalText {
  const words: Readonly<Record<string, LocalText>> = wordsJson[list]
  const word = Object.hasOwn(words, code) ? words[code] : undefined
  return word ?? { nl: code, en: code }
}
