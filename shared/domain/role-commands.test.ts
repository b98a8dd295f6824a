import { describe, expect, it } from 'vitest'
import type { Result } from '../result.ts'
import { completeDraft, testContext } from './policy-fixtures.ts'
import { MOST_ROLES, MOST_TASKS, type PolicyTask, type RolesMatrix } from './policy-roles.ts'
import { type OpenPolicy, policySchema } from './policy.ts'
import { limits } from './primitives.ts'
import {
  addRole,
  addTask,
  editTask,
  letterOf,
  removeRole,
  removeTask,
  renameRole,
  type RoleError,
  setLetter,
  takeProposedRoles,
  tasksByPhase,
} from './role-commands.ts'

const ctx = testContext()
const task = (id: string, change: Partial<PolicyTask> = {}): PolicyTask => ({
  id,
  phase: 'goals',
  name: `Taak ${id}`,
  explanation: '',
  letters: { hr: 'A', manager: 'R' },
  ...change,
})
const matrix: RolesMatrix = {
  roles: [
    { id: 'hr', name: 'P&O' },
    { id: 'manager', name: 'Leidinggevende' },
  ],
  tasks: [task('draft', { phase: 'vision' }), task('decide'), task('evaluate', { phase: 'evaluation' })],
}
const draft = completeDraft({ status: 'draft', roles: matrix })
const matrixOf = (result: Result<OpenPolicy, RoleError>): RolesMatrix => {
  if (!result.ok) throw new Error(result.error.code)
  expect(policySchema.safeParse(result.value).error?.issues ?? []).toEqual([])
  return result.value.roles
}
const refused = (error: RoleError) => ({ ok: false, error })

describe('a letter in the matrix', () => {
  it('is set at one task for one role', () => {
    const changed = matrixOf(setLetter(draft, 'decide', 'manager', 'C'))
    expect(changed.tasks.map(({ letters }) => letters)).toEqual([
      { hr: 'A', manager: 'R' },
      { hr: 'A', manager: 'C' },
      { hr: 'A', manager: 'R' },
    ])
  })

  it('is "no task" for a role that the task does not mention', () => {
    expect(letterOf(task('x', { letters: {} }), 'hr')).toBe('-')
  })

  it('is refused for a role or a task that is gone', () => {
    expect(setLetter(draft, 'decide', 'board', 'A')).toEqual(refused({ code: 'roleGone' }))
    expect(setLetter(draft, 'x', 'hr', 'A')).toEqual(refused({ code: 'taskGone' }))
  })
})

describe('a role', () => {
  it('is added behind the others, without a task', () => {
    const changed = matrixOf(addRole(draft, '  Vertrouwenspersoon ', ctx))
    const added = changed.roles[2]
    expect(added?.name).toBe('Vertrouwenspersoon')
    expect(changed.tasks.map((each) => letterOf(each, added?.id ?? ''))).toEqual(['-', '-', '-'])
  })

  it('is renamed, to its own name in another case too', () => {
    expect(matrixOf(renameRole(draft, 'hr', 'HR')).roles[0]).toEqual({ id: 'hr', name: 'HR' })
    expect(matrixOf(renameRole(draft, 'hr', 'p&o')).roles[0]).toEqual({ id: 'hr', name: 'p&o' })
  })

  it('takes its letters along when it is removed', () => {
    const changed = matrixOf(removeRole(draft, 'manager'))
    expect(changed.roles.map(({ id }) => id)).toEqual(['hr'])
    expect(changed.tasks.map(({ letters }) => letters)).toEqual([{ hr: 'A' }, { hr: 'A' }, { hr: 'A' }])
  })

  it.each([
    ['without a name', ' ', { code: 'nameMissing' }],
    ['with the name of another', 'leidinggevende', { code: 'nameTaken' }],
    ['with a name that is too long', 'x'.repeat(limits.line + 1), { code: 'doesNotFit', field: 'name' }],
  ] as const)('is refused %s', (_, name, error) => {
    expect(addRole(draft, name, ctx)).toEqual(refused(error))
    expect(renameRole(draft, 'hr', name)).toEqual(refused(error))
  })

  it('that is gone cannot be renamed or removed', () => {
    expect(renameRole(draft, 'board', 'Directie')).toEqual(refused({ code: 'roleGone' }))
    expect(removeRole(draft, 'board')).toEqual(refused({ code: 'roleGone' }))
  })

  it('is refused when the matrix is full', () => {
    const roles = Array.from({ length: MOST_ROLES }, (_, at) => ({ id: `r-${at}`, name: `Rol ${at}` }))
    const full = completeDraft({ status: 'draft', roles: { ...matrix, roles } })
    expect(addRole(full, 'Nog een', ctx)).toEqual(refused({ code: 'tooManyRoles', limit: MOST_ROLES }))
  })
})

