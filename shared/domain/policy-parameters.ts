import { misusePatternIds } from './misuse-pattern.ts'
import { z } from 'zod'
import { coachLevels } from './coach-level-names.ts'
import { formIdSchema } from './policy-forms.ts'
import { parties } from './trajectory.ts'

/** Group sizes below which nothing is printed. 5 is the default (domain.md §10, small cells). */
export const minimumGroupOptions = [5, 7, 8, 10] as const

/** Sectors with a retention preset of their own (`resources/presets/retention-presets.json`). */
export const retentionSectors = ['market', 'municipality', 'province', 'other'] as const
export type RetentionSector = (typeof retentionSectors)[number]

/** Smallest and largest value of every whole number among the rules, bounds included. For the schema and for hints. */
export const parameterRanges = {
  maxSessions: { minimum: 1, maximum: 50 },
  decisionDays: { minimum: 1, maximum: 60 },
  followUpMonths: { minimum: 1, maximum: 24 },
  maxParallelInternal: { minimum: 1, maximum: 20 },
  /** Every term of `retention`, in months. */
  retention: { minimum: 1, maximum: 240 },
  /** Both amounts of `budget`, in cents: up to ten million euros. */
  budget: { minimum: 0, maximum: 10_000_000_00 },
} as const

const within = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) =>
  z.int().min(minimum).max(maximum)

const months = within(parameterRanges.retention)
const perspectives = z.array(z.enum(parties)).max(parties.length).readonly()
const level = z.enum(coachLevels).nullable()
const cents = within(parameterRanges.budget).nullable()

/** The rules that files under this version follow. Nothing of this is fixed anywhere else. */
export const policyParametersSchema = z
  .object({
    /** Smallest group of which a report prints a figure. */
    minimumGroup: z.union([z.literal(5), z.literal(7), z.literal(8), z.literal(10)]),
    /** Most sessions in one trajectory. */
    maxSessions: within(parameterRanges.maxSessions),
    /** Working days in which an application is decided. */
    decisionDays: within(parameterRanges.decisionDays),
    /** Months between the end and the follow-up. */
    followUpMonths: within(parameterRanges.followUpMonths),
    /** Forms of guidance that a trajectory may take: ids of the forms of this version. */
    allowedForms: z.array(formIdSchema).max(40).readonly(),
    /** Whether a start without agreed goals ("vrije ruimte") is possible, with a reason, or never. */
    goalGate: z.enum(['required', 'freeSpaceAllowed']),
    /** Three-way meetings that have to be held. */
    threeWayMeetings: z.object({ start: z.boolean(), mid: z.boolean(), end: z.boolean() }).readonly(),
    /** Who evaluates when. An empty list: that moment is not asked for. */
    evaluations: z.object({ mid: perspectives, end: perspectives, followUp: perspectives }).readonly(),
    /** Lowest level of the coach per kind of question; null: any. */
    coachLevels: z.object({ workQuestion: level, leadership: level, career: level, executive: level }).readonly(),
    /** Most trajectories that one internal coach has at a time (domain.md §9). */
    maxParallelInternal: within(parameterRanges.maxParallelInternal),
    /** Whole euro cents without VAT; null: no ceiling. */
    budget: z.object({ perTrajectoryCents: cents, perYearCents: cents }).readonly(),
    retention: z
      .object({
        sector: z.enum(retentionSectors),
        /** Months an identifiable file is kept after the follow-up. */
        fileMonths: months,
        /** After the decision on an application that did not become a trajectory. */
        rejectedMonths: months,
        /** Latest, after the end of employment. */
        afterEmploymentMonths: months,
        /** After a coach left the pool. */
        coachMonths: months,
      })
      .readonly(),
    /** Misuse patterns that need the consent of a second person before a request is granted. */
    secondPairOfEyes: z.array(z.enum(misusePatternIds)).max(misusePatternIds.length).readonly(),
  })
  .readonly()
export type PolicyParameters = z.infer<typeof policyParametersSchema>

/** Middle-of-the-road values to start with (domain.md §2d, §6, §8, §9, §10, §12: S7, S13). The organisation decides. */
export const defaultParameters: PolicyParameters = {
  minimumGroup: 5,
  maxSessions: 8,
  decisionDays: 10,
  followUpMonths: 4,
  allowedForms: ['coaching'],
  goalGate: 'required',
  threeWayMeetings: { start: true, mid: true, end: true },
  evaluations: { mid: ['coachee', 'manager'], end: ['coachee', 'manager'], followUp: ['coachee', 'manager'] },
  coachLevels: { workQuestion: 'practitioner', leadership: 'senior', career: 'practitioner', executive: 'master' },
  maxParallelInternal: 3,
  budget: { perTrajectoryCents: null, perYearCents: null },
  retention: {
    sector: 'market',
    fileMonths: 12,
    rejectedMonths: 12,
    afterEmploymentMonths: 24,
    coachMonths: 24,
  },
  secondPairOfEyes: ['M1', 'M6', 'M9', 'M11'],
}
