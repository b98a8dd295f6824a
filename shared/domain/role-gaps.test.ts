import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PolicyTask, roleLetters, type RolesMatrix } from './policy-roles.ts'
import { roleGaps } from './role-gaps.ts'

const roleIds = ['hr', 'manager', 'coach', 'board'] as const
const matrix = (
  letters: PolicyTask['letters'],
  explanation = 'P&O doet het ene, de coach het andere.',
): RolesMatrix => ({
  roles: roleIds.map((id) => ({ id, name: id })),
  tasks: [
    { id: 'task', phase: 'goals', name: 'Taak', explanation, letters },
    // Keeps every role busy, so that only the first task speaks.
    {
      id: 'all',
      phase: 'review',
      name: 'Allen',
      explanation: '',
      letters: { hr: 'A', manager: 'R', coach: 'C', board: 'I' },
    },
  ],
})

describe('what a roles matrix leaves open', () => {
  it('is nothing when one is accountable and one carries out', () => {
    expect(roleGaps(matrix({ hr: 'A', manager: 'R' }))).toEqual([])
  })

  it('is a task that nobody carries out, even if somebody is accountable', () => {
    expect(roleGaps(matrix({ hr: 'A', manager: 'C' }))).toEqual([{ code: 'nobodyCarriesOut', taskId: 'task' }])
  })

  it('is a task that nobody answers for', () => {
    expect(roleGaps(matrix({ manager: 'R' }))).toEqual([{ code: 'nobodyAccountable', taskId: 'task' }])
  })

  it('is both for a task without letters', () => {
    expect(roleGaps(matrix({})).map(({ code }) => code)).toEqual(['nobodyCarriesOut', 'nobodyAccountable'])
  })

  it('is a task that two answer for, with who they are', () => {
    expect(roleGaps(matrix({ board: 'A', hr: 'A', manager: 'R' }))).toEqual([
      { code: 'severalAccountable', taskId: 'task', roleIds: ['hr', 'board'] },
    ])
  })

  it('is a task that two carry out while nothing says who does which part', () => {
    const letters = { hr: 'A', manager: 'R', coach: 'R' } as const
    expect(roleGaps(matrix(letters, ' '))).toEqual([
      { code: 'divisionUnsaid', taskId: 'task', roleIds: ['manager', 'coach'] },
    ])
    expect(roleGaps(matrix(letters))).toEqual([])
  })

  it('is a role without a task', () => {
    const { roles, tasks } = matrix({ hr: 'A', manager: 'R' })
    expect(roleGaps({ roles: [...roles, { id: 'senior', name: 'Senior' }], tasks })).toEqual([
      { code: 'roleWithoutTask', roleId: 'senior' },
    ])
  })

  it('does not count the letters of a role that the matrix no longer has', () => {
    expect(roleGaps(matrix({ hr: 'A', former: 'R' })).map(({ code }) => code)).toEqual(['nobodyCarriesOut'])
  })

  it('is nothing for an empty matrix', () => {
    expect(roleGaps({ roles: [], tasks: [] })).toEqual([])
    expect(roleGaps({ ...matrix({}), tasks: [] })).toEqual([])
  })

  it('follows from counting letters, whatever they are', () => {
    const anyMatrix = fc
      .array(
        fc.record({
          letters: fc.dictionary(fc.constantFrom(...roleIds), fc.constantFrom(...roleLetters)),
          explanation: fc.constantFrom('', '  ', 'Wie wat doet.'),
        }),
        { minLength: 1, maxLength: 8 },
      )
      .map((tasks): RolesMatrix => ({
        roles: roleIds.map((id) => ({ id, name: id })),
        tasks: tasks.map((task, at) => ({ id: `t${at}`, phase: 'goals', name: `Taak ${at}`, ...task })),
      }))
    fc.assert(
      fc.property(anyMatrix, (given) => {
        const gaps = roleGaps(given)
        const at = (code: string, taskId: string) =>
          gaps.some((gap) => gap.code === code && 'taskId' in gap && gap.taskId === taskId)
        for (const { id, letters, explanation } of given.tasks) {
          const held = Object.values(letters).join('')
          const [carrying, accountable] = [held.split('R').length - 1, held.split('A').length - 1]
          expect(at('nobodyCarriesOut', id)).toBe(carrying === 0)
          expect(at('nobodyAccountable', id)).toBe(accountable === 0)
          expect(at('severalAccountable', id)).toBe(accountable >= 2)
          expect(at('divisionUnsaid', id)).toBe(carrying >= 2 && explanation.trim() === '')
        }
        const idle = gaps.flatMap((gap) => (gap.code === 'roleWithoutTask' ? [gap.roleId] : []))
        expect(idle).toEqual(
          roleIds.filter((role) => given.tasks.every(({ letters }) => !'RACI'.includes(letters[role] ?? '-'))),
        )
        expect(new Set(gaps.map((gap) => JSON.stringify(gap))).size).toBe(gaps.length)
      }),
    )
  })
})
