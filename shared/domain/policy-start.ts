import { fail, ok, type Result } from '../result.ts'
import { fillEmptyChapters, isPresetChapter, type ProposedTexts } from './chapter-commands.ts'
import { defaultInformationMatrix } from './information-matrix.ts'
import type { FormOfGuidance } from './policy-forms.ts'
import type { PolicyGoal } from './policy-goals.ts'
import { defaultParameters } from './policy-parameters.ts'
import { emptyRoles, type RolesMatrix } from './policy-roles.ts'
import { isEmptyText, newestFirst, nextVersion, openPolicyOf } from './policy-versions.ts'
import { type OpenPolicy, type Policy, policyChapterIds, type PolicyStep, type PresetChapterId } from './policy.ts'
import type { CommandContext, Language } from './primitives.ts'
import { emptyRichText } from './rich-text.ts'

/** Titles of the chapters that the product knows, in the language of the policy. */
export type ChapterTitles = Readonly<Record<PresetChapterId, string>>

/** All that the product proposes for a policy, in one language. */
export interface PolicyProposal {
  readonly texts: ProposedTexts
  readonly forms: readonly FormOfGuidance[]
  readonly roles: RolesMatrix
  readonly goals: readonly Omit<PolicyGoal, 'id'>[]
}

export type StartPolicyError = { readonly code: 'draftExists' } | { readonly code: 'alreadyAdopted' }

const started = (ctx: CommandContext): PolicyStep => ({ kind: 'started', on: ctx.today, by: ctx.operator, note: '' })

/** The first policy of an organisation: version 1.0 with seventeen empty chapters. */
export function startFirstPolicy(
  policies: readonly Policy[],
  language: Language,
  titles: ChapterTitles,
  ctx: CommandContext,
): Result<OpenPolicy, StartPolicyError> {
  if (openPolicyOf(policies) !== null) return fail({ code: 'draftExists' })
  if (policies.length > 0) return fail({ code: 'alreadyAdopted' })
  return ok({
    id: ctx.newId(),
    version: '1.0',
    language,
    status: 'draft',
    chapters: policyChapterIds.map((id) => ({
      id,
      title: titles[id],
      body: emptyRichText,
      ready: false,
      leftOut: null,
    })),
    forms: [],
    roles: emptyRoles,
    goals: [],
    informationMatrix: defaultInformationMatrix,
    parameters: defaultParameters,
    contributions: [],
    worksCouncil: { status: 'open' },
    history: [started(ctx)],
    adoption: null,
    withdrawal: null,
  })
}

export type NextVersionError = { readonly code: 'draftExists' } | { readonly code: 'nothingAdopted' }

/**
 * A next version to work on, as a copy of the newest one. Its chapters, the discussion and the works council have to
 * be gone through again, so what was said and marked in the old version does not carry over.
 */
export function startNextVersion(
  policies: readonly Policy[],
  step: 'minor' | 'major',
  ctx: CommandContext,
): Result<OpenPolicy, NextVersionError> {
  if (openPolicyOf(policies) !== null) return fail({ code: 'draftExists' })
  const newest = newestFirst(policies)[0]
  if (newest === undefined) return fail({ code: 'nothingAdopted' })
  return ok({
    ...newest,
    id: ctx.newId(),
    version: nextVersion(newest.version, step),
    status: 'draft',
    chapters: newest.chapters.map((chapter) => ({ ...chapter, ready: false })),
    contributions: [],
    worksCouncil: { status: 'open' },
    history: [started(ctx)],
    adoption: null,
    withdrawal: null,
  })
}

/** Puts the proposal in every part that is still empty. What somebody wrote is never replaced. */
export const fillFromProposal = (policy: OpenPolicy, proposal: PolicyProposal, ctx: CommandContext): OpenPolicy => ({
  ...fillEmptyChapters(policy, proposal.texts),
  forms: policy.forms.length === 0 ? proposal.forms : policy.forms,
  roles: policy.roles.tasks.length === 0 ? proposal.roles : policy.roles,
  goals: policy.goals.length === 0 ? proposal.goals.map((goal) => ({ ...goal, id: ctx.newId() })) : policy.goals,
})

/** Whether a part is empty that the proposal would fill. */
export const hasEmptyParts = ({ chapters, forms, roles, goals }: OpenPolicy): boolean =>
  forms.length === 0 ||
  roles.tasks.length === 0 ||
  goals.length === 0 ||
  chapters.some(({ id, body, leftOut }) => leftOut === null && isPresetChapter(id) && isEmptyText(body))
