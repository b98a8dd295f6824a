import { Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useLanguage, useLocal } from '#renderer/i18n/use-t.ts'
import type { KeptForm } from '#renderer/ui/kept-form.ts'
import { levelChecks, levelCheckText } from '#resources/presets/goal-level-hints.ts'
import { levelHints, type LevelCheckId } from '#shared/domain/goal-level-hints.ts'
import { levelKeys, type GoalInput, type GoalValues } from './goal-form.ts'

/** Most hints at one level: more is no help. */
const MOST = 2

/** What could be written more clearly, per level in the order of `goalLevels`; worked out when the typing rests. */
export function useLevelHints(form: KeptForm<GoalInput, GoalValues>): readonly (readonly LevelCheckId[])[] {
  const language = useLanguage()
  const level = useDeferredValue(useWatch({ control: form.control, name: 'level' }))
  return useMemo(
    () =>
      levelHints(
        levelChecks(language),
        levelKeys.map((key) => level[key]),
      ),
    [level, language],
  )
}

/** Gentle questions below a level. They never block. */
export function LevelHints({ hints }: { readonly hints: readonly LevelCheckId[] }) {
  const local = useLocal()
  if (hints.length === 0) return null
  return (
    <div role="status">
      {hints.slice(0, MOST).map((id) => {
        const { title, hint } = levelCheckText(id)
        return (
          <Text key={id} fz="sm" c="dimmed" mt={4}>
            <strong>{local(title)}</strong> {local(hint)}
          </Text>
        )
      })}
    </div>
  )
}
