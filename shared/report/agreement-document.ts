import type { InformationMatrix } from '../domain/information-matrix.ts'
import { informationItems, informationReaders } from '../domain/information-matrix.ts'
import { livingGoals } from '../domain/goal.ts'
import type { Coach } from '../domain/coach.ts'
import type { IsoDate, Language, LocalText } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import type { TrajectoryRules } from '../domain/trajectory-rules.ts'
import {
  goalLevels,
  parties,
  type Goal,
  type GoalScoreValue,
  type Party,
  type Trajectory,
} from '../domain/trajectory.ts'
import { asSentence, filler } from './letter-text.ts'

/** When a clause is in the agreement: by what the file, its policy and its coach say. */
export const clauseConditions = [
  'always',
  'policyKnown',
  'jointGoals',
  'freeSpace',
  'datesKnown',
  'datesOpen',
  'ceilingKnown',
  'complaintsKnown',
  'externalCoach',
  'insuredExternal',
  'internalCoach',
  'improvementPlan',
] as const
export type ClauseCondition = (typeof clauseConditions)[number]

/** The agreement as the product words it: `resources/presets/agreement.json`. */
export interface AgreementPreset {
  readonly title: LocalText
  readonly clauses: readonly {
    readonly id: string
    readonly title: LocalText
    readonly text: LocalText
    readonly when: ClauseCondition
  }[]
  /** When a coach may break confidentiality. */
  readonly exceptions: readonly LocalText[]
}

/** A goal as the three agreed it. */
export interface AgreedGoal {
  readonly title: string
  readonly awareness: string
  readonly responsibility: string
  readonly noticeableBy: string
  readonly managerContribution: string
  readonly baseline: GoalScoreValue | null
  /** From +2 down to −2, as one reads what there is to gain. */
  readonly levels: readonly { readonly score: GoalScoreValue; readonly text: string }[]
}

/** Who signs, and when this party agreed; null while open. */
export interface Signature {
  readonly party: Party
  readonly name: string
  readonly agreedOn: IsoDate | null
}

/** The agreement of three parties on paper, with room for three signatures. */
export interface AgreementDocument {
  readonly kind: 'agreement'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly number: string
  readonly madeOn: IsoDate
  readonly title: string
  readonly clauses: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly exceptions: readonly string[]
  readonly goals: readonly AgreedGoal[]
  readonly matrix: {
    readonly readers: readonly string[]
    readonly rows: readonly { readonly item: string; readonly cells: readonly string[] }[]
  }
  readonly signatures: readonly Signature[]
}

/** What the agreement is made of. */
export interface AgreementSubject {
  readonly trajectory: Trajectory
  readonly names: Readonly<Record<Party, string>>
  readonly coach: Coach | null
  readonly policyVersion: string | null
  readonly rules: TrajectoryRules
  readonly matrix: InformationMatrix
  readonly settings: Pick<Settings, 'organisation' | 'demo' | 'operator'>
  readonly madeOn: IsoDate
}

/** The words and formats of the agreement's language. */
export interface AgreementWords {
  readonly language: Language
  readonly day: (date: IsoDate) => string
  readonly money: (cents: number) => string
  readonly months: (count: number) => string
  readonly sessions: (count: number) => string
  readonly reason: (reason: Trajectory['reason']) => string
  readonly reader: (reader: (typeof informationReaders)[number]) => string
  readonly item: (item: (typeof informationItems)[number]) => string
  readonly code: (code: InformationMatrix['trajectory']['coachee']) => string
}

