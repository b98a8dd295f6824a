import { describe, expect, it } from 'vitest'
import { selfAssessmentSchema } from '#shared/domain/self-assessment.ts'
import { standardLevels } from '#shared/domain/self-assessment-result.ts'
import json from './standard-self-assessment.json' with { type: 'json' }
import { standardSelfAssessmentSchema } from './standard-self-assessment.schema.ts'
import { selfAssessmentStandard, standardAreas } from './standard-self-assessment.ts'

const statements = standardAreas.flatMap((area) => area.statements)

describe('the standard for the self-assessment', () => {
  it('fits its schema: six areas of five statements, each once', () => {
    expect(standardSelfAssessmentSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(standardAreas.map((area) => area.statements.length)).toEqual([5, 5, 5, 5, 5, 5])
    expect(new Set(statements.map(({ id }) => id)).size).toBe(30)
  })

  it('asks 70, 80 and 90 % overall, and 60, 70 and 80 % in each area', () => {
    const { thresholds } = selfAssessmentStandard
    expect(standardLevels.map((level) => thresholds[level].overall)).toEqual([70, 80, 90])
    expect(standardLevels.map((level) => thresholds[level].perArea)).toEqual([60, 70, 80])
  })

  it('names statements by ids that an answer can be kept under', () => {
    const answers = Object.fromEntries(statements.map(({ id }) => [id, { score: null, evidence: '' }]))
    expect(selfAssessmentSchema.unwrap().shape.answers.safeParse(answers).success).toBe(true)
  })
})
