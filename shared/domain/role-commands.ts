import { fail, ok, type Result } from '../result.ts'
import { requireEditable, type WithWorksCouncil } from './policy-editable.ts'
import {
  MOST_ROLES,
  MOST_TASKS,
  type PolicyRole,
  policyRoleSchema,
  type PolicyTask,
  policyTaskSchema,
  type RoleLetter,
  type RolesMatrix,
  type TaskPhase,
  taskPhases,
} from './policy-roles.ts'
import type { OpenPolicy } from './policy.ts'
import type { CommandContext } from './primitives.ts'

/** What the operator writes about a task. */
export type TaskInput = Pick<PolicyTask, 'name' | 'explanation' | 'phase'>

export type RoleError =
  | WithWorksCouncil
  /** The role or task was removed or undone in the meantime. */
  | { readonly code: 'roleGone' }
  | { readonly code: 'taskGone' }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'nameTaken' }
  | { readonly code: 'doesNotFit'; readonly field: 'name' | 'explanation' }
  | { readonly code: 'tooManyRoles'; readonly limit: number }
  | { readonly code: 'tooManyTasks'; readonly limit: number }

type Change = Result<OpenPolicy, RoleError>

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The letter of a role at a task: none when the task does not mention the role. */
export const letterOf = (task: PolicyTask, roleId: string): RoleLetter => task.letters[roleId] ?? '-'

/** Changes the matrix of a version that may be changed. */
function change(draft: OpenPolicy, next: (matrix: RolesMatrix) => Result<RolesMatrix, RoleError>): Change {
  const editable = requireEditable(draft)
  if (!editable.ok) return editable
  const roles = next(draft.roles)
  return roles.ok ? ok({ ...draft, roles: roles.value }) : roles
}

const hasRole = ({ roles }: RolesMatrix, roleId: string): boolean => roles.some(({ id }) => id === roleId)
const hasTask = ({ tasks }: RolesMatrix, taskId: string): boolean => tasks.some(({ id }) => id === taskId)

/** Gives a role its letter at one task. */
export const setLetter = (draft: OpenPolicy, taskId: string, roleId: string, letter: RoleLetter): Change =>
  change(draft, (matrix) => {
    if (!hasRole(matrix, roleId)) return fail({ code: 'roleGone' })
    if (!hasTask(matrix, taskId)) return fail({ code: 'taskGone' })
    const tasks = matrix.tasks.map((task) =>
      task.id === taskId ? { ...task, letters: { ...task.letters, [roleId]: letter } } : task,
    )
    return ok({ ...matrix, tasks })
  })

function roleName(name: string, others: readonly PolicyRole[]): Result<string, RoleError> {
  const tidied = name.trim()
  if (tidied === '') return fail({ code: 'nameMissing' })
  if (others.some((role) => sameName(role.name, tidied))) return fail({ code: 'nameTaken' })
  const parsed = policyRoleSchema.unwrap().shape.name.safeParse(tidied)
  return parsed.success ? ok(tidied) : fail({ code: 'doesNotFit', field: 'name' })
}

/** Adds a role behind the others, without a task yet. */
export const addRole = (draft: OpenPolicy, name: string, ctx: CommandContext): Change =>
  change(draft, (matrix) => {
    if (matrix.roles.length >= MOST_ROLES) return fail({ code: 'tooManyRoles', limit: MOST_ROLES })
    const tidied = roleName(name, matrix.roles)
    return tidied.ok ? ok({ ...matrix, roles: [...matrix.roles, { id: ctx.newId(), name: tidied.value }] }) : tidied
  })

/** Calls a role otherwise. */
export const renameRole = (draft: OpenPolicy, roleId: string, name: string): Change =>
  change(draft, (matrix) => {
    if (!hasRole(matrix, roleId)) return fail({ code: 'roleGone' })
    const tidied = roleName(
      name,
      matrix.roles.filter(({ id }) => id !== roleId),
    )
    if (!tidied.ok) return tidied
    return ok({
      ...matrix,
      roles: matrix.roles.map((role) => (role.id === roleId ? { ...role, name: tidied.value } : role)),
    })
  })

