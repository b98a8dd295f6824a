import { misusePatternIds } from './misuse-pattern.ts'
import { parameterRanges, type PolicyParameters } from './policy-parameters.ts'
import { parties } from './trajectory.ts'

/** Every rule that is set by itself, as a path into the parameters. A comparison, an error and a field on screen are each about one of these. */
export const parameterFields = [
  'allowedForms',
  'goalGate',
  'threeWayMeetings',
  'evaluations.mid',
  'evaluations.end',
  'evaluations.followUp',
  'followUpMonths',
  'coachLevels.workQuestion',
  'coachLevels.leadership',
  'coachLevels.career',
  'coachLevels.executive',
  'maxParallelInternal',
  'maxSessions',
  'decisionDays',
  'budget.perTrajectoryCents',
  'budget.perYearCents',
  'minimumGroup',
  'retention.sector',
  'retention.fileMonths',
  'retention.rejectedMonths',
  'retention.afterEmploymentMonths',
  'retention.coachMonths',
  'secondPairOfEyes',
] as const
export type ParameterField = (typeof parameterFields)[number]

/** Headings that the rules are read and filled in under. */
export const parameterGroups = {
  formsAndGoals: ['allowedForms', 'goalGate'],
  meetingsAndEvaluations: [
    'threeWayMeetings',
    'evaluations.mid',
    'evaluations.end',
    'evaluations.followUp',
    'followUpMonths',
  ],
  coaches: [
    'coachLevels.workQuestion',
    'coachLevels.leadership',
    'coachLevels.career',
    'coachLevels.executive',
    'maxParallelInternal',
  ],
  timeAndMoney: ['maxSessions', 'decisionDays', 'budget.perTrajectoryCents', 'budget.perYearCents'],
  anonymity: ['minimumGroup'],
  retention: [
    'retention.sector',
    'retention.fileMonths',
    'retention.rejectedMonths',
    'retention.afterEmploymentMonths',
    'retention.coachMonths',
  ],
  secondPairOfEyes: ['secondPairOfEyes'],
} as const satisfies Readonly<Record<string, readonly ParameterField[]>>
export type ParameterGroup = keyof typeof parameterGroups

export const parameterGroupIds = [
  'formsAndGoals',
  'meetingsAndEvaluations',
  'coaches',
  'timeAndMoney',
  'anonymity',
  'retention',
  'secondPairOfEyes',
] as const satisfies readonly ParameterGroup[]

/** The top-level name that a path starts with. */
export const parameterRoot = (field: ParameterField): string => field.split('.')[0] ?? field

/** Bounds of a whole number; null for a field that is a choice. */
export function parameterRange(field: ParameterField): { readonly minimum: number; readonly maximum: number } | null {
  switch (field) {
    case 'maxSessions':
    case 'decisionDays':
    case 'followUpMonths':
    case 'maxParallelInternal':
      return parameterRanges[field]
    case 'budget.perTrajectoryCents':
    case 'budget.perYearCents':
      return parameterRanges.budget
    case 'retention.fileMonths':
    case 'retention.rejectedMonths':
    case 'retention.afterEmploymentMonths':
    case 'retention.coachMonths':
      return parameterRanges.retention
    default:
      return null
  }
}

/** The ids of `chosen` in the order of `order`, each once; what `order` does not know comes last. */
function inOrder<Id extends string>(chosen: readonly Id[], order: readonly Id[]): readonly Id[] {
  const known = order.filter((id) => chosen.includes(id))
  return [...known, ...new Set(chosen.filter((id) => !order.includes(id)))]
}

/**
 * The same rules written in one way: lists without doubles, in the order of the product, so that two versions that
 * mean the same compare as the same.
 */
export const tidyParameters = (parameters: PolicyParameters, formIds: readonly string[]): PolicyParameters => ({
  ...parameters,
  allowedForms: inOrder(parameters.allowedForms, formIds),
  evaluations: {
    mid: inOrder(parameters.evaluations.mid, parties),
    end: inOrder(parameters.evaluations.end, parties),
    followUp: inOrder(parameters.evaluations.followUp, parties),
  },
  secondPairOfEyes: inOrder(parameters.secondPairOfEyes, misusePatternIds),
})
