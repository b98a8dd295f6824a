import { z } from 'zod'
import { lineSchema, textSchema } from '#shared/domain/primitives.ts'
import type { Goal } from '#shared/domain/trajectory.ts'

const oneToThree = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** The form of a goal. A draft may be incomplete, so nothing is required here; agreeing is what asks for all of it. */
export const goalFormSchema = z.object({
  title: lineSchema,
  noticeableBy: textSchema,
  awareness: textSchema,
  responsibility: textSchema,
  managerContribution: textSchema,
  level: z.object({ m2: textSchema, m1: textSchema, z0: textSchema, p1: textSchema, p2: textSchema }),
  importance: oneToThree,
  difficulty: oneToThree,
  baseline: z.union([z.literal(-2), z.literal(-1)]).nullable(),
})
export type GoalInput = z.input<typeof goalFormSchema>
export type GoalValues = z.output<typeof goalFormSchema>

/** Field names of the levels, lowest first as in `goalLevels`. */
export const levelKeys = ['m2', 'm1', 'z0', 'p1', 'p2'] as const

/** A goal as the form shows it. */
export function goalInputOf(goal: Goal): GoalInput {
  const [m2, m1, z0, p1, p2] = goal.levels
  const { title, noticeableBy, awareness, responsibility, managerContribution, importance, difficulty, baseline } = goal
  return {
    title,
    noticeableBy,
    awareness,
    responsibility,
    managerContribution,
    importance,
    difficulty,
    baseline,
    level: { m2, m1, z0, p1, p2 },
  }
}

/** The goal with what was typed. Scores are not part of this form and stay. */
export function goalWith(goal: Goal, { level, ...values }: GoalValues): Goal {
  return { ...goal, ...values, levels: [level.m2, level.m1, level.z0, level.p1, level.p2] }
}
