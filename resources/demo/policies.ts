import { editChapter, markChapterReady } from '#shared/domain/chapter-commands.ts'
import { addContribution, answerContribution } from '#shared/domain/contribution-commands.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { addDays, addMonths } from '#shared/domain/iso-date.ts'
import { setParameters } from '#shared/domain/parameter-commands.ts'
import { adoptPolicy, proposedReviewDate } from '#shared/domain/policy-adoption.ts'
import { askCouncil, recordCouncilAnswer, startDiscussion } from '#shared/domain/policy-lifecycle.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import { fillFromProposal, startFirstPolicy, startNextVersion } from '#shared/domain/policy-start.ts'
import type { PolicyParameters } from '#shared/domain/policy-parameters.ts'
import type { AdoptedPolicy, OpenPolicy, Policy } from '#shared/domain/policy.ts'
import type { CommandContext, IsoDate, Language } from '#shared/domain/primitives.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { policyChapterTitles } from '../presets/policy-chapters.ts'
import { policyProposal } from '../presets/policy-proposal.ts'
import { type DemoRemark, firstDiscussion, openDiscussion, secondDiscussion } from './discussions.ts'
import type { Timeline } from './life.ts'
import { operatorName, organisationName } from './organisation.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { councilCondition, phoneMeeting, policyAdopter } from './texts.ts'

/** How it began: goals always, nothing halfway, and any level of coach. */
const firstRules = {
  threeWayMeetings: { start: true, mid: false, end: true },
  evaluations: { mid: [], end: ['coachee', 'manager'], followUp: ['coachee', 'manager'] },
  coachLevels: { workQuestion: null, leadership: null, career: null, executive: null },
} satisfies Partial<PolicyParameters>

/** What was learnt: a second form, room to start without goals, a look halfway, levels, and a ceiling on the costs. */
const revisedRules = {
  allowedForms: ['coaching', 'career-guidance'],
  goalGate: 'freeSpaceAllowed',
  threeWayMeetings: { start: true, mid: true, end: true },
  evaluations: { mid: ['coachee'], end: ['coachee', 'manager'], followUp: ['coachee', 'manager'] },
  coachLevels: { workQuestion: 'practitioner', leadership: 'senior', career: 'practitioner', executive: 'master' },
  budget: { perTrajectoryCents: 250_000, perYearCents: 6_000_000 },
} satisfies Partial<PolicyParameters>

/** What every step of the demo's policy needs. */
interface Maker {
  readonly language: Language
  readonly criteria: readonly CriteriaSet[]
  readonly on: (day: IsoDate) => CommandContext
}

/** Days after the beginning of the discussion on which remarks are answered, and after which the council is asked. */
const ANSWERED_AFTER = 34
const ASKED_AFTER = 36

const ready = (draft: OpenPolicy, chapterIds: readonly string[]): OpenPolicy =>
  chapterIds.reduce((policy, id) => must(markChapterReady(policy, id, true)), draft)

const allReady = (draft: OpenPolicy): OpenPolicy =>
  ready(
    draft,
    draft.chapters.map(({ id }) => id),
  )

/** Puts a version up for discussion and records what was said in it, with the answers that were given. */
function discuss(draft: OpenPolicy, begin: IsoDate, remarks: readonly DemoRemark[], maker: Maker): OpenPolicy {
  const { language, on } = maker
  const answerOn = on(addDays(begin, ANSWERED_AFTER))
  const begun = must(startDiscussion(draft, { on: begin, note: '' }, on(begin)))
  return remarks.reduce((policy, { party, setting, after, chapterId, remark, answer }) => {
    const said = on(addDays(begin, after))
    const input = { party, setting: setting[language], on: said.today, chapterId, remark: remark?.[language] ?? '' }
    const recorded = must(addContribution(policy, input, said))
    const contribution = recorded.contributions.at(-1)
    if (answer === null || contribution === undefined) return recorded
    const handling = { outcome: answer.outcome, explanation: answer.explanation[language] }
    return must(answerContribution(recorded, contribution.id, handling, answerOn))
  }, begun)
}

