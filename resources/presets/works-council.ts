import type { WorGround } from '#shared/domain/policy-lifecycle.ts'
import { worGrounds } from '#shared/domain/policy.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import json from './works-council.json' with { type: 'json' }

/** One letter of article 27(1) WOR, in short. Written for this product; checked by `works-council.schema.ts` in the tests. */
export interface WorPart {
  readonly letter: WorGround
  readonly text: LocalText
  /** A policy on coaching may well fall under it. */
  readonly relevantForCoaching: boolean
  /** When it does. */
  readonly remark: LocalText | null
}

const partOfLetter = (letter: WorGround): readonly WorPart[] => {
  const part = json.parts.find((each) => each.letter === letter)
  return part === undefined ? [] : [{ ...part, letter }]
}

/** The letters in the order of the Act. */
export const worParts: readonly WorPart[] = worGrounds.flatMap(partOfLetter)

/** When the works council has to consent, how it is asked and what follows without it. */
export const worksCouncilHelp: {
  readonly title: LocalText
  readonly text: readonly LocalText[]
  readonly note: LocalText
  readonly example: LocalText
} = json
