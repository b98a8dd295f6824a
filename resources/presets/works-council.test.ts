import { describe, expect, it } from 'vitest'
import { worGrounds } from '#shared/domain/policy.ts'
import json from './works-council.json' with { type: 'json' }
import { worksCouncilSchema } from './works-council.schema.ts'
import { worParts } from './works-council.ts'

describe('the help on article 27 of the Works Councils Act', () => {
  it('fits its schema and tells of every letter once, in the order of the Act', () => {
    expect(worksCouncilSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(json.parts).toHaveLength(worGrounds.length)
    expect(worParts.map(({ letter }) => letter)).toEqual(worGrounds)
  })

  it('says of each letter that may concern coaching when it does', () => {
    const relevant = worParts.filter(({ relevantForCoaching }) => relevantForCoaching)
    expect(relevant.map(({ letter }) => letter)).toEqual(['f', 'g', 'j', 'k', 'l'])
    expect(relevant.every(({ remark }) => remark !== null)).toBe(true)
  })

  it('names a source wherever it claims one', () => {
    expect(json.parts.filter(({ basis, source }) => (basis === 'sourced') !== (source !== null))).toEqual([])
  })
})
