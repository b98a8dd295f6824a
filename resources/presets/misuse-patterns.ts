import { type MisusePatternId, misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import patterns from './misuse-patterns.json' with { type: 'json' }

/** A way in which coaching is used for something else (domain.md §7). Checked by `misuse-patterns.schema.ts` in the tests. */
export interface MisusePattern {
  readonly id: MisusePatternId
  readonly name: LocalText
  /** What people say or do by which one recognises it. */
  readonly recognise: readonly LocalText[]
  /** What to ask whoever requests it. */
  readonly question: LocalText
  readonly betterStep: LocalText
  /** On which conditions a trajectory can go ahead all the same. */
  readonly ifStill: LocalText
}

/** The pattern with an id. */
export function misusePattern(id: MisusePatternId): MisusePattern {
  const found = patterns.find((pattern) => pattern.id === id)
  if (found === undefined) throw new Error(`misuse-patterns.json has no pattern ${id}`)
  return { ...found, id }
}

/** The twelve patterns, M1 first. */
export const misusePatterns: readonly MisusePattern[] = misusePatternIds.map(misusePattern)
