import { describe, expect, it } from 'vitest'
import { personSchema } from '#shared/domain/person.ts'
import { put } from './commit.ts'
import { chunksOf } from './fill-demo.ts'

const changes = Array.from({ length: 20 }, (_, at) => {
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  return put('people', 0, personSchema.parse({ id, name: `Persoon ${at}`, department: '', managerId: null }))
})

describe('filling the demo', () => {
  it('keeps every change, in order', () => {
    expect(chunksOf(changes, 500).flat()).toEqual(changes)
  })

  it('keeps each commit within its size', () => {
    for (const chunk of chunksOf(changes, 500)) {
      expect(chunk.reduce((sum, change) => sum + JSON.stringify(change).length, 0)).toBeLessThanOrEqual(500)
    }
  })

  it('makes one commit of what fits in one', () => {
    expect(chunksOf(changes)).toHaveLength(1)
  })

  it('makes none of nothing', () => {
    expect(chunksOf([])).toEqual([])
  })
})
