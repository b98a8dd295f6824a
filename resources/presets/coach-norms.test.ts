import { describe, expect, it } from 'vitest'
import { certificateBodies } from '#shared/domain/coach.ts'
import { coachNormsSchema, type NormRequirement } from '#shared/domain/coach-norms.ts'
import { readNormsFile } from '#shared/domain/norms-file.ts'
import { testDate } from '#shared/domain/policy-fixtures.ts'
import { MOST_NORMS_BYTES } from '#shared/ipc/main-contract.ts'
import json from './coach-norms.json' with { type: 'json' }
import wordsJson from './coach-norms-words.json' with { type: 'json' }
import { coachNormsWordsSchema } from './coach-norms.schema.ts'
import { bundledNorms, normWord } from './coach-norms.ts'

const requirements: readonly NormRequirement[] = bundledNorms.bodies.flatMap(({ levels, renewal, supervision }) => [
  ...levels.flatMap((level) => level.requirements),
  ...renewal,
  ...supervision,
])

const value = (bodyId: string, levelId: string, key: string) =>
  bundledNorms.bodies
    .find(({ id }) => id === bodyId)
    ?.levels.find(({ id }) => id === levelId)
    ?.requirements.find((each) => each.key === key)?.value

describe('the norms of professional bodies', () => {
  it('fit the schema, with words for every code', () => {
    expect(coachNormsSchema.safeParse(json).success).toBe(true)
    expect(coachNormsWordsSchema.safeParse(wordsJson).success).toBe(true)
    const unknown = requirements.flatMap(({ key, unit, period }) => [
      ...(key in wordsJson.requirements ? [] : [key]),
      ...(unit in wordsJson.units ? [] : [unit]),
      ...(period === null || period in wordsJson.periods ? [] : [period]),
    ])
    expect(unknown).toEqual([])
    expect(normWord('units', 'parsecs')).toEqual({ nl: 'parsecs', en: 'parsecs' })
  })

  it('are a file that the program itself would take', () => {
    const text = JSON.stringify(json)
    expect(text.length).toBeLessThan(MOST_NORMS_BYTES)
    expect(readNormsFile(text, testDate(`${json.validAsOf}-28`))).toEqual({ ok: true, value: bundledNorms })
  })

  it('have a word for every code, also for a code that means something to JavaScript', () => {
    expect(normWord('requirements', 'constructor')).toEqual({ nl: 'constructor', en: 'constructor' })
  })

  it('name the source of every figure that has one', () => {
    const bare = requirements.filter(
      ({ basis, source, value: figure }) => basis === 'sourced' && figure !== null && !source,
    )
    expect(bare).toEqual([])
  })

  it('know every body that a certificate can be of', () => {
    const ids = bundledNorms.bodies.map(({ id }) => id)
    expect(certificateBodies.filter((body) => body !== 'other' && !ids.includes(body))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  // Published figures: nobco.nl/keurmerk/EIA-niveaus and coachingfederation.org/experience-requirements.
  it.each([
    ['emcc-eia', 'foundation', 'clientHours', 50],
    ['emcc-eia', 'practitioner', 'clientHours', 100],
    ['emcc-eia', 'senior-practitioner', 'clientHours', 250],
    ['emcc-eia', 'master-practitioner', 'clientHours', 500],
    ['icf', 'acc', 'clientHours', 100],
    ['icf', 'pcc', 'clientHours', 500],
    ['icf', 'mcc', 'clientHours', 2_500],
    ['icf', 'pcc', 'trainingHours', 125],
  ])('say of %s %s: %s %d', (body, level, key, figure) => {
    expect(value(body, level, key)).toBe(figure)
  })

  it('say how long a mark is valid', () => {
    const years = Object.fromEntries(bundledNorms.bodies.map(({ id, validityYears }) => [id, validityYears]))
    expect(years).toMatchObject({ 'emcc-eia': 5, icf: 3, stir: 5, lvsc: 5, noloc: 4 })
  })
})
