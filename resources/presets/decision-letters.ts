import type { LocalText } from '#shared/domain/primitives.ts'
import type { DecisionLetterKind, DecisionLetterPart, DecisionLetterPreset } from '#shared/report/decision-letter.ts'
import json from './decision-letters.json' with { type: 'json' }

type RawLetter = (typeof json)[number]

/** The schema proves in the tests that each part is one of these. */
function partOf(raw: RawLetter['body'][number]): readonly DecisionLetterPart[] {
  if ('items' in raw && raw.items !== undefined) return [{ kind: 'list', items: raw.items }]
  if (raw.text === undefined) return []
  return [{ kind: raw.kind === 'heading' ? 'heading' : 'paragraph', text: raw.text }]
}

function rawLetter(kind: DecisionLetterKind): RawLetter {
  const found = json.find(({ id }) => id === kind)
  if (found === undefined) throw new Error(`decision-letters.json has no letter ${kind}`)
  return found
}

/** The letter about a decision, as the product words it. */
export function decisionLetterPreset(kind: DecisionLetterKind): DecisionLetterPreset {
  const { subject, body } = rawLetter(kind)
  return { subject, body: body.flatMap(partOf) }
}

/** What to keep in mind before the letter is sent. */
export const decisionLetterHint = (kind: DecisionLetterKind): LocalText => rawLetter(kind).operatorHint
