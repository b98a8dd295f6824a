import { markChapterReady } from '#shared/domain/chapter-commands.ts'
import { addMonths } from '#shared/domain/iso-date.ts'
import { setParameters } from '#shared/domain/parameter-commands.ts'
import { adoptPolicy, proposedReviewDate } from '#shared/domain/policy-adoption.ts'
import { fillFromProposal, startFirstPolicy, startNextVersion } from '#shared/domain/policy-start.ts'
import type { AdoptedPolicy, OpenPolicy, Policy } from '#shared/domain/policy.ts'
import type { Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import { policyChapterTitles } from '../presets/policy-chapters.ts'
import { policyProposal } from '../presets/policy-proposal.ts'
import type { Timeline } from './life.ts'
import { operatorName, organisationName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { policyAdopter } from './texts.ts'

const finished = (draft: OpenPolicy): OpenPolicy =>
  draft.chapters.reduce((policy, chapter) => must(markChapterReady(policy, chapter.id, true)), draft)

function adopt(
  draft: OpenPolicy,
  on: IsoDate,
  others: readonly Policy[],
  language: Language,
  newId: () => Id,
): AdoptedPolicy {
  const input = { on, by: policyAdopter[language], reviewBy: proposedReviewDate(on), criteria: [] }
  const ready: OpenPolicy = {
    ...finished(draft),
    status: 'worksCouncil',
    worksCouncil: { status: 'consented', askedOn: addMonths(on, -2), grounds: ['f', 'k'], on, note: '' },
  }
  return must(adoptPolicy(ready, input, others, organisationName, contextOn(on, newId, operatorName)))
}

/** The versions of the policy: 1.0, 1.1 which is in force, and a draft of the next. Oldest first. */
export function createPolicies(
  rng: Rng,
  timeline: Timeline,
  language: Language,
): readonly [AdoptedPolicy, AdoptedPolicy, OpenPolicy] {
  const start = contextOn(addMonths(timeline.firstPolicyOn, -3), rng.id, operatorName)
  const filled = fillFromProposal(
    must(startFirstPolicy([], language, policyChapterTitles(language), start)),
    policyProposal(language),
    start,
  )
  const parameters = {
    ...filled.parameters,
    maxSessions: 10,
    retention: { ...filled.parameters.retention, fileMonths: timeline.retentionMonths },
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
