import { fail, ok, type Result } from '../result.ts'
import { optionalChapterIds } from './chapter-commands.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { addMonths } from './iso-date.ts'
import { stepDateErrors, type StepDateError } from './policy-lifecycle.ts'
import { type ParameterError, parameterObstacles } from './parameter-commands.ts'
import { placeholderValues, unknownPlaceholders } from './policy-placeholders.ts'
import { openRemarks } from './policy-support.ts'
import { compareVersions, isEmptyText, newestFirst } from './policy-versions.ts'
import type { AdoptedPolicy, OpenPolicy, Policy, WorksCouncil } from './policy.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'

/** Review after two years unless the operator decides otherwise: long enough to have finished trajectories to learn from. */
export const proposedReviewDate = (adoptedOn: IsoDate): IsoDate => addMonths(adoptedOn, 24)

export interface AdoptionInput {
  readonly on: IsoDate | null
  /** Who adopted it: a body or a person, as it is printed. */
  readonly by: string
  readonly reviewBy: IsoDate | null
  /** The criteria for coaches as they are now: kept with the version. */
  readonly criteria: readonly CriteriaSet[]
}

/** What is wrong with the decision as it was filled in. */
export type AdoptionError =
  | StepDateError
  /** An older version was adopted later than this date: it would never have been in force. */
  | { readonly code: 'dateBeforePrevious'; readonly version: string; readonly on: IsoDate }
  | { readonly code: 'adopterMissing' }
  | { readonly code: 'adopterTooLong'; readonly limit: number }
  | { readonly code: 'reviewDateMissing' }
  | { readonly code: 'reviewNotAfterAdoption' }
  /** The review would be over before it can begin. */
  | { readonly code: 'reviewInPast' }

/** What is not in order in the draft. */
export type DraftObstacle =
  /** Still a draft: nobody has been asked what they think of it. */
  | { readonly code: 'notDiscussed' }
  | { readonly code: 'chapterEmpty'; readonly chapterId: string }
  | { readonly code: 'placeholderUnknown'; readonly chapterId: string; readonly name: string }
  | { readonly code: 'formsEmpty' }
  | { readonly code: 'rolesEmpty' }
  | { readonly code: 'goalsEmpty' }
  /** A rule that cannot be kept, such as a form that is allowed and not offered. */
  | { readonly code: 'ruleWrong'; readonly error: ParameterError }
  /** What people said in the discussion, and were not told what was done with it. */
  | { readonly code: 'remarksUnanswered'; readonly count: number }
  /** Invariant 13 of domain.md §12: the council has not been asked, nor is recorded why it need not be. */
  | { readonly code: 'worksCouncilOpen' }
  /** The council has the proposal and has not answered yet. */
  | { readonly code: 'worksCouncilAsked' }
  /** The council withheld consent: talk again first (WOR 27). */
  | { readonly code: 'worksCouncilWithheld' }

/** Why a policy cannot be adopted. The screen turns each into a sentence that says what to do. */
export type PolicyError = AdoptionError | DraftObstacle

function previousErrors(draft: OpenPolicy, on: IsoDate, others: readonly Policy[]): readonly AdoptionError[] {
  const later = newestFirst(others).find(
    (other) =>
      other.status === 'adopted' && compareVersions(other.version, draft.version) < 0 && other.adoption.on > on,
  )
  return later?.status === 'adopted'
    ? [{ code: 'dateBeforePrevious', version: later.version, on: later.adoption.on }]
    : []
}

function reviewErrors({ on, reviewBy }: AdoptionInput, today: IsoDate): readonly AdoptionError[] {
  if (reviewBy === null) return [{ code: 'reviewDateMissing' }]
  if (on !== null && reviewBy <= on) return [{ code: 'reviewNotAfterAdoption' }]
  return reviewBy <= today ? [{ code: 'reviewInPast' }] : []
}

