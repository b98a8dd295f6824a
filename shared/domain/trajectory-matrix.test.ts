import { expect, it } from 'vitest'
import { defaultInformationMatrix } from './information-matrix.ts'
import { codesOf, contextAt, finishing, ready, valueOf } from './trajectory-fixtures.ts'
import { agreeInformation, followPolicyMatrix } from './trajectory-matrix.ts'

const context = contextAt('2026-02-10')
const invoice = { item: 'invoice', reader: 'manager', code: 'yes' } as const
const agreed = agreeInformation(ready, invoice, defaultInformationMatrix, context)

it('is part of what is agreed: another word takes three new consents, and the old agreement stays readable', () => {
  expect(valueOf(agreed)).toMatchObject({
    agreementCleared: true,
    trajectory: {
      matrix: { invoice: { manager: 'yes', hr: defaultInformationMatrix.invoice.hr } },
      agreement: { coachee: null, manager: null, coach: null },
      agreementVersions: [{ matrix: null }],
    },
  })
  expect(valueOf(followPolicyMatrix(valueOf(agreed).trajectory, context)).trajectory.matrix).toBeNull()
})

it('never gives away what stays between coachee and coach, and is fixed once the sessions are over', () => {
  const answers = { item: 'evaluationCoachee', reader: 'manager', code: 'yes' } as const
  expect(codesOf(agreeInformation(ready, answers, defaultInformationMatrix, context))).toEqual(['informationBarred'])
  expect(codesOf(agreeInformation(finishing, invoice, defaultInformationMatrix, context))).toEqual(['wrongStatus'])
  expect(codesOf(followPolicyMatrix(finishing, context))).toEqual(['wrongStatus'])
})
