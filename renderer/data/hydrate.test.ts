import { describe, expect, it } from 'vitest'
import { personSchema } from '#shared/domain/person.ts'
import { WorkingCopy } from './db.ts'
import { createHydration } from './hydrate.ts'

const rowsOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const id = `00000000-0000-4000-8000-${String(from + at).padStart(12, '0')}`
    return {
      id,
      rev: 1,
      doc: personSchema.parse({
        id,
        name: `Persoon ${from + at}`,
        department: '',
        functionGroup: '',
        managerId: null,
        leftOn: null,
      }),
    }
  })

describe('filling the working copy', () => {
  it('takes in every batch, also those that come while one is being stored', async () => {
    const copy = new WorkingCopy('hydrate-test')
    await copy.open()
    const hydration = createHydration(copy)
    hydration.take('people', rowsOf(0, 500))
    hydration.take('people', rowsOf(500, 500))
    await new Promise((resolve) => setTimeout(resolve, 1))
    hydration.take('people', rowsOf(1_000, 7))
    await hydration.finished()
    expect(await copy.rows('people').count()).toBe(1_007)
    const [last] = rowsOf(1_006, 1)
    expect(await copy.rows('people').get(last?.id ?? '')).toEqual(last)
  })

  it('is finished at once when there is nothing', async () => {
    const copy = new WorkingCopy('hydrate-empty')
    await copy.open()
    await expect(createHydration(copy).finished()).resolves.toBeUndefined()
  })
})