function conditionsOf({ trajectory, coach, policyVersion, rules }: AgreementSubject): Record<ClauseCondition, boolean> {
  const external = coach?.kind === 'external'
  const dates = trajectory.startedOn !== null && trajectory.expectedEndOn !== null
  return {
    always: true,
    policyKnown: policyVersion !== null,
    jointGoals: trajectory.goals.length > 0,
    freeSpace: trajectory.goals.length === 0 && trajectory.goalWaiver !== null,
    datesKnown: dates,
    datesOpen: !dates,
    ceilingKnown: external && rules.budget.perTrajectoryCents !== null,
    complaintsKnown: coach !== null && coach.complaintsRoute.trim() !== '',
    externalCoach: external,
    insuredExternal: external && coach.insuredUntil !== null,
    internalCoach: coach?.kind === 'internal',
    improvementPlan: trajectory.intake?.answers.R8 === 'yes',
  }
}

/** A date that may not be known: then no clause names it. */
const dayOr = (date: IsoDate | null, day: AgreementWords['day']): string => (date === null ? '' : day(date))

/** What the agreement says of the coach. */
function coachValues(coach: Coach | null, organisation: string, day: AgreementWords['day']) {
  if (coach === null) return { coachOrganisation: organisation, complaintsRoute: '', insuredUntil: '' }
  return {
    coachOrganisation: coach.organisation.trim() === '' ? organisation : coach.organisation,
    complaintsRoute: asSentence(coach.complaintsRoute.trim()),
    insuredUntil: dayOr(coach.insuredUntil, day),
  }
}

function valuesOf(subject: AgreementSubject, words: AgreementWords): Readonly<Record<string, string>> {
  const { trajectory, names, coach, policyVersion, rules, settings } = subject
  const { day, money, months, sessions } = words
  return {
    ...names,
    ...coachValues(coach, settings.organisation, day),
    organisation: settings.organisation,
    hrContact: settings.operator,
    policyVersion: policyVersion ?? '',
    reason: words.reason(trajectory.reason),
    question: asSentence(trajectory.question.trim()),
    freeSpaceReason: asSentence((trajectory.goalWaiver?.reason ?? '').trim()),
    from: dayOr(trajectory.startedOn, day),
    to: dayOr(trajectory.expectedEndOn, day),
    sessions: sessions(trajectory.plannedSessions),
    followUp: months(rules.followUpMonths),
    costCeiling: rules.budget.perTrajectoryCents === null ? '' : money(rules.budget.perTrajectoryCents),
    retention: months(rules.retention.fileMonths),
    retentionAfterEmployment: months(rules.retention.afterEmploymentMonths),
  }
}

const agreedGoal = (goal: Goal): AgreedGoal => ({
  title: goal.title,
  awareness: goal.awareness,
  responsibility: goal.responsibility,
  noticeableBy: goal.noticeableBy,
  managerContribution: goal.managerContribution,
  baseline: goal.baseline,
  levels: goalLevels.map((score, at) => ({ score, text: goal.levels[at] ?? '' })).toReversed(),
})

/**
 * The agreement as it stands. Clauses of which a value is not known are left out by their condition, so that no gap is
 * printed.
 * @throws when the preset names a placeholder that nothing fills; its test proves that there is none
 */
export function agreementDocument(
  subject: AgreementSubject,
  preset: AgreementPreset,
  words: AgreementWords,
): AgreementDocument {
  const { trajectory, names, matrix, settings, madeOn } = subject
  const { language } = words
  const holds = conditionsOf(subject)
  const fill = filler(language, valuesOf(subject, words))
  return {
    kind: 'agreement',
    language,
    organisation: settings.organisation,
    demo: settings.demo,
    number: trajectory.number,
    madeOn,
    title: preset.title[language],
    clauses: preset.clauses
      .filter(({ when }) => holds[when])
      .map(({ id, title, text }) => ({ id, title: title[language], text: fill(text) })),
    exceptions: preset.exceptions.map((text) => text[language]),
    goals: livingGoals(trajectory.goals).map(agreedGoal),
    matrix: {
      readers: informationReaders.map(words.reader),
      rows: informationItems.map((item) => ({
        item: words.item(item),
        cells: informationReaders.map((reader) => words.code(matrix[item][reader])),
      })),
    },
    signatures: parties.map((party) => ({ party, name: names[party], agreedOn: trajectory.agreement[party] })),
  }
}
