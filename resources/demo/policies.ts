import { addMonths } from '#shared/domain/iso-date.ts'
import {
  adoptPolicy,
  fillEmptyChapters,
  markChapterReady,
  proposedReviewDate,
  setParameters,
  setWorksCouncil,
  startFirstPolicy,
  startNextVersion,
} from '#shared/domain/policy-commands.ts'
import type { AdoptedPolicy, DraftPolicy, Policy } from '#shared/domain/policy.ts'
import type { Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import { proposedTexts } from '../presets/policy-chapters.ts'
import type { Timeline } from './life.ts'
import { operatorName, organisationName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { policyAdopter } from './texts.ts'

const finished = (draft: DraftPolicy): DraftPolicy =>
  draft.chapters.reduce((policy, chapter) => must(markChapterReady(policy, chapter.id, true)), draft)

function adopt(
  draft: DraftPolicy,
  on: IsoDate,
  others: readonly Policy[],
  language: Language,
  newId: () => Id,
): AdoptedPolicy {
  const input = { on, by: policyAdopter[language], reviewBy: proposedReviewDate(on) }
  const ready = setWorksCouncil(finished(draft), 'consented')
  return must(adoptPolicy(ready, input, others, organisationName, contextOn(on, newId, operatorName)))
}

/** The versions of the policy: 1.0, 1.1 which is in force, and a draft of the next. Oldest first. */
export function createPolicies(
  rng: Rng,
  timeline: Timeline,
  language: Language,
): readonly [AdoptedPolicy, AdoptedPolicy, DraftPolicy] {
  const start = contextOn(addMonths(timeline.firstPolicyOn, -3), rng.id, operatorName)
  const filled = fillEmptyChapters(must(startFirstPolicy([], language, start)), proposedTexts(language))
  const parameters = {
    ...filled.parameters,
    maxSessions: 10,
    retentionMonths: timeline.retentionMonths,
    followUpMonths: timeline.followUpMonths,
  }
  const first = adopt(must(setParameters(filled, parameters)), timeline.firstPolicyOn, [], language, rng.id)

  const revision = contextOn(addMonths(timeline.secondPolicyOn, -2), rng.id, operatorName)
  const revised = must(startNextVersion([first], 'minor', revision))
  const longer = must(setParameters(revised, { ...revised.parameters, maxSessions: 12 }))
  const second = adopt(longer, timeline.secondPolicyOn, [first], language, rng.id)

  const next = must(startNextVersion([first, second], 'minor', contextOn(timeline.today, rng.id, operatorName)))
  return [first, second, next]
}