/** Removes a role with all its letters. Tasks that nobody is left to carry out show up in `roleGaps`. */
export const removeRole = (draft: OpenPolicy, roleId: string): Change =>
  change(draft, (matrix) => {
    if (!hasRole(matrix, roleId)) return fail({ code: 'roleGone' })
    return ok({
      roles: matrix.roles.filter(({ id }) => id !== roleId),
      tasks: matrix.tasks.map((task) => ({
        ...task,
        letters: Object.fromEntries(Object.entries(task.letters).filter(([id]) => id !== roleId)),
      })),
    })
  })

function taskTexts(input: TaskInput, others: readonly PolicyTask[]): Result<TaskInput, RoleError> {
  const tidied: TaskInput = {
    name: input.name.trim(),
    explanation: input.explanation.trim(),
    phase: input.phase,
  }
  if (tidied.name === '') return fail({ code: 'nameMissing' })
  if (others.some((task) => sameName(task.name, tidied.name))) return fail({ code: 'nameTaken' })
  const { name, explanation } = policyTaskSchema.unwrap().shape
  if (!name.safeParse(tidied.name).success) return fail({ code: 'doesNotFit', field: 'name' })
  if (!explanation.safeParse(tidied.explanation).success) return fail({ code: 'doesNotFit', field: 'explanation' })
  return ok(tidied)
}

/** Adds a task at the end of its phase. Nobody has a letter yet. */
export const addTask = (draft: OpenPolicy, input: TaskInput, ctx: CommandContext): Change =>
  change(draft, (matrix) => {
    if (matrix.tasks.length >= MOST_TASKS) return fail({ code: 'tooManyTasks', limit: MOST_TASKS })
    const texts = taskTexts(input, matrix.tasks)
    if (!texts.ok) return texts
    return ok({ ...matrix, tasks: byPhase([...matrix.tasks, { id: ctx.newId(), ...texts.value, letters: {} }]) })
  })

/** Rewrites a task; in another phase it comes at the end. Its letters stay. */
export const editTask = (draft: OpenPolicy, taskId: string, input: TaskInput): Change =>
  change(draft, (matrix) => {
    const task = matrix.tasks.find(({ id }) => id === taskId)
    if (task === undefined) return fail({ code: 'taskGone' })
    const others = matrix.tasks.filter(({ id }) => id !== taskId)
    const texts = taskTexts(input, others)
    if (!texts.ok) return texts
    const edited = { ...task, ...texts.value }
    const tasks =
      edited.phase === task.phase
        ? matrix.tasks.map((each) => (each.id === taskId ? edited : each))
        : byPhase([...others, edited])
    return ok({ ...matrix, tasks })
  })

/** Removes a task from the matrix. */
export const removeTask = (draft: OpenPolicy, taskId: string): Change =>
  change(draft, (matrix) =>
    hasTask(matrix, taskId)
      ? ok({ ...matrix, tasks: matrix.tasks.filter(({ id }) => id !== taskId) })
      : fail({ code: 'taskGone' }),
  )

/** Puts the proposal in a matrix that has no task yet. What somebody wrote is never replaced. */
export const takeProposedRoles = (draft: OpenPolicy, proposed: RolesMatrix): Change =>
  change(draft, (matrix) => ok(matrix.tasks.length === 0 ? proposed : matrix))

/** Tasks in the order of the policy circle; within a phase as they were. */
const byPhase = (tasks: readonly PolicyTask[]): readonly PolicyTask[] =>
  tasks.toSorted((a, b) => taskPhases.indexOf(a.phase) - taskPhases.indexOf(b.phase))

/** The tasks of each phase that has any, in the order of the policy circle. */
export const tasksByPhase = ({
  tasks,
}: RolesMatrix): readonly { readonly phase: TaskPhase; readonly tasks: readonly PolicyTask[] }[] =>
  taskPhases
    .map((phase) => ({ phase, tasks: tasks.filter((task) => task.phase === phase) }))
    .filter((group) => group.tasks.length > 0)