/** The way of a discussed version to its adoption: the council asked, its consent, the decision. */
function adopt(
  draft: OpenPolicy,
  { begin, adoptedOn, condition }: { readonly begin: IsoDate; readonly adoptedOn: IsoDate; readonly condition: string },
  others: readonly Policy[],
  { language, criteria, on }: Maker,
): AdoptedPolicy {
  const askedOn = addDays(begin, ASKED_AFTER)
  const request = {
    on: askedOn,
    note: '',
    grounds: ['f', 'k'] as const,
    meetingOn: addDays(askedOn, 7),
    respondBy: addDays(adoptedOn, -3),
  }
  const asked = must(askCouncil(allReady(draft), request, on(askedOn)))
  const answeredOn = addDays(adoptedOn, -5)
  const answer = { on: answeredOn, answer: 'consented', note: condition } as const
  const consented = must(recordCouncilAnswer(asked, answer, on(answeredOn)))
  const decision = { on: adoptedOn, by: policyAdopter[language], reviewBy: proposedReviewDate(adoptedOn), criteria }
  return must(adoptPolicy(consented, decision, others, organisationName, on(adoptedOn)))
}

/** A chapter with one paragraph more. */
const withParagraph = (body: RichText, text: string): RichText => ({
  ...body,
  content: [...body.content, { type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** The version that is being discussed: small changes, and remarks that still wait for an answer. */
function openVersion(others: readonly Policy[], begin: IsoDate, maker: Maker): OpenPolicy {
  const started = must(startNextVersion(others, 'minor', maker.on(addDays(begin, -12))))
  const changed = must(setParameters(started, { followUpMonths: 6, maxParallelInternal: 2 }))
  const chapterId = 'contract-and-three-way-meeting'
  const before = changed.chapters.find(({ id }) => id === chapterId)?.body ?? { type: 'doc', content: [] }
  const edited = must(editChapter(changed, chapterId, withParagraph(before, phoneMeeting[maker.language]), before))
  const finished = edited.chapters.filter((_, at) => at % 4 !== 1).map(({ id }) => id)
  return discuss(ready(edited, finished), begin, openDiscussion, maker)
}

/** From the revision on there is a career adviser in the organisation. */
const offeredHere = (form: FormOfGuidance): FormOfGuidance =>
  form.id === 'career-guidance' ? { ...form, offered: 'yes' } : form

/** The versions of the policy: 1.0, 1.1 which is in force, and 1.2 in discussion. Oldest first. */
export function createPolicies(
  rng: Rng,
  timeline: Timeline,
  language: Language,
  criteria: readonly CriteriaSet[],
): readonly [AdoptedPolicy, AdoptedPolicy, OpenPolicy] {
  const maker: Maker = { language, criteria, on: (day) => contextOn(day, rng.id, operatorName) }
  const { firstPolicyOn, secondPolicyOn, today } = timeline

  const begun = maker.on(addMonths(firstPolicyOn, -5))
  const started = must(startFirstPolicy([], language, policyChapterTitles(language), begun))
  const filled = fillFromProposal(started, policyProposal(language), begun)
  const parameters = {
    maxSessions: 10,
    retention: { ...filled.parameters.retention, fileMonths: timeline.retentionMonths },
    followUpMonths: timeline.followUpMonths,
    ...firstRules,
  }
  const firstRound = addMonths(firstPolicyOn, -3)
  const discussed = discuss(must(setParameters(filled, parameters)), firstRound, firstDiscussion, maker)
  const condition = councilCondition[language]
  const first = adopt(discussed, { begin: firstRound, adoptedOn: firstPolicyOn, condition }, [], maker)

  const secondRound = addMonths(secondPolicyOn, -2)
  const revised = must(startNextVersion([first], 'minor', maker.on(addMonths(secondPolicyOn, -3))))
  const wider = { ...revised, forms: revised.forms.map(offeredHere) }
  const longer = must(setParameters(wider, { maxSessions: 12, ...revisedRules }))
  const again = discuss(longer, secondRound, secondDiscussion, maker)
  const second = adopt(again, { begin: secondRound, adoptedOn: secondPolicyOn, condition: '' }, [first], maker)

  return [first, second, openVersion([first, second], addDays(today, -ANSWERED_AFTER), maker)]
}
