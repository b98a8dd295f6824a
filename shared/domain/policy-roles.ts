import { z } from 'zod'
import { lineSchema, textSchema } from './primitives.ts'

/** Carries it out, is accountable (exactly one per task), is consulted beforehand, is informed, or has no task. */
export const roleLetters = ['R', 'A', 'C', 'I', '-'] as const
export type RoleLetter = (typeof roleLetters)[number]

/** Parts of the policy circle that tasks are grouped by (domain.md, the arc of the article). */
export const taskPhases = ['vision', 'roles', 'quality', 'goals', 'execution', 'evaluation', 'review'] as const
export type TaskPhase = (typeof taskPhases)[number]

const slugSchema = z.string().regex(/^[a-zA-Z0-9-]{1,60}$/)

export const policyRoleSchema = z.object({ id: slugSchema, name: lineSchema.min(1) }).readonly()
export type PolicyRole = z.infer<typeof policyRoleSchema>

export const policyTaskSchema = z
  .object({
    id: slugSchema,
    phase: z.enum(taskPhases),
    name: lineSchema.min(1),
    explanation: textSchema,
    /** A letter per role id; a role that is absent has no task. */
    letters: z.record(slugSchema, z.enum(roleLetters)).readonly(),
  })
  .readonly()
export type PolicyTask = z.infer<typeof policyTaskSchema>

/** Most roles and tasks in one matrix. */
export const MOST_ROLES = 12
export const MOST_TASKS = 60

/** Who does what: tasks × roles, in the language of the policy. Preset: `resources/presets/roles.json`. */
export const rolesMatrixSchema = z
  .object({
    roles: z.array(policyRoleSchema).max(MOST_ROLES).readonly(),
    tasks: z.array(policyTaskSchema).max(MOST_TASKS).readonly(),
  })
  .readonly()
export type RolesMatrix = z.infer<typeof rolesMatrixSchema>

export const emptyRoles: RolesMatrix = { roles: [], tasks: [] }
