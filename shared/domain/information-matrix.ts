import { z } from 'zod'

/** What there is to know about a trajectory (domain.md §3). Texts: `resources/presets/information-matrix.json`. */
export const informationItems = [
  'trajectory',
  'workGoals',
  'privateContent',
  'progress',
  'finalReport',
  'evaluationCoachee',
  'openAnswerCoachee',
  'evaluationManager',
  'evaluationCoach',
  'invoice',
  'stopReason',
] as const
export type InformationItem = (typeof informationItems)[number]

export const informationReaders = ['coachee', 'coach', 'manager', 'hr', 'management'] as const
export type InformationReader = (typeof informationReaders)[number]

/** How much of an item a reader gets; the legend explains each. */
export const informationCodes = [
  'yes',
  'no',
  'own',
  'viaCoachee',
  'ifAllowed',
  'approves',
  'coAuthor',
  'existence',
  'score',
  'category',
  'noText',
  'count',
  'countFromMinimum',
  'average',
  'sum',
  'ifBudgetHolder',
] as const
export type InformationCode = (typeof informationCodes)[number]

const codeSchema = z.enum(informationCodes)
const rowSchema = z
  .object({ coachee: codeSchema, coach: codeSchema, manager: codeSchema, hr: codeSchema, management: codeSchema })
  .readonly()

/** Who gets what of a trajectory: the promise that agreements, screens and reports keep. */
export const informationMatrixSchema = z
  .object({
    trajectory: rowSchema,
    workGoals: rowSchema,
    privateContent: rowSchema,
    progress: rowSchema,
    finalReport: rowSchema,
    evaluationCoachee: rowSchema,
    openAnswerCoachee: rowSchema,
    evaluationManager: rowSchema,
    evaluationCoach: rowSchema,
    invoice: rowSchema,
    stopReason: rowSchema,
  })
  .readonly()
export type InformationMatrix = z.infer<typeof informationMatrixSchema>

/** The matrix to start with (domain.md §3). */
export const defaultInformationMatrix: InformationMatrix = {
  trajectory: { coachee: 'yes', coach: 'yes', manager: 'yes', hr: 'yes', management: 'count' },
  workGoals: { coachee: 'yes', coach: 'yes', manager: 'yes', hr: 'yes', management: 'noText' },
  privateContent: { coachee: 'own', coach: 'own', manager: 'no', hr: 'no', management: 'no' },
  progress: { coachee: 'yes', coach: 'yes', manager: 'viaCoachee', hr: 'score', management: 'average' },
  finalReport: { coachee: 'approves', coach: 'coAuthor', manager: 'viaCoachee', hr: 'existence', management: 'no' },
  evaluationCoachee: { coachee: 'own', coach: 'ifAllowed', manager: 'no', hr: 'score', management: 'average' },
  openAnswerCoachee: { coachee: 'own', coach: 'ifAllowed', manager: 'no', hr: 'yes', management: 'no' },
  evaluationManager: { coachee: 'yes', coach: 'yes', manager: 'own', hr: 'yes', management: 'average' },
  evaluationCoach: { coachee: 'yes', coach: 'own', manager: 'no', hr: 'yes', management: 'average' },
  invoice: { coachee: 'no', coach: 'yes', manager: 'ifBudgetHolder', hr: 'yes', management: 'sum' },
  stopReason: {
    coachee: 'category',
    coach: 'yes',
    manager: 'category',
    hr: 'category',
    management: 'countFromMinimum',
  },
}
