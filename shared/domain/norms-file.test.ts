import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoachNorms } from './coach-norms.ts'
import { MOST_FAULTS, readNormsFile } from './norms-file.ts'
import { testBody, testLevel, testNorms, testRequirement } from './norms-fixtures.ts'
import { testDate } from './policy-fixtures.ts'

const today = testDate('2026-11-24')
const read = (value: unknown) => readNormsFile(JSON.stringify(value), today)
const faults = (value: unknown) => {
  const found = read(value)
  if (found.ok || found.error.code !== 'faults') return found
  return found.error.faults.map(({ where, code }) => `${where.join(' > ')}: ${code}`)
}
const withBody = (change: Parameters<typeof testBody>[0]): CoachNorms => testNorms({ bodies: [testBody(change)] })

describe('a norms file', () => {
  it('is read as it was written, without what the program does not know', () => {
    expect(read(testNorms())).toEqual({ ok: true, value: testNorms() })
    expect(read({ ...testNorms(), colour: 'red' })).toEqual({ ok: true, value: testNorms() })
  })

  it.each([
    ['no JSON', 'Naam;Niveau', { code: 'notJson' }],
    ['an unfinished file', JSON.stringify(testNorms()).slice(0, -2), { code: 'notJson' }],
    ['a list', '[1, 2]', { code: 'notNorms' }],
    ['null', 'null', { code: 'notNorms' }],
    ['something else', '{"name":"een ander bestand"}', { code: 'notNorms' }],
    ['a later format', JSON.stringify({ ...testNorms(), schemaVersion: 2 }), { code: 'newerFormat' }],
  ])('is refused when it is %s', (_, text, error) => {
    expect(readNormsFile(text, today)).toEqual({ ok: false, error })
  })

  it('says where it is wrong, in the names of the file itself', () => {
    const { validityYears: _, ...short } = testBody()
    expect(faults(testNorms({ bodies: [short as never] }))).toEqual(['EIA > validityYears: missing'])
    expect(faults(withBody({ levels: [testLevel({ rank: 'expert' as never })] }))).toEqual([
      'EIA > Practitioner > rank: notAllowed',
    ])
    const hours = testRequirement({ value: ['veel'] as never })
    expect(faults(withBody({ levels: [testLevel({ requirements: [hours] })] }))).toEqual([
      'EIA > Practitioner > clientHours > value: notAllowed',
    ])
    expect(faults(withBody({ name: 'x'.repeat(161) }))).toEqual([`${'x'.repeat(60)} > name: tooLong`])
    expect(faults({ ...testNorms(), bodies: 'none' })).toEqual(['bodies: notAllowed'])
  })

  it('is held to what a schema cannot see', () => {
    expect(faults(testNorms({ validAsOf: '2026-12' }))).toEqual(['validAsOf: future'])
    expect(faults(testNorms({ bodies: [testBody(), testBody()] }))).toEqual(['EIA > emcc-eia: double'])
    expect(faults(withBody({ levels: [testLevel(), testLevel()] }))).toEqual([
      'EIA > Practitioner > practitioner: double',
    ])
    expect(faults(withBody({ supervision: [testRequirement(), testRequirement({ value: 3 })] }))).toEqual([
      'EIA > supervision > clientHours: double',
    ])
    expect(faults(withBody({ renewal: [testRequirement({ levelId: 'master' })] }))).toEqual([
      'EIA > renewal > clientHours > master: unknownLevel',
    ])
    expect(faults(withBody({ supervision: [testRequirement({ source: '' })] }))).toEqual([
      'EIA > supervision > clientHours: noSource',
    ])
    expect(faults(withBody({ validitySource: null }))).toEqual(['EIA > validitySource: noSource'])
    // A figure nobody found has no source to name.
    expect(read(withBody({ supervision: [testRequirement({ value: null, source: null })] })).ok).toBe(true)
  })

  it('is told its first faults, and how many more there are', () => {
    const many = Array.from({ length: MOST_FAULTS + 3 }, (_, at) => testRequirement({ key: `key${at}`, source: null }))
    const found = read(withBody({ supervision: many }))
    expect(found).toMatchObject({ ok: false, error: { code: 'faults', more: 3, faults: { length: MOST_FAULTS } } })
  })

  it('never throws, whatever it holds', () => {
    const part = fc.constantFrom('schemaVersion', 'validAsOf', 'bodies', 'id', 'levels', 'key', '__proto__')
    const values = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(part, tie('value')), fc.array(tie('value'))),
    })).value
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify({ ...testNorms(), ...(value as object), bodies: [value] })
        expect(readNormsFile(text, today).ok).toBe(false)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => !readNormsFile(text, today).ok))
    expect(readNormsFile('['.repeat(200_000), today)).toEqual({ ok: false, error: { code: 'notJson' } })
  })
})
