import type { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { type CoachNorms, coachNormsSchema, type NormBody, type NormRequirement } from './coach-norms.ts'
import type { IsoDate } from './primitives.ts'

/** Most faults that are told: who mends a file starts at the first. */
export const MOST_FAULTS = 8

/** One place in a norms file that cannot stay as it is. */
export interface NormsFault {
  /** The way to it in words of the file: body, level, requirement, field. */
  readonly where: readonly string[]
  readonly code: 'missing' | 'notAllowed' | 'tooLong' | 'double' | 'noSource' | 'unknownLevel' | 'future'
}

/** Why a file cannot be taken as norms. */
export type NormsFileError =
  | { readonly code: 'notJson' }
  /** JSON, but about something else. */
  | { readonly code: 'notNorms' }
  /** Written for a later version of the program. */
  | { readonly code: 'newerFormat' }
  | { readonly code: 'faults'; readonly faults: readonly NormsFault[]; readonly more: number }

/**
 * Reads a norms file: JSON of the same form as `resources/presets/coach-norms.json`. What the program does not know is
 * left out. @param today no file can be of a later month.
 */
export function readNormsFile(text: string, today: IsoDate): Result<CoachNorms, NormsFileError> {
  const json = parseJson(text)
  if (!json.ok) return json
  if (!isRecord(json.value) || !('bodies' in json.value)) return fail({ code: 'notNorms' })
  const { schemaVersion } = json.value
  if (typeof schemaVersion === 'number' && schemaVersion > 1) return fail({ code: 'newerFormat' })
  const parsed = coachNormsSchema.safeParse(json.value)
  const faults = parsed.success ? faultsOf(parsed.data, today) : parsed.error.issues.map(faultAt(json.value))
  if (faults.length > 0 || !parsed.success) {
    return fail({
      code: 'faults',
      faults: faults.slice(0, MOST_FAULTS),
      more: Math.max(0, faults.length - MOST_FAULTS),
    })
  }
  return ok(parsed.data)
}

function parseJson(text: string): Result<unknown, NormsFileError> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail({ code: 'notJson' })
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Says of a fault that the schema found where it is, by the names that the file gives things. */
const faultAt =
  (root: unknown) =>
  (issue: z.core.$ZodIssue): NormsFault => ({ where: wayTo(root, issue.path), code: codeOf(root, issue) })

function codeOf(root: unknown, issue: z.core.$ZodIssue): NormsFault['code'] {
  if (issue.code === 'too_big') return 'tooLong'
  const found = issue.path.reduce<unknown>(step, root)
  return found === undefined ? 'missing' : 'notAllowed'
}

function step(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? (value[key] as unknown) : undefined
  return isRecord(value) && typeof key === 'string' && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Lists that are clear from what is in them. */
const unnamed: readonly PropertyKey[] = ['bodies', 'levels', 'requirements']

function wayTo(root: unknown, path: readonly PropertyKey[]): readonly string[] {
  return path.flatMap((key, at) => {
    if (typeof key !== 'number') return unnamed.includes(key) && at < path.length - 1 ? [] : [String(key)]
    return [nameOf(path.slice(0, at + 1).reduce<unknown>(step, root)) ?? String(key + 1)]
  })
}

/** What a body, level or requirement is called. */
function nameOf(item: unknown): string | null {
  if (!isRecord(item)) return null
  const name = item['name'] ?? item['key'] ?? item['id']
  return typeof name === 'string' && name !== '' ? name.slice(0, 60) : null
}

/** What a schema cannot see: doubles, figures without their source, levels that are not there, months to come. */
function faultsOf(norms: CoachNorms, today: IsoDate): readonly NormsFault[] {
  const future: readonly NormsFault[] =
    norms.validAsOf > today.slice(0, 7) ? [{ where: ['validAsOf'], code: 'future' }] : []
  return [...future, ...doubles([], norms.bodies), ...norms.bodies.flatMap(bodyFaults)]
}

const doubles = (
  way: readonly string[],
  items: readonly { readonly id: string; readonly name: string }[],
): readonly NormsFault[] =>
  items
    .filter(({ id }, at) => items.findIndex((other) => other.id === id) < at)
    .map(({ id, name }): NormsFault => ({ where: [...way, name, id], code: 'double' }))

function bodyFaults(body: NormBody): readonly NormsFault[] {
  const validity: readonly NormsFault[] =
    body.validityBasis === 'sourced' && body.validityYears !== null && !body.validitySource
      ? [{ where: [body.name, 'validitySource'], code: 'noSource' }]
      : []
  const lists = [
    ...body.levels.map(({ name, requirements }) => [[body.name, name], requirements] as const),
    [[body.name, 'renewal'], body.renewal] as const,
    [[body.name, 'supervision'], body.supervision] as const,
  ]
  return [
    ...validity,
    ...doubles([body.name], body.levels),
    ...lists.flatMap(([way, requirements]) => requirementFaults(body, way, requirements)),
  ]
}

/** What two demands of one list may not share. */
export const requirementKey = ({ key, levelId, period }: NormRequirement): string =>
  JSON.stringify([key, levelId, period])

function requirementFaults(
  { levels }: NormBody,
  way: readonly string[],
  requirements: readonly NormRequirement[],
): readonly NormsFault[] {
  return requirements.flatMap((requirement, at): readonly NormsFault[] => {
    const { key, basis, source, value, levelId } = requirement
    const where = [...way, key]
    const same = requirements.findIndex((other) => requirementKey(other) === requirementKey(requirement))
    const isKnown = levelId === null || levels.some(({ id }) => id === levelId)
    return [
      ...(same < at ? [{ where, code: 'double' } as const] : []),
      ...(isKnown ? [] : [{ where: [...where, levelId], code: 'unknownLevel' } as const]),
      ...(basis === 'sourced' && value !== null && !source ? [{ where, code: 'noSource' } as const] : []),
    ]
  })
}
