import { describe, expect, it } from 'vitest'
import { proposedForm } from '#resources/presets/forms-of-guidance.ts'
import { emptyValues, formValuesSchema, inputOf, says, valuesOf } from './form-values.ts'

const coaching = proposedForm('coaching', 'nl')
const { id: _id, active: _active, ...input } = coaching
const issuesOf = (change: Partial<typeof emptyValues>, taken: readonly string[] = []) =>
  formValuesSchema(taken)
    .safeParse({ ...valuesOf(coaching), ...change })
    .error?.issues.map(({ path, message }) => [path[0], message]) ?? []

describe('the fields of a form of guidance', () => {
  it('show one point per line and read them back', () => {
    expect(valuesOf(coaching).fitsWhen.split('\n')).toEqual(coaching.fitsWhen)
    expect(inputOf(valuesOf(coaching))).toEqual(input)
  })

  it('leave out spaces and empty lines', () => {
    expect(inputOf({ ...emptyValues, name: ' Buddy ', signals: '\n  Een \n\n Twee\n' })).toMatchObject({
      name: 'Buddy',
      signals: ['Een', 'Twee'],
    })
  })

  it('go on showing what is typed while the form says the same', () => {
    const typed = { ...valuesOf(coaching), fitsWhen: `${valuesOf(coaching).fitsWhen}\n` }
    expect(says(coaching, typed)).toBe(true)
    expect(says(coaching, { ...typed, fitsWhen: `${typed.fitsWhen}Nog een` })).toBe(false)
  })

  it('say what does not fit', () => {
    expect(issuesOf({})).toEqual([])
    expect(issuesOf({ name: '   ' })).toEqual([['name', 'policyForms:error.nameMissing']])
    expect(issuesOf({ name: ' MENTORING' }, ['Mentoring'])).toEqual([['name', 'policyForms:error.nameTaken']])
    expect(issuesOf({ signals: 'x\n'.repeat(13) })).toEqual([['signals', 'policyForms:error.tooManyLines']])
    expect(issuesOf({ signals: 'x\n'.repeat(12) })).toEqual([])
    expect(issuesOf({ notWhen: 'x'.repeat(201) })).toEqual([['notWhen', 'policyForms:error.lineTooLong']])
  })
})