function adopterErrors(by: string): readonly AdoptionError[] {
  if (by === '') return [{ code: 'adopterMissing' }]
  return by.length > limits.name ? [{ code: 'adopterTooLong', limit: limits.name }] : []
}

/** Everything that is wrong with the decision itself, whatever the state of the draft. */
export const adoptionErrors = (
  draft: OpenPolicy,
  input: AdoptionInput,
  others: readonly Policy[],
  today: IsoDate,
): readonly AdoptionError[] => [
  ...stepDateErrors(draft.history, input.on, today),
  ...(input.on === null ? [] : previousErrors(draft, input.on, others)),
  ...reviewErrors(input, today),
  ...adopterErrors(input.by.trim()),
]

/** Per standing of the council, what it stands in the way of; null when it is settled. */
const councilObstacle: Readonly<Record<WorksCouncil['status'], DraftObstacle | null>> = {
  open: { code: 'worksCouncilOpen' },
  asked: { code: 'worksCouncilAsked' },
  withheld: { code: 'worksCouncilWithheld' },
  consented: null,
  notNeeded: null,
}

/** Parts that a policy is not one without. A form that is switched off is not on the map. */
const emptyParts = ({ forms, roles, goals }: OpenPolicy): readonly DraftObstacle[] => [
  ...(forms.some(({ active }) => active) ? [] : [{ code: 'formsEmpty' } as const]),
  ...(roles.tasks.length === 0 ? [{ code: 'rolesEmpty' } as const] : []),
  ...(goals.length === 0 ? [{ code: 'goalsEmpty' } as const] : []),
]

/** The steps that have to be behind it: the discussion, an answer to each remark, the works council. */
function stepObstacles({ status, contributions, worksCouncil }: OpenPolicy): readonly DraftObstacle[] {
  if (status === 'draft') return [{ code: 'notDiscussed' }]
  const count = openRemarks(contributions).length
  const council = councilObstacle[worksCouncil.status]
  return [...(count > 0 ? [{ code: 'remarksUnanswered', count } as const] : []), ...(council === null ? [] : [council])]
}

/** What in the draft itself stands in the way of adoption, whatever is filled in at the adoption. */
export function draftObstacles(draft: OpenPolicy, organisation: string): readonly DraftObstacle[] {
  const values = placeholderValues({ ...draft, organisation, reviewBy: null })
  const printed = draft.chapters.filter(({ leftOut }) => leftOut === null)
  const empty = printed.filter(({ id, body }) => isEmptyText(body) && !optionalChapterIds.includes(id))
  const unknown = unknownPlaceholders(printed, values)
  return [
    ...empty.map(({ id }): DraftObstacle => ({ code: 'chapterEmpty', chapterId: id })),
    ...unknown.map((found): DraftObstacle => ({ code: 'placeholderUnknown', ...found })),
    ...emptyParts(draft),
    ...parameterObstacles(draft).map((error): DraftObstacle => ({ code: 'ruleWrong', error })),
    ...stepObstacles(draft),
  ]
}

/** Adopts a draft, or names every obstacle at once. An adopted version is read-only for ever. */
export function adoptPolicy(
  draft: OpenPolicy,
  input: AdoptionInput,
  others: readonly Policy[],
  organisation: string,
  ctx: CommandContext,
): Result<AdoptedPolicy, readonly PolicyError[]> {
  const by = input.by.trim()
  const errors = [...adoptionErrors(draft, input, others, ctx.today), ...draftObstacles(draft, organisation)]
  if (errors.length > 0 || input.on === null || input.reviewBy === null) return fail(errors)
  return ok({
    ...draft,
    status: 'adopted',
    adoption: {
      on: input.on,
      by,
      reviewBy: input.reviewBy,
      organisation,
      criteria: input.criteria,
      recordedAt: ctx.now,
    },
    history: [...draft.history, { kind: 'adopted', on: input.on, by, note: '' }],
  })
}
