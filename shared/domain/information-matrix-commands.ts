import { fail, ok, type Result } from '../result.ts'
import {
  defaultInformationMatrix,
  type InformationCode,
  informationCodes,
  type InformationItem,
  type InformationMatrix,
  type InformationReader,
} from './information-matrix.ts'
import { requireEditable, type WithWorksCouncil } from './policy-editable.ts'
import type { OpenPolicy } from './policy.ts'

/**
 * Why a reader can never get more of an item, after principle 2 of the product: what is said between coach and coachee is
 * theirs, and nothing of it feeds an assessment.
 *
 * `staysBetweenCoachAndCoachee`: personal goals, sessions and notes. The product has no field for them.
 * `answersNotToManager`: the manager assesses the coachee and never sees their answers.
 * `answersOnlyAsAnnounced`: HR gets what the questionnaire says it gets: the scores, and the open answer.
 * `managementReadsTotals`: management reads reports, in which nobody can be recognised.
 */
export const informationBarriers = [
  'staysBetweenCoachAndCoachee',
  'answersNotToManager',
  'answersOnlyAsAnnounced',
  'managementReadsTotals',
] as const
export type InformationBarrier = (typeof informationBarriers)[number]

export type InformationError =
  | WithWorksCouncil
  | { readonly code: 'barred'; readonly barrier: InformationBarrier }
  /** The word says nothing about this item, such as a total amount of a goal. */
  | { readonly code: 'meaningless' }

/** Words that can be said of any item. */
const general: readonly InformationCode[] = ['yes', 'no', 'own', 'viaCoachee', 'ifAllowed']

/** Words that mean something for one item only. */
const special: Readonly<Record<InformationItem, readonly InformationCode[]>> = {
  trajectory: ['existence', 'count', 'countFromMinimum'],
  workGoals: ['noText', 'count', 'countFromMinimum'],
  privateContent: [],
  progress: ['score', 'average'],
  finalReport: ['approves', 'coAuthor', 'existence'],
  evaluationCoachee: ['score', 'average'],
  openAnswerCoachee: [],
  evaluationManager: ['score', 'average'],
  evaluationCoach: ['score', 'average'],
  invoice: ['sum', 'ifBudgetHolder'],
  stopReason: ['category', 'count', 'countFromMinimum'],
}

/** Words by which management gets no more than a total, or nothing. */
const totals: readonly InformationCode[] = ['no', 'noText', 'count', 'countFromMinimum', 'average', 'sum']

interface Ceiling {
  readonly barrier: InformationBarrier
  readonly codes: readonly InformationCode[]
}

const outside: readonly InformationReader[] = ['manager', 'hr', 'management']

/** The most that a reader can get of an item, whatever the organisation prefers; null: no limit. */
function ceiling(item: InformationItem, reader: InformationReader): Ceiling | null {
  if (item === 'privateContent' && outside.includes(reader))
    return { barrier: 'staysBetweenCoachAndCoachee', codes: ['no'] }
  if (item === 'evaluationCoachee' || item === 'openAnswerCoachee') {
    if (reader === 'manager') return { barrier: 'answersNotToManager', codes: ['no'] }
    if (reader === 'hr') {
      const codes: readonly InformationCode[] =
        item === 'openAnswerCoachee' ? ['yes', 'no', 'ifAllowed'] : ['score', 'average', 'no']
      return { barrier: 'answersOnlyAsAnnounced', codes }
    }
  }
  return reader === 'management' ? { barrier: 'managementReadsTotals', codes: totals } : null
}

/** Why a reader can get no more of an item than `possibleCodes`; null when nothing is barred. */
export const barrierOf = (item: InformationItem, reader: InformationReader): InformationBarrier | null =>
  ceiling(item, reader)?.barrier ?? null

/** The words that a cell may hold, in the order of the legend. */
export function possibleCodes(item: InformationItem, reader: InformationReader): readonly InformationCode[] {
  const meaningful = new Set([...general, ...special[item]])
  const most = ceiling(item, reader)?.codes
  return informationCodes.filter((code) => meaningful.has(code) && (most === undefined || most.includes(code)))
}

/** The matrix with another word in one cell, within what a reader can get at most. */
export function withInformation(
  matrix: InformationMatrix,
  item: InformationItem,
  reader: InformationReader,
  code: InformationCode,
): Result<InformationMatrix, Exclude<InformationError, WithWorksCouncil>> {
  const most = ceiling(item, reader)
  if (most !== null && !most.codes.includes(code)) return fail({ code: 'barred', barrier: most.barrier })
  if (!possibleCodes(item, reader).includes(code)) return fail({ code: 'meaningless' })
  return ok({ ...matrix, [item]: { ...matrix[item], [reader]: code } })
}

/** Changes how much of an item a reader gets. */
export function setInformation(
  draft: OpenPolicy,
  item: InformationItem,
  reader: InformationReader,
  code: InformationCode,
): Result<OpenPolicy, InformationError> {
  const editable = requireEditable(draft)
  if (!editable.ok) return editable
  const changed = withInformation(draft.informationMatrix, item, reader, code)
  return changed.ok ? ok({ ...draft, informationMatrix: changed.value }) : changed
}

/** Back to the matrix that the product proposes. */
export function resetInformation(draft: OpenPolicy): Result<OpenPolicy, WithWorksCouncil> {
  const editable = requireEditable(draft)
  return editable.ok ? ok({ ...draft, informationMatrix: defaultInformationMatrix }) : editable
}
