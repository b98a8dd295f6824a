import type { CoachNorms, NormBody, NormLevel } from './coach-norms.ts'
import { type CoachLevel, coachLevels } from './coach-level-names.ts'
import { certificateValidity } from './coach-standing.ts'
import type { Certificate, Coach } from './coach.ts'
import type { IsoDate } from './primitives.ts'

/** Words by which a level of EIA is recognised, highest first: "Senior Practitioner" holds two of them. */
const levelWords: readonly (readonly [CoachLevel, RegExp])[] = [
  ['master', /\bmaster\b/iu],
  ['senior', /\bsenior\b/iu],
  ['practitioner', /\bpractitioner\b/iu],
  ['foundation', /\bfoundation\b/iu],
]

/** The body of a certificate in the norms; null for a mark that the norms do not know. */
export const normBodyOf = (norms: CoachNorms, { body }: Pick<Certificate, 'body'>): NormBody | null =>
  norms.bodies.find(({ id }) => id === body) ?? null

/** The level of a certificate in the norms; null for a level in words of the operator's own. */
export const normLevelOf = (norms: CoachNorms, certificate: Pick<Certificate, 'body' | 'levelId'>): NormLevel | null =>
  normBodyOf(norms, certificate)?.levels.find(({ id }) => id === certificate.levelId) ?? null

const plain = (text: string): string => text.trim().toLowerCase()

/**
 * The level in the norms that words name: the same name, or the abbreviation it begins with ("PCC"). null when the norms
 * do not know it.
 */
export function levelIdNamed(norms: CoachNorms, body: Certificate['body'], words: string): string | null {
  const named = plain(words)
  if (named === '') return null
  const levels = normBodyOf(norms, { body })?.levels ?? []
  const level = levels.find(({ name }) => plain(name) === named || plain(name).startsWith(`${named} (`))
  return level?.id ?? null
}

/**
 * The level that a certificate stands for, after the norms. One without a level from the norms is read by its words
 * when it is EIA, whose four levels these are. null: another mark, without a ladder that can be compared.
 */
export function levelOfCertificate(
  certificate: Pick<Certificate, 'body' | 'levelId' | 'level'>,
  norms: CoachNorms,
): CoachLevel | null {
  const known = normLevelOf(norms, certificate)
  if (known !== null) return known.rank
  if (certificate.body !== 'emcc-eia') return null
  return levelWords.find(([, words]) => words.test(certificate.level))?.[0] ?? null
}

/** The highest level that the tested certificates of a coach give on a day; null without one that has a level. */
export function coachLevelOn(coach: Pick<Coach, 'certificates'>, on: IsoDate, norms: CoachNorms): CoachLevel | null {
  const ranks = coach.certificates.flatMap((certificate) => {
    const { kind } = certificateValidity(certificate, on)
    const counts = certificate.checked === 'tested' && (kind === 'valid' || kind === 'expiring')
    const level = levelOfCertificate(certificate, norms)
    return counts && level !== null ? [coachLevels.indexOf(level)] : []
  })
  return coachLevels[Math.max(...ranks)] ?? null
}

/** Whether a level is at least another one. */
export const isAtLeast = (level: CoachLevel, asked: CoachLevel): boolean =>
  coachLevels.indexOf(level) >= coachLevels.indexOf(asked)
