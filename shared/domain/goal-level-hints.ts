import { goalLevels, type GoalScoreValue } from './trajectory.ts'

/** What a text of a goal level is checked for (content: `resources/presets/goal-level-hints.json`). */
export const levelCheckIds = [
  'not-observable',
  'no-frequency-or-situation',
  'same-as-neighbour',
  'personality-judgement',
  'more-than-one-behaviour',
  'negative-wording',
] as const
export type LevelCheckId = (typeof levelCheckIds)[number]

/** How the words of a check are used: a hint when one is there, when none is, or after they were left out. */
export const levelCheckModes = ['flagIfPresent', 'flagIfAbsent', 'compareNeighbours'] as const
export type LevelCheckMode = (typeof levelCheckModes)[number]

/** A check in one language. A word counts as a whole word; a `*` at its end means "anything that starts this way". */
export interface LevelWordCheck {
  readonly id: LevelCheckId
  readonly mode: LevelCheckMode
  readonly words: readonly string[]
}

/** A check ready to be used: made once, not at each key press. */
export interface ReadyCheck extends Omit<LevelWordCheck, 'words'> {
  readonly pattern: RegExp
}

/** Longest text that is looked at: a pasted megabyte must not stall a key press. */
const SCANNED = 2000

/** Words in common, of all words, from which on two levels say the same. */
const SIMILAR = 0.8

/** Below what is expected it is normal to write what does not happen yet. */
const mayBeNegative: readonly GoalScoreValue[] = [-2, -1]

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const alternative = (word: string): string => {
  const whole = escaped(word.endsWith('*') ? word.slice(0, -1) : word).replace(/-/gu, '[- ]?')
  return word.endsWith('*') ? `${whole}[\\p{L}\\p{N}]*` : whole
}

/** Capitals and the shape of apostrophes make no difference. */
const plain = (text: string): string =>
  text
    .slice(0, SCANNED)
    .replace(/[\u2018\u2019]/gu, "'")
    .toLowerCase()

/** Makes a check ready. */
export const readyCheck = ({ id, mode, words }: LevelWordCheck): ReadyCheck => ({
  id,
  mode,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(plain).map(alternative).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
})

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])

/** Whether two texts share nearly all their words once those of the pattern are left out. */
function isAlike(one: string, other: string, pattern: RegExp): boolean {
  const [a, b] = [wordsOf(one.replaceAll(pattern, ' ')), wordsOf(other.replaceAll(pattern, ' '))]
  if (a.size === 0 || b.size === 0) return false
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared) >= SIMILAR
}

function hits({ id, mode, pattern }: ReadyCheck, texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? ''
  const level = goalLevels[at] ?? 0
  switch (mode) {
    case 'flagIfPresent':
      return (id !== 'negative-wording' || !mayBeNegative.includes(level)) && text.search(pattern) >= 0
    case 'flagIfAbsent':
      return text.search(pattern) < 0 && !/\p{N}/u.test(text)
    case 'compareNeighbours':
      return [at - 1, at + 1].some((beside) => isAlike(text, texts[beside] ?? '', pattern))
  }
}

/**
 * What could be written more clearly, per level in the order of `goalLevels`. Hints, never blocks: each asks a question
 * to whoever writes. An empty text gets none.
 */
export function levelHints(
  checks: readonly ReadyCheck[],
  levels: readonly string[],
): readonly (readonly LevelCheckId[])[] {
  const texts = levels.map(plain)
  return texts.map((text, at) =>
    text.trim() === '' ? [] : checks.filter((check) => hits(check, texts, at)).map(({ id }) => id),
  )
}
