import { expect, it } from 'vitest'
import { unstoredRuleIds } from '#shared/domain/intake.ts'
import { greenIntake } from '#shared/domain/trajectory-fixtures.ts'
import { intakeFormOf, intakeFormSchema, intakeInputOf } from './intake-form-values.ts'

it('starts with what the records know, and with what was recorded', () => {
  expect(intakeFormOf(null, 3).answers).toEqual({ R15: 'yes' })
  expect(intakeFormOf(null, 2).answers).toEqual({ R15: 'no' })
  const again = intakeFormOf({ ...greenIntake, misuseNotes: { M6: 'Afgesproken.' } }, 3)
  expect(again.answers).toEqual(greenIntake.answers)
  expect(intakeInputOf(intakeFormSchema.parse(again))).toEqual({
    answers: greenIntake.answers,
    misuseNotes: { M6: 'Afgesproken.' },
  })
})

it('asks a note with what is ticked, and forgets the note of what is not', () => {
  const form = intakeFormOf(null, 1)
  const ticked = intakeFormSchema.safeParse({ ...form, misuse: { M2: true }, notes: { M2: ' ' } })
  expect(ticked.error?.issues.map(({ path }) => path)).toEqual([['notes', 'M2']])
  const unticked = intakeFormSchema.parse({ ...form, misuse: { M2: false }, notes: { M2: 'Iets' } })
  expect(intakeInputOf(unticked).misuseNotes).toEqual({})
})

it('holds nothing about health, safety or private matters: what it holds is kept as a draft', () => {
  for (const id of unstoredRuleIds) {
    expect(intakeFormSchema.safeParse({ ...intakeFormOf(null, 1), answers: { [id]: 'yes' } }).success).toBe(false)
  }
})
