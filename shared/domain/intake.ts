import { z } from 'zod'
import { type MisusePatternId, misusePatternIds } from './misuse-pattern.ts'
import type { PresetFormId } from './policy-forms.ts'
import { isoDateSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** Questions of the intake whose answers are kept nowhere: health, safety and private matters (domain.md §7 and §8). */
export const unstoredRuleIds = ['R1', 'R2', 'R14'] as const
export type UnstoredRuleId = (typeof unstoredRuleIds)[number]

/**
 * Preset forms of guidance for health and private matters. A referral never names them: the name would tell which of the
 * unstored questions was answered with yes. Such a question goes another way.
 */
export const careFormIds: readonly string[] = ['counselling', 'therapy'] satisfies PresetFormId[]

/** Questions of the intake whose answer is kept: yes or no, nothing else. */
export const storedRuleIds = [
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R15',
  'R16',
] as const
export type StoredRuleId = (typeof storedRuleIds)[number]

/** All questions, in the order of the conversation. */
export const intakeRuleIds = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
] as const
export type IntakeRuleId = (typeof intakeRuleIds)[number]

export const yesNoSchema = z.enum(['yes', 'no'])
export type YesNo = z.infer<typeof yesNoSchema>

/** The decision to go on with coaching against the advice, looked at by a second person. */
export const overrideSchema = z
  .object({
    /** "Toch door, omdat …" */
    reason: textSchema.min(1),
    /** Somebody else than who recorded it. */
    secondPerson: nameSchema,
  })
  .readonly()
export type Override = z.infer<typeof overrideSchema>

/** What was asked before the decision. The advice follows from it and is not kept. */
export const intakeSchema = z
  .object({
    on: isoDateSchema,
    by: nameSchema,
    answers: z.partialRecord(z.enum(storedRuleIds), yesNoSchema).readonly(),
    /** What was agreed about each misuse pattern that was recognised. */
    misuseNotes: z.partialRecord(z.enum(misusePatternIds), lineSchema).readonly(),
    override: overrideSchema.nullable(),
  })
  .readonly()
export type Intake = z.infer<typeof intakeSchema>

/** How heavily a rule weighs: `alternative` points to another form without anything being wrong. */
export const adviceLevels = ['red', 'orange', 'alternative', 'green'] as const
export type AdviceLevel = (typeof adviceLevels)[number]

/** A rule of the decision aid (`resources/presets/intake-rules.json`). */
export interface IntakeRule {
  readonly id: StoredRuleId
  /** The answer with which the rule hits. */
  readonly triggeredBy: YesNo
  readonly level: AdviceLevel
  /** Form of guidance it points to; null: none. */
  readonly formId: string | null
}

/** What the answers come down to. Advice: people decide. */
export interface IntakeAdvice {
  readonly level: 'red' | 'orange' | 'green'
  /** Form of guidance that fits best; null: none of them. */
  readonly formId: string | null
  /** Rules that led to it, the heaviest first. The six conditions (R16) only when they are not all met. */
  readonly facts: readonly StoredRuleId[]
  readonly misuse: readonly MisusePatternId[]
  /** Questions without an answer. */
  readonly open: readonly StoredRuleId[]
}

/** The question whether everything is there that coaching rests on: it speaks for coaching, not against it. */
const CONDITIONS: StoredRuleId = 'R16'

const weight: Readonly<Record<AdviceLevel, number>> = { red: 0, orange: 1, alternative: 2, green: 3 }

/**
 * The advice that follows from the answers: the heaviest rule leads, and of equal ones the first (domain.md §7). A
 * misuse pattern weighs orange, and red where the policy asks for a second pair of eyes. When the conditions for
 * coaching are not all met, that weighs orange by itself.
 *
 * @param heavy patterns for which the policy asks a second pair of eyes
 */
export function intakeAdvice(
  { answers, misuseNotes }: Pick<Intake, 'answers' | 'misuseNotes'>,
  rules: readonly IntakeRule[],
  heavy: readonly MisusePatternId[],
): IntakeAdvice {
  const hits = rules
    .filter(({ id, triggeredBy }) => id !== CONDITIONS && answers[id] === triggeredBy)
    .toSorted((a, b) => weight[a.level] - weight[b.level])
  const unmet = answers[CONDITIONS] === 'no'
  const misuse = misusePatternIds.filter((id) => misuseNotes[id] !== undefined)
  const isRed = hits[0]?.level === 'red' || misuse.some((id) => heavy.includes(id))
  const isOrange = hits[0]?.level === 'orange' || misuse.length > 0 || unmet
  return {
    level: isRed ? 'red' : isOrange ? 'orange' : 'green',
    formId: hits[0] === undefined ? 'coaching' : hits[0].formId,
    facts: [...hits.map(({ id }) => id), ...(unmet ? [CONDITIONS] : [])],
    misuse,
    open: storedRuleIds.filter((id) => answers[id] === undefined),
  }
}

/** Whether going on with coaching takes a reason and a second person. */
export const asksOverride = ({ level }: Pick<IntakeAdvice, 'level'>): boolean => level !== 'green'
