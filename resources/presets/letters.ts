import type { Language } from '#shared/domain/primitives.ts'
import type { WorGround } from '#shared/domain/policy-lifecycle.ts'
import {
  type LetterCondition,
  letterConditions,
  type LetterPart,
  type LetterPreset,
} from '#shared/report/council-letter.ts'
import json from './letters.json' with { type: 'json' }
import { worParts } from './works-council.ts'

type RawPart = (typeof json.letters)[number]['body'][number]

/**
 * The compiler knows strings in a JSON file as `string` only. What is no part would silently be left out:
 * `letters.schema.ts` proves in the tests that there is no such thing.
 */
function partOf(raw: RawPart): readonly LetterPart[] {
  const conditionOf = (when: string | null | undefined): LetterCondition | null =>
    letterConditions.find((known) => known === when) ?? null
  if (raw.items !== undefined) {
    return [{ kind: 'list', items: raw.items.map(({ text, when }) => ({ text, when: conditionOf(when) })) }]
  }
  if (raw.text === undefined) return []
  if (raw.kind === 'heading') return [{ kind: 'heading', text: raw.text }]
  return [{ kind: 'paragraph', text: raw.text, when: conditionOf(raw.when) }]
}

const proposal = json.letters.find(({ id }) => id === 'works-council-proposal')
if (proposal === undefined) throw new Error('letters.json has no works-council-proposal')

/** The letter with which a version is submitted to the works council. */
export const councilLetterPreset: LetterPreset = { subject: proposal.subject, body: proposal.body.flatMap(partOf) }

/** What to check before the letter is sent. */
export const councilLetterHint = proposal.operatorHint

const counted =
  (unit: 'months' | 'sessions') =>
  (count: number, language: Language): string =>
    json.units[unit][count === 1 ? 'one' : 'other'][language].replace('{{count}}', String(count))

/** "12 maanden", in the language of a letter. */
export const letterMonths = counted('months')

/** "6 gesprekken", in the language of a letter. */
export const letterSessions = counted('sessions')

/** "onderdeel k (…)": a ground of article 27(1) in words. */
export function letterGround(ground: WorGround, language: Language): string {
  const text = worParts.find(({ letter }) => letter === ground)?.text[language] ?? ''
  return json.units.ground[language].replace('{{letter}}', ground).replace('{{text}}', text.replace(/\.$/, ''))
}
