import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { memo, useCallback, useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { useT } from '#renderer/i18n/use-t.ts'
import type { TextMatcher } from '#renderer/lib/fold.ts'
import type { Option } from './choice-fields.tsx'
import classes from './table.module.css'

type FilterValues = Readonly<Record<string, string>>

const useFilterStore = create<{ readonly byKey: Readonly<Record<string, FilterValues>> }>(() => ({ byKey: {} }))

/** Filters of one list. Every value is a string; '' means: not filtered. */
export interface Filters<Values extends FilterValues> {
  readonly values: Values
  readonly set: (name: keyof Values & string, value: string) => void
  readonly clear: () => void
  /** Sets all filters at once; one that is not named is off. */
  readonly replace: (values: FilterValues) => void
  /** Whether anything is filtered. */
  readonly active: boolean
}

/** Filters that stay while the app runs, also when the page is left. `key` names the list, `initial` is "no filter". */
export function useFilters<Values extends FilterValues>(key: string, initial: Values): Filters<Values> {
  const kept = useFilterStore((state) => state.byKey[key])
  const values = useMemo(() => ({ ...initial, ...kept }), [initial, kept])
  const set = useCallback(
    (name: keyof Values & string, value: string) =>
      useFilterStore.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: { ...byKey[key], [name]: value } } })),
    [key],
  )
  const clear = useCallback(() => useFilterStore.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: {} } })), [key])
  const replace = useCallback(
    (next: FilterValues) => useFilterStore.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: next } })),
    [key],
  )
  return { values, set, clear, replace, active: Object.values(values).some((value) => value !== '') }
}

/** Sets one filter of a list from elsewhere, for example from search; its other filters are cleared. */
export const setFilter = (key: string, name: string, value: string): void =>
  useFilterStore.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: { [name]: value } } }))

/** Prepares a text matcher for these rows while nobody is waiting. */
export function useWarmMatcher<T extends object>(matcher: TextMatcher<T>, rows: readonly T[]): void {
  useEffect(() => {
    const start = requestIdleCallback(() => matcher.warm(rows))
    return () => cancelIdleCallback(start)
  }, [matcher, rows])
}

interface FilterBarProps<Values extends FilterValues> {
  readonly filters: Filters<Values>
  /** Name of the value that the search box sets; without it there is no search box. */
  readonly search?: (keyof Values & string) | undefined
  readonly searchLabel?: string | undefined
  readonly selects?: readonly {
    readonly name: keyof Values & string
    readonly label: string
    readonly options: readonly Option[]
  }[]
}

/** The row that shows what is filtered and clears it at once. */
export function FilterBar<Values extends FilterValues>({
  filters,
  search,
  searchLabel,
  selects,
}: FilterBarProps<Values>) {
  const t = useT('common')
  const { values, set } = filters
  const label = searchLabel ?? t('filter.search')
  return (
    <Group role="search" aria-label={t('filter.label')} gap="sm" mb="md" align="end">
      {search !== undefined && (
        <TextInput
          className={classes['filterSearch'] ?? ''}
          aria-label={label}
          placeholder={label}
          value={values[search] ?? ''}
          onChange={(event) => set(search, event.currentTarget.value)}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            values[search] === '' ? undefined : (
              <CloseButton size="sm" aria-label={t('filter.clear')} onClick={() => set(search, '')} />
            )
          }
        />
      )}
      {selects?.map(({ name, label: selectLabel, options }) => (
        <FilterSelect
          key={name}
          name={name}
          label={selectLabel}
          options={options}
          value={values[name] ?? ''}
          set={set}
        />
      ))}
      {filters.active && (
        <Button variant="subtle" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={filters.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  )
}

interface FilterSelectProps {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly set: (name: string, value: string) => void
}

/** One filter. Memoised: typing in the search box must not rebuild the options of every list beside it. */
const FilterSelect = memo(function FilterSelect({ name, label, options, value, set }: FilterSelectProps) {
  const t = useT('common')
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => set(name, event.currentTarget.value)}
      data={[{ value: '', label: `${label}: ${t('all').toLowerCase()}` }, ...options]}
    />
  )
})
