import type { PolicyTask, RoleLetter, RolesMatrix } from './policy-roles.ts'

/**
 * What is not settled in a matrix of tasks and roles.
 *
 * `nobodyCarriesOut`: a gap, no role has R. Somebody who is only accountable makes sure that it happens; the matrix does
 * not say by whom.
 * `nobodyAccountable`: no role has A.
 * `severalAccountable`: double responsibility. Two that answer for one task wait for each other, or both decide.
 * `divisionUnsaid`: double responsibility in carrying out. More than one R is ordinary (coachee and coach both write the
 * goals), as long as the explanation of the task says who does which part. Here it says nothing.
 * `roleWithoutTask`: a role with no letter but "no task" anywhere.
 */
export type RoleGap =
  | { readonly code: 'nobodyCarriesOut' | 'nobodyAccountable'; readonly taskId: string }
  | {
      readonly code: 'severalAccountable' | 'divisionUnsaid'
      readonly taskId: string
      /** Who they are, in the order of the matrix; always at least two. */
      readonly roleIds: readonly string[]
    }
  | { readonly code: 'roleWithoutTask'; readonly roleId: string }

const taskGaps = (task: PolicyTask, roleIds: readonly string[]): readonly RoleGap[] => {
  const having = (letter: RoleLetter) => roleIds.filter((roleId) => task.letters[roleId] === letter)
  const [carriers, accountable] = [having('R'), having('A')]
  const taskId = task.id
  return [
    ...(carriers.length === 0 ? [{ code: 'nobodyCarriesOut', taskId } as const] : []),
    ...(accountable.length === 0 ? [{ code: 'nobodyAccountable', taskId } as const] : []),
    ...(accountable.length > 1 ? [{ code: 'severalAccountable', taskId, roleIds: accountable } as const] : []),
    ...(carriers.length > 1 && task.explanation.trim() === ''
      ? [{ code: 'divisionUnsaid', taskId, roleIds: carriers } as const]
      : []),
  ]
}

/** Every gap and every double responsibility: tasks first, in their order, then roles without a task. */
export function roleGaps({ roles, tasks }: RolesMatrix): readonly RoleGap[] {
  const roleIds = roles.map(({ id }) => id)
  const idle = roleIds.filter((roleId) => tasks.every(({ letters }) => (letters[roleId] ?? '-') === '-'))
  return [
    ...tasks.flatMap((task) => taskGaps(task, roleIds)),
    // Without tasks no role can have one; that the matrix is empty is said elsewhere.
    ...(tasks.length === 0 ? [] : idle.map((roleId): RoleGap => ({ code: 'roleWithoutTask', roleId }))),
  ]
}
