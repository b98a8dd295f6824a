import type { InformationCode, InformationMatrix } from './information-matrix.ts'
import type { Party } from './trajectory.ts'

/** What HR gets of the answers of a party. */
export interface AnswerAccess {
  readonly marks: boolean
  readonly texts: boolean
}

const all: readonly InformationCode[] = ['yes', 'own']

/**
 * What HR, which keeps the files, reads of a party's answers by what was agreed (domain.md §3). The open answer of the
 * coachee has a promise of its own.
 */
export function answersForHr(party: Party, matrix: InformationMatrix): AnswerAccess {
  const code = { coachee: matrix.evaluationCoachee, manager: matrix.evaluationManager, coach: matrix.evaluationCoach }[
    party
  ].hr
  const marks = all.includes(code) || code === 'score'
  return { marks, texts: party === 'coachee' ? all.includes(matrix.openAnswerCoachee.hr) : all.includes(code) }
}

/** Whether HR can type the answers over from paper: who may not read them must not have them in hand. */
export const mayTypeOver = (party: Party, matrix: InformationMatrix): boolean => {
  const { marks, texts } = answersForHr(party, matrix)
  return marks && texts
}
