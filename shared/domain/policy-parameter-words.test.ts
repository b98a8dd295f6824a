import { describe, expect, it } from 'vitest'
import { parameterWords } from './policy-parameter-words.ts'
import { defaultParameters, type PolicyParameters } from './policy-parameters.ts'

const forms = [
  { id: 'coaching', name: 'Coaching' },
  { id: 'mentoring', name: 'Mentoraat' },
]
const words = (change: Partial<PolicyParameters> = {}, language: 'nl' | 'en' = 'nl') =>
  parameterWords({ ...defaultParameters, ...change }, forms, language)

describe('the rules in the running text of a chapter', () => {
  it('name who evaluates and when, in the order of a trajectory', () => {
    expect(words().evaluationMoments).toBe('halverwege, aan het eind en 4 maanden na afloop')
    expect(words().evaluators).toBe('coachee en leidinggevende')
    const evaluations = { mid: [], end: ['coach', 'coachee'], followUp: ['coachee'] } as const
    expect(words({ evaluations, followUpMonths: 1 })).toMatchObject({
      evaluationMoments: 'aan het eind en 1 maand na afloop',
      evaluators: 'coachee en coach',
    })
    const none = { mid: [], end: [], followUp: [] } as const
    expect(words({ evaluations: none }, 'en')).toMatchObject({
      evaluationMoments: 'at no fixed moment',
      evaluators: 'nobody',
    })
  })

  it('name the three-way meetings that are required', () => {
    expect(words().threeWayMeetings).toBe('bij de start, halverwege en aan het eind')
    expect(words({ threeWayMeetings: { start: true, mid: false, end: false } }, 'en').threeWayMeetings).toBe(
      'at the start',
    )
  })

  it('call the forms as this version calls them, and a form it does not know by its id', () => {
    expect(words({ allowedForms: ['coaching', 'mentoring'] }).allowedForms).toBe('coaching en mentoraat')
    expect(words({ allowedForms: ['yoga'] }).allowedForms).toBe('yoga')
  })

  it('write amounts as the language does, and say so when there is none', () => {
    const budget = { perTrajectoryCents: 3_500_00, perYearCents: 1_234_567_89 }
    expect(words({ budget })).toMatchObject({ budgetPerTrajectory: '€ 3.500', budgetPerYear: '€ 1.234.567,89' })
    expect(words({ budget }, 'en')).toMatchObject({ budgetPerTrajectory: '€3,500', budgetPerYear: '€1,234,567.89' })
    expect(words().budgetPerYear).toBe('geen vast bedrag')
  })

  it('name the lowest level, or say that any will do', () => {
    expect(words().levelLeadership).toBe('Senior Practitioner')
    expect(words({ coachLevels: { ...defaultParameters.coachLevels, career: null } }).levelCareer).toBe('elk niveau')
  })

  it('say whether a start without goals is possible', () => {
    expect(words().goalException).toBe('Daarop maken we geen uitzondering.')
    expect(words({ goalGate: 'freeSpaceAllowed' }, 'en').goalException).toMatch(/free space/)
  })
})