describe('a task', () => {
  const input = { name: 'Wachtlijst bijhouden', explanation: 'P&O doet dit.', phase: 'goals' } as const

  it('is added at the end of its phase, with no letters', () => {
    const changed = matrixOf(addTask(draft, { ...input, name: ' Wachtlijst bijhouden ' }, ctx))
    expect(changed.tasks.map(({ name }) => name)).toEqual([
      'Taak draft',
      'Taak decide',
      'Wachtlijst bijhouden',
      'Taak evaluate',
    ])
    expect(changed.tasks[2]).toMatchObject({ ...input, letters: {} })
  })

  it('is rewritten in place and keeps its letters', () => {
    const changed = matrixOf(editTask(draft, 'decide', input))
    expect(changed.tasks[1]).toEqual({ id: 'decide', ...input, letters: { hr: 'A', manager: 'R' } })
  })

  it('moves when its phase changes', () => {
    const changed = matrixOf(editTask(draft, 'draft', { ...input, phase: 'goals' }))
    expect(changed.tasks.map(({ id }) => id)).toEqual(['decide', 'draft', 'evaluate'])
  })

  it('is removed', () => {
    expect(matrixOf(removeTask(draft, 'decide')).tasks.map(({ id }) => id)).toEqual(['draft', 'evaluate'])
  })

  it.each([
    ['without a name', { name: '' }, { code: 'nameMissing' }],
    ['with the name of another', { name: 'taak EVALUATE' }, { code: 'nameTaken' }],
    ['with a name that is too long', { name: 'x'.repeat(limits.line + 1) }, { code: 'doesNotFit', field: 'name' }],
    [
      'with an explanation that is too long',
      { explanation: 'x'.repeat(limits.text + 1) },
      { code: 'doesNotFit', field: 'explanation' },
    ],
  ] as const)('is refused %s', (_, change, error) => {
    expect(addTask(draft, { ...input, ...change }, ctx)).toEqual(refused(error))
    expect(editTask(draft, 'decide', { ...input, ...change })).toEqual(refused(error))
  })

  it('that is gone cannot be rewritten or removed', () => {
    expect(editTask(draft, 'x', input)).toEqual(refused({ code: 'taskGone' }))
    expect(removeTask(draft, 'x')).toEqual(refused({ code: 'taskGone' }))
  })

  it('is refused when the matrix is full', () => {
    const tasks = Array.from({ length: MOST_TASKS }, (_, at) => task(`t-${at}`))
    const full = completeDraft({ status: 'draft', roles: { ...matrix, tasks } })
    expect(addTask(full, input, ctx)).toEqual(refused({ code: 'tooManyTasks', limit: MOST_TASKS }))
  })
})

describe('the matrix', () => {
  it('groups its tasks by phase, without empty phases', () => {
    expect(tasksByPhase(matrix).map(({ phase, tasks }) => [phase, tasks.length])).toEqual([
      ['vision', 1],
      ['goals', 1],
      ['evaluation', 1],
    ])
  })

  it('takes the proposal only while it has no task', () => {
    const proposed = { ...matrix, tasks: [task('new')] }
    expect(matrixOf(takeProposedRoles(draft, proposed))).toEqual(matrix)
    const empty = completeDraft({ status: 'draft', roles: { roles: [], tasks: [] } })
    expect(matrixOf(takeProposedRoles(empty, proposed))).toEqual(proposed)
  })

  it('takes no change while the version lies with the works council', () => {
    const asked = { ...draft, status: 'worksCouncil' } as const
    const input = { name: 'x', explanation: '', phase: 'goals' } as const
    for (const result of [
      setLetter(asked, 'decide', 'hr', 'R'),
      addRole(asked, 'x', ctx),
      renameRole(asked, 'hr', 'x'),
      removeRole(asked, 'hr'),
      addTask(asked, input, ctx),
      editTask(asked, 'decide', input),
      removeTask(asked, 'decide'),
      takeProposedRoles(asked, matrix),
    ])
      expect(result).toEqual(refused({ code: 'withWorksCouncil' }))
    expect(setLetter({ ...draft, status: 'discussion' }, 'decide', 'hr', 'R').ok).toBe(true)
  })
})
