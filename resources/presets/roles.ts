import {
  type PolicyTask,
  type RoleLetter,
  roleLetters,
  type RolesMatrix,
  type TaskPhase,
  taskPhases,
} from '#shared/domain/policy-roles.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import json from './roles.json' with { type: 'json' }

/** What a letter in the matrix is called and what it asks of a role. */
export interface RoleLetterText {
  readonly name: LocalText
  readonly meaning: LocalText
}

/** The legend of the matrix. */
export const roleLetterTexts: Readonly<Record<RoleLetter, RoleLetterText>> = json.letters

/** Names of the parts of the policy circle that tasks are grouped by. */
export const taskPhaseNames: Readonly<Record<TaskPhase, LocalText>> = json.phases

type RawTask = (typeof json.tasks)[number]

/**
 * The compiler knows strings in a JSON file as `string` only. The fallbacks are never taken: `roles.schema.ts` proves in
 * the tests that nothing falls outside.
 */
function taskOf(raw: RawTask, language: Language): PolicyTask {
  const letterOf = (text: string): RoleLetter => roleLetters.find((letter) => letter === text) ?? '-'
  return {
    id: raw.id,
    phase: taskPhases.find((phase) => phase === raw.phase) ?? 'vision',
    name: raw.name[language],
    explanation: raw.explanation[language],
    letters: Object.fromEntries(Object.entries(raw.letters).map(([roleId, letter]) => [roleId, letterOf(letter)])),
  }
}

/** Who does what, as the product proposes it (from the article), in the language of a policy. */
export const proposedRoles = (language: Language): RolesMatrix => ({
  roles: json.roles.map(({ id, name }) => ({ id, name: name[language] })),
  tasks: json.tasks.map((task) => taskOf(task, language)),
})
