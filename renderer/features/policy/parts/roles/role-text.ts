import { assertNever } from '#shared/assert.ts'
import type { PolicyTask, RoleLetter, RolesMatrix } from '#shared/domain/policy-roles.ts'
import type { RoleError } from '#shared/domain/role-commands.ts'
import type { RoleGap } from '#shared/domain/role-gaps.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { roleLetterTexts } from '#resources/presets/roles.ts'
import { useCallback } from 'react'

/** Why a change of the matrix was refused, and what to do. */
export function useRoleErrorText(): (error: RoleError) => string {
  const t = useT('policyRoles')
  return useCallback(
    (error) => {
      switch (error.code) {
        case 'tooManyRoles':
        case 'tooManyTasks':
          return t(`error.${error.code}`, { limit: error.limit })
        case 'withWorksCouncil':
        case 'roleGone':
        case 'taskGone':
        case 'nameMissing':
        case 'nameTaken':
        case 'doesNotFit':
          return t(`error.${error.code}`)
        default:
          return assertNever(error)
      }
    },
    [t],
  )
}

/** What a letter is called in a list: the letter first, so that typing it chooses it. */
export function useLetterOption(): (letter: RoleLetter) => string {
  const local = useLocal()
  return (letter) => `${letter} · ${local(roleLetterTexts[letter].name)}`
}

/** What is left open at one task or role, in words that stand beside its name. */
export function useGapText(matrix: RolesMatrix): (gap: RoleGap) => string {
  const t = useT('policyRoles')
  const formats = useFormats()
  const names = (roleIds: readonly string[]) =>
    formats.list(roleIds.map((roleId) => matrix.roles.find(({ id }) => id === roleId)?.name ?? ''))
  return (gap) => {
    switch (gap.code) {
      case 'severalAccountable':
      case 'divisionUnsaid':
        return t(`gap.${gap.code}`, { roles: names(gap.roleIds) })
      case 'nobodyCarriesOut':
      case 'nobodyAccountable':
      case 'roleWithoutTask':
        return t(`gap.${gap.code}`)
      default:
        return assertNever(gap)
    }
  }
}

/** The task or role that a gap is about. */
export const subjectOf = (gap: RoleGap, { roles, tasks }: RolesMatrix): string =>
  'taskId' in gap ? nameIn(tasks, gap.taskId) : nameIn(roles, gap.roleId)

const nameIn = (list: readonly Pick<PolicyTask, 'id' | 'name'>[], id: string): string =>
  list.find((each) => each.id === id)?.name ?? ''
