import { type LevelCheckId, levelCheckIds, levelCheckModes, readyCheck, type ReadyCheck } from '#shared/domain/goal-level-hints.ts' // prettier-ignore
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import json from './goal-level-hints.json' with { type: 'json' }

function rawCheck(id: LevelCheckId) {
  const found = json.find((check) => check.id === id)
  if (found === undefined) throw new Error(`goal-level-hints.json has no check ${id}`)
  return found
}

/** The question a check asks, and what helps. */
export const levelCheckText = (id: LevelCheckId): { readonly title: LocalText; readonly hint: LocalText } =>
  rawCheck(id)

const made = (language: Language): readonly ReadyCheck[] =>
  levelCheckIds.map((id) => {
    const { mode, words } = rawCheck(id)
    return readyCheck({
      id,
      mode: levelCheckModes.find((known) => known === mode) ?? 'flagIfPresent',
      words: words[language],
    })
  })

let ready: Partial<Record<Language, readonly ReadyCheck[]>> = {}

/** The checks of a language, made when they are first asked for. */
export function levelChecks(language: Language): readonly ReadyCheck[] {
  const known = ready[language] ?? made(language)
  ready = { ...ready, [language]: known }
  return known
}
