import type { FormOfGuidance } from './policy-forms.ts'
import type { CoachLevel } from './coach-level-names.ts'
import type { PolicyParameters } from './policy-parameters.ts'
import type { Language } from './primitives.ts'
import type { Party } from './trajectory.ts'

/** Words that a rule is written with in the running text of a chapter, in the language of the policy. */
interface RuleWords {
  readonly and: string
  readonly parties: Readonly<Record<Party, string>>
  readonly meetings: Readonly<Record<'start' | 'mid' | 'end', string>>
  readonly evaluations: Readonly<Record<'mid' | 'end', string>>
  readonly followUp: (months: number) => string
  readonly levels: Readonly<Record<CoachLevel | 'any', string>>
  readonly never: string
  readonly nobody: string
  readonly noForm: string
  readonly noLimit: string
  readonly goalException: Readonly<Record<PolicyParameters['goalGate'], string>>
  readonly money: (euros: string, cents: string) => string
  readonly thousands: string
}

const levels = {
  foundation: 'Foundation',
  practitioner: 'Practitioner',
  senior: 'Senior Practitioner',
  master: 'Master Practitioner',
} as const

const wordsOf: Readonly<Record<Language, RuleWords>> = {
  nl: {
    and: 'en',
    parties: { coachee: 'coachee', manager: 'leidinggevende', coach: 'coach' },
    meetings: { start: 'bij de start', mid: 'halverwege', end: 'aan het eind' },
    evaluations: { mid: 'halverwege', end: 'aan het eind' },
    followUp: (months) => `${months} ${months === 1 ? 'maand' : 'maanden'} na afloop`,
    levels: { ...levels, any: 'elk niveau' },
    never: 'op geen vast moment',
    nobody: 'niemand',
    noForm: 'geen enkele vorm',
    noLimit: 'geen vast bedrag',
    goalException: {
      required: 'Daarop maken we geen uitzondering.',
      freeSpaceAllowed:
        'Wie bewust zonder vooraf bepaald doel wil beginnen (vrije ruimte), geeft een reden; P&O legt die vast.',
    },
    money: (euros, cents) => `€ ${euros}${cents === '' ? '' : `,${cents}`}`,
    thousands: '.',
  },
  en: {
    and: 'and',
    parties: { coachee: 'coachee', manager: 'manager', coach: 'coach' },
    meetings: { start: 'at the start', mid: 'halfway', end: 'at the end' },
    evaluations: { mid: 'halfway', end: 'at the end' },
    followUp: (months) => `${months} ${months === 1 ? 'month' : 'months'} afterwards`,
    levels: { ...levels, any: 'any level' },
    never: 'at no fixed moment',
    nobody: 'nobody',
    noForm: 'no form',
    noLimit: 'no fixed amount',
    goalException: {
      required: 'We make no exception to this.',
      freeSpaceAllowed:
        'Anyone who deliberately wants to begin without a goal set beforehand (free space) gives a reason; HR records it.',
    },
    money: (euros, cents) => `€${euros}${cents === '' ? '' : `.${cents}`}`,
    thousands: ',',
  },
}

/** "a, b en c"; `none` when there is nothing. */
function listed(items: readonly string[], none: string, { and }: RuleWords): string {
  const last = items.at(-1)
  if (last === undefined) return none
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

/** Written by hand: Intl may write money with other spaces on another version of Chromium, and this text is kept. */
function moneyText(cents: number | null, words: RuleWords): string {
  if (cents === null) return words.noLimit
  const euros = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, words.thousands)
  const rest = cents % 100
  return words.money(euros, rest === 0 ? '' : String(rest).padStart(2, '0'))
}

function evaluationMoments({ evaluations, followUpMonths }: PolicyParameters, words: RuleWords): string {
  const moments = [
    ...(['mid', 'end'] as const).filter((at) => evaluations[at].length > 0).map((at) => words.evaluations[at]),
    ...(evaluations.followUp.length > 0 ? [words.followUp(followUpMonths)] : []),
  ]
  return listed(moments, words.never, words)
}

function evaluators({ evaluations }: PolicyParameters, words: RuleWords): string {
  const asked = new Set([...evaluations.mid, ...evaluations.end, ...evaluations.followUp])
  const parties = (['coachee', 'manager', 'coach'] as const).filter((party) => asked.has(party))
  return listed(
    parties.map((party) => words.parties[party]),
    words.nobody,
    words,
  )
}

function meetings({ threeWayMeetings }: PolicyParameters, words: RuleWords): string {
  const held = (['start', 'mid', 'end'] as const).filter((moment) => threeWayMeetings[moment])
  return listed(
    held.map((moment) => words.meetings[moment]),
    words.never,
    words,
  )
}

/** Each rule as it stands in a sentence of a chapter: what the placeholders of the rules are filled with. */
export function parameterWords(
  parameters: PolicyParameters,
  forms: readonly Pick<FormOfGuidance, 'id' | 'name'>[],
  language: Language,
) {
  const words = wordsOf[language]
  const { retention, coachLevels, budget } = parameters
  const formNames = parameters.allowedForms.map((id) => forms.find((form) => form.id === id)?.name ?? id)
  return {
    minimumGroup: String(parameters.minimumGroup),
    maxSessions: String(parameters.maxSessions),
    followUpMonths: String(parameters.followUpMonths),
    decisionDays: String(parameters.decisionDays),
    retentionMonths: String(retention.fileMonths),
    rejectedMonths: String(retention.rejectedMonths),
    afterEmploymentMonths: String(retention.afterEmploymentMonths),
    allowedForms: listed(
      formNames.map((name) => name.toLocaleLowerCase(language)),
      words.noForm,
      words,
    ),
    goalException: words.goalException[parameters.goalGate],
    threeWayMeetings: meetings(parameters, words),
    evaluationMoments: evaluationMoments(parameters, words),
    evaluators: evaluators(parameters, words),
    parallelTrajectories: String(parameters.maxParallelInternal),
    levelWorkQuestion: words.levels[coachLevels.workQuestion ?? 'any'],
    levelLeadership: words.levels[coachLevels.leadership ?? 'any'],
    levelCareer: words.levels[coachLevels.career ?? 'any'],
    levelExecutive: words.levels[coachLevels.executive ?? 'any'],
    budgetPerTrajectory: moneyText(budget.perTrajectoryCents, words),
    budgetPerYear: moneyText(budget.perYearCents, words),
  } as const
}
