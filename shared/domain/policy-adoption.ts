import { fail, ok, type Result } from '../result.ts'
import { optionalChapterIds } from './chapter-commands.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { addMonths } from './iso-date.ts'
import { placeholderValues, unknownPlaceholders } from './policy-placeholders.ts'
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
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  /** An older version was adopted later than this date: it would never have been in force. */
  | { readonly code: 'dateBeforePrevious'; readonly version: string; readonly on: IsoDate }
  | { readonly code: 'adopterMissing' }
  | { readonly code: 'adopterTooLong'; readonly limit: number }
  | { readonly code: 'reviewDateMissing' }
  | { readonly code: 'reviewNotAfterAdoption' }

/** What is not in order in the draft. */
export type DraftObstacle =
  | { readonly code: 'chapterEmpty'; readonly chapterId: string }
  | { readonly code: 'placeholderUnknown'; readonly chapterId: string; readonly name: string }
  /** Invariant 13 of domain.md §12: the council has not answered, or has not been asked. */
  | { readonly code: 'worksCouncilOpen' }
  /** The council withheld consent: talk again first (WOR 27). */
  | { readonly code: 'worksCouncilWithheld' }

/** Why a policy cannot be adopted. The screen turns each into a sentence that says what to do. */
export type PolicyError = AdoptionError | DraftObstacle

function adoptedOnErrors(
  draft: OpenPolicy,
  on: IsoDate,
  others: readonly Policy[],
  today: IsoDate,
): readonly AdoptionError[] {
  const later = newestFirst(others).find(
    (other) =>
      other.status === 'adopted' && compareVersions(other.version, draft.version) < 0 && other.adoption.on > on,
  )
  return [
    ...(on > today ? [{ code: 'dateInFuture' } as const] : []),
    ...(later?.status === 'adopted'
      ? [{ code: 'dateBeforePrevious', version: later.version, on: later.adoption.on } as const]
      : []),
  ]
}

function reviewErrors({ on, reviewBy }: AdoptionInput): readonly AdoptionError[] {
  if (reviewBy === null) return [{ code: 'reviewDateMissing' }]
  return on !== null && reviewBy <= on ? [{ code: 'reviewNotAfterAdoption' }] : []
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
  ...(input.on === null ? [{ code: 'dateMissing' } as const] : adoptedOnErrors(draft, input.on, others, today)),
  ...reviewErrors(input),
  ...adopterErrors(input.by.trim()),
]

const councilObstacles = ({ status }: WorksCouncil): readonly DraftObstacle[] => {
  if (status === 'open' || status === 'asked') return [{ code: 'worksCouncilOpen' }]
  return status === 'withheld' ? [{ code: 'worksCouncilWithheld' }] : []
}

/** What in the draft itself stands in the way of adoption, whatever is filled in at the adoption. */
export function draftObstacles(draft: OpenPolicy, organisation: string): readonly DraftObstacle[] {
  const values = placeholderValues({ ...draft, organisation, reviewBy: null })
  const empty = draft.chapters.filter(({ id, body }) => isEmptyText(body) && !optionalChapterIds.includes(id))
  const unknown = unknownPlaceholders(draft.chapters, values)
  return [
    ...empty.map(({ id }): DraftObstacle => ({ code: 'chapterEmpty', chapterId: id })),
    ...unknown.map((found): DraftObstacle => ({ code: 'placeholderUnknown', ...found })),
    ...councilObstacles(draft.worksCouncil),
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
