import { PASSPHRASE_MINIMUM, PASSPHRASE_RECOMMENDED } from '#shared/ipc/vault-contract.ts'
import { passphraseLength } from '#renderer/lib/passphrase.ts'

/** 0 very weak … 4 strong. */
export type StrengthScore = 0 | 1 | 2 | 3 | 4

/** How hard a passphrase is to guess, and the one thing that would help most. */
export interface Strength {
  readonly score: StrengthScore
  readonly advice: 'tooShort' | 'common' | 'longer' | null
  /** Code points still needed to reach the minimum. */
  readonly missing: number
}

export type Estimate = (passphrase: string) => StrengthScore

/** Loads the estimator with its Dutch, English and common dictionaries: a megabyte that only this screen needs. */
export async function loadEstimate(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, common, dutch, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
    import('@zxcvbn-ts/language-en'),
  ])
  const estimator = new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary, ...prefixed('nl', dutch.dictionary) },
  })
  return (passphrase) => estimator.check(passphrase.slice(0, 100)).score
}

/** Both languages name their dictionaries alike. */
const prefixed = <T>(prefix: string, dictionary: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(dictionary).map(([name, words]) => [`${prefix}-${name}`, words]))

/** What is said of a passphrase. Shorter than the recommended length is never called strong. */
export function strengthOf(passphrase: string, estimate: Estimate): Strength {
  const length = passphraseLength(passphrase)
  const missing = Math.max(0, PASSPHRASE_MINIMUM - length)
  const guessed = estimate(passphrase)
  if (missing > 0) return { score: 0, advice: 'tooShort', missing }
  if (length < PASSPHRASE_RECOMMENDED) {
    const score: StrengthScore = guessed > 2 ? 2 : guessed
    return { score, advice: guessed <= 1 ? 'common' : 'longer', missing }
  }
  return { score: guessed, advice: guessed <= 1 ? 'common' : null, missing }
}
