import { expect, it } from 'vitest'
import { answersForHr, mayTypeOver } from './answer-access.ts'
import { defaultInformationMatrix, type InformationCode } from './information-matrix.ts'
import { parties } from './trajectory.ts'

const withHr = (item: 'evaluationCoachee' | 'openAnswerCoachee' | 'evaluationManager', hr: InformationCode) => ({
  ...defaultInformationMatrix,
  [item]: { ...defaultInformationMatrix[item], hr },
})

it('HR reads and types over what the questionnaires announce', () => {
  for (const party of parties) {
    expect(answersForHr(party, defaultInformationMatrix)).toEqual({ marks: true, texts: true })
    expect(mayTypeOver(party, defaultInformationMatrix)).toBe(true)
  }
})

it('what HR may not read of the coachee it does not type over either: then only the screen is left', () => {
  const noMarks = withHr('evaluationCoachee', 'average')
  expect(answersForHr('coachee', noMarks)).toEqual({ marks: false, texts: true })
  expect(mayTypeOver('coachee', noMarks)).toBe(false)
  const noTexts = withHr('openAnswerCoachee', 'no')
  expect(answersForHr('coachee', noTexts)).toEqual({ marks: true, texts: false })
  expect(mayTypeOver('coachee', noTexts)).toBe(false)
  expect(mayTypeOver('manager', noTexts)).toBe(true)
})

it('scores of the manager are marks without words', () => {
  expect(answersForHr('manager', withHr('evaluationManager', 'score'))).toEqual({ marks: true, texts: false })
})
