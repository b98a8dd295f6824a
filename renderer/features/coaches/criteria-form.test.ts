import { describe, expect, it } from 'vitest'
import { editCriteria } from '#shared/domain/criteria-commands.ts'
import { testCriteria } from '#shared/domain/coach-fixtures.ts'
import { criteriaFormSchema, criteriaFormValues, criteriaInput } from './criteria-form.ts'

const values = criteriaFormValues(testCriteria)

describe('the criteria form', () => {
  it('gives back the set it shows', () => {
    expect(editCriteria(testCriteria, criteriaInput(values))).toEqual({ ok: true, value: testCriteria })
    expect(criteriaFormSchema.safeParse(values).success).toBe(true)
  })

  it('shows each error at its own field', () => {
    const [first, ...others] = values.weighted
    if (first === undefined) throw new Error('no criteria')
    const wrong = { ...values, name: '', minimumTotal: 6, weighted: [{ ...first, weight: '9', middle: '' }, ...others] }
    expect(
      criteriaFormSchema.safeParse(wrong).error?.issues.map(({ path, message }) => [path.join('.'), message]),
    ).toEqual([
      ['name', 'errors:field.missing'],
      ['minimumTotal', 'coaches:error.total'],
      ['weighted.0.weight', 'coaches:error.weight'],
      ['weighted.0.middle', 'errors:field.missing'],
    ])
  })
})
