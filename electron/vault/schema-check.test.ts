import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testCertificate, testCoach, testCriteria } from '#shared/domain/coach-fixtures.ts'
import { adoptedPolicy, completeDraft, testDate } from '#shared/domain/policy-fixtures.ts'
import { tableSchemas } from '#shared/domain/tables.ts'
import { finishing, idOf } from '#shared/domain/trajectory-fixtures.ts'
import { sampleEvaluation, sampleGoal, sampleTrajectory } from '#shared/testing/trajectory-sample.ts'
import { compileCheck, documentCheck } from './schema-check.ts'
import { person, settings } from './testing/test-vault.ts'

const whole = sampleTrajectory(1, {
  status: 'closed',
  goals: [sampleGoal(1)],
  sessions: [{ id: idOf(3), on: testDate('2026-03-01'), minutes: 60, kind: 'session' }],
  evaluations: [sampleEvaluation('coachee', { q1: 4, q2: null })],
  costs: [{ id: idOf(4), on: testDate('2026-03-01'), description: 'Gesprek', amountCents: 12_000 }],
  misuse: ['M1'],
  rejection: { reason: 'Geen werkvraag', alternative: '', by: 'Sanne de Vries' },
  hold: { until: testDate('2026-05-01'), resumeTo: 'intake' },
})

/** Documents that together have every kind of field. */
const documents = [
  { table: 'settings', doc: settings },
  { table: 'people', doc: person(1, 'Zoë') },
  { table: 'criteriaSets', doc: testCriteria },
  { table: 'coaches', doc: testCoach({ certificates: [testCertificate()] }) },
  { table: 'policies', doc: completeDraft() },
  { table: 'policies', doc: adoptedPolicy('1.0', '2026-01-01') },
  { table: 'trajectories', doc: finishing },
  { table: 'trajectories', doc: whole },
] as const

type Path = readonly (string | number)[]

/** Every place in a document, the document itself not included. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))
  return path.length === 0 ? inside : [path, ...inside]
}

/** The document with something else at a place; with nothing there for `absent`. */
function changed(value: unknown, [key, ...rest]: Path, odd: unknown): unknown {
  if (key === undefined) return odd
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) }
  const target = copy as Record<string, unknown>
  const next = changed(target[key], rest, odd)
  if (next === absent) delete target[key]
  else target[key] = next
  return copy
}
const absent = Symbol('absent')

const oddities = fc.oneof(
  fc.constantFrom<unknown>(absent, null, undefined, '', ' ', ' a ', true, [], [null], {}, -1, 0, 1, 1.5, 11, 2 ** 53),
  fc.constantFrom(
    '2026-02-30',
    '2026-02-28',
    '2026-11-23T10:00:00Z',
    'closed',
    'received',
    '2026-001',
    '€'.repeat(119),
  ),
  fc.constantFrom('x'.repeat(121), '🙂'.repeat(120), '🙂'.repeat(121), 'x'.repeat(2_001), 'x'.repeat(40_001)),
  fc.jsonValue(),
)

describe('a check', () => {
  test('says yes to documents of every table', () => {
    for (const { table, doc } of documents) expect(compileCheck(tableSchemas[table])(doc)).toBe(true)
  })

  test('never says yes to what the schema refuses', () => {
    const checks = new Map(Object.entries(tableSchemas).map(([table, schema]) => [table, compileCheck(schema)]))
    const oddDocuments = fc
      .constantFrom(...documents)
      .chain(({ table, doc }) =>
        fc
          .tuple(fc.constantFrom(...placesIn(doc)), oddities)
          .map(([path, odd]) => ({ table, doc: changed(doc, path, odd) })),
      )
    fc.assert(
      fc.property(oddDocuments, ({ table, doc }) => {
        if (checks.get(table)?.(doc) === true) expect(tableSchemas[table].safeParse(doc).success).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  test.each([
    ['a refinement', z.string().refine((text) => text === 'ja'), 'ja', 'nee'],
    ['a check of a whole object', z.object({ a: z.number() }).refine(({ a }) => a > 1), { a: 2 }, { a: 1 }],
    ['a strict object', z.strictObject({ a: z.number() }), { a: 1 }, { a: 1, b: 1 }],
    ['keys of a kind', z.record(z.string().length(1), z.number()), { a: 1 }, { aa: 1 }],
    ['a tuple with more behind it', z.tuple([z.number()], z.string()), [1, 'a'], [1, 2]],
    ['an e-mail address', z.email(), 'a@example.nl', 'a'],
    ['a 32-bit number', z.int32(), 1, 2 ** 40],
    ['a bound not included', z.number().gt(1), 2, 1],
    ['a pattern that remembers its place', z.string().regex(/a/g), 'a', 'b'],
    ['one of two kinds', z.discriminatedUnion('k', [z.object({ k: z.literal(1) })]), { k: 1 }, { k: 2 }],
    ['a value that may lack', z.object({ a: z.string().optional() }), {}, { a: 1 }],
    ['a value that must be there', z.object({ a: z.null() }), { a: null }, {}],
    ['spaces around a name', z.string().trim().min(1), ' a ', '   '],
  ])('knows %s, or leaves it to the schema', (_name, schema, good, bad) => {
    const fits = documentCheck({ table: schema })
    for (let round = 0; round < 2; round += 1) {
      expect(fits('table', good)).toBe(true)
      expect(fits('table', bad)).toBe(false)
    }
  })

  test('counts characters as the schema does', () => {
    const fits = documentCheck({ table: z.string().max(2) })
    expect(fits('table', '🙂🙂')).toBe(true)
    expect(fits('table', '🙂🙂🙂')).toBe(false)
  })

  test('follows a schema that contains itself', () => {
    interface Tree {
      readonly branches: readonly Tree[]
    }
    const tree: z.ZodType<Tree> = z.object({ branches: z.array(z.lazy(() => tree)) })
    expect(compileCheck(tree)({ branches: [{ branches: [] }] })).toBe(true)
    expect(compileCheck(tree)({ branches: [{ branches: 1 }] })).toBe(false)
  })

  test('has no table that it was not given', () => {
    expect(documentCheck(tableSchemas)('toString', {})).toBe(false)
  })
})
