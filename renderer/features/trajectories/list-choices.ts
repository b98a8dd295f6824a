import { useMemo } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ANY_LATE } from './list-filter.ts'
import type { TrajectoryList } from './list-items.ts'

/** What each filter of the list can be set to, in alphabetical order. The state has buttons of its own. */
export function useChoices(list: TrajectoryList) {
  const t = useT('trajectories')
  const { compare } = useFormats()
  return useMemo(() => {
    const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
    return [
      {
        name: 'department' as const,
        label: t('list.department'),
        options: plain(list.departments.toSorted(compare)),
      },
      {
        name: 'manager' as const,
        label: t('list.manager'),
        options: list.managers.toSorted((a, b) => compare(a.label, b.label)),
      },
      {
        name: 'coach' as const,
        label: t('list.coach'),
        options: list.coaches.toSorted((a, b) => compare(a.label, b.label)),
      },
      { name: 'year' as const, label: t('list.year'), options: plain(list.years) },
      {
        name: 'policy' as const,
        label: t('list.policy'),
        options: list.versions.map(({ value, version }) => ({
          value,
          label: version === null ? t('list.noPolicy') : t('list.policyVersion', { version }),
        })),
      },
      {
        name: 'goals' as const,
        label: t('list.goals'),
        options: (['missing', 'freeSpace'] as const).map((why) => ({
          value: why,
          label: t(`list.withoutGoals.${why}`),
        })),
      },
      {
        name: 'late' as const,
        label: t('list.due'),
        options: ([ANY_LATE, 'decision', 'followUp'] as const).map((kind) => ({
          value: kind,
          label: t(`list.lateKind.${kind}`),
        })),
      },
    ]
  }, [t, compare, list])
}
