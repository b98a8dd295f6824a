import { describe, expect, it } from 'vitest'
import { roleLetters, rolesMatrixSchema, taskPhases } from '#shared/domain/policy-roles.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { roleGaps } from '#shared/domain/role-gaps.ts'
import json from './roles.json' with { type: 'json' }
import { rolesPresetSchema } from './roles.schema.ts'
import { proposedRoles, roleLetterTexts, taskPhaseNames } from './roles.ts'

const distinct = (values: readonly string[]) => new Set(values).size

describe('the roles that ship with the product', () => {
  it('fit their schema, with ids that differ', () => {
    const { roles, tasks } = rolesPresetSchema.parse(json)
    expect(distinct(roles.map(({ id }) => id))).toBe(roles.length)
    expect(distinct(tasks.map(({ id }) => id))).toBe(tasks.length)
  })

  it('explain every letter and name every phase', () => {
    expect(Object.keys(roleLetterTexts)).toEqual([...roleLetters])
    expect(Object.keys(taskPhaseNames)).toEqual([...taskPhases])
  })

  it('give every role a letter at every task, and no role that is not there', () => {
    const roles = json.roles.map(({ id }) => id)
    for (const { id, letters } of json.tasks) expect(Object.keys(letters), id).toEqual(roles)
  })

  it('follow the policy circle: a task in every phase, in that order', () => {
    const phases = proposedRoles('nl').tasks.map(({ phase }) => taskPhases.indexOf(phase))
    expect(phases).toEqual(phases.toSorted((a, b) => a - b))
    expect(new Set(phases).size).toBe(taskPhases.length)
  })

  it('say what managers, seniors and HR do themselves and what goes to an internal or an external coach', () => {
    const responsible = (roleId: string) =>
      proposedRoles('nl')
        .tasks.filter(({ phase, letters }) => phase === 'execution' && letters[roleId] === 'R')
        .map(({ id }) => id)
    expect(responsible('manager')).toContain('manage-coaching-style')
    expect(responsible('senior')).toContain('pass-on-experience')
    expect(responsible('hr')).toContain('think-along')
    expect(responsible('internalCoach')).toContain('hold-sessions')
    expect(responsible('externalCoach')).toContain('hold-sessions')
  })

  describe.each(languageSchema.options)('in %s', (language) => {
    const matrix = proposedRoles(language)

    it('are a matrix that a policy can hold, the letters as in the file', () => {
      expect(rolesMatrixSchema.parse(matrix)).toEqual(matrix)
      expect(matrix.tasks.map(({ letters }) => letters)).toEqual(json.tasks.map(({ letters }) => letters))
    })

    it('leave no gap and no double responsibility', () => {
      expect(roleGaps(matrix)).toEqual([])
    })

    it('explain every task in words, without placeholders, because nothing fills them here', () => {
      for (const { id, explanation } of matrix.tasks) expect(explanation.length, id).toBeGreaterThan(40)
      expect(JSON.stringify(matrix)).not.toContain('{{')
    })
  })
})
