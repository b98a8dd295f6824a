import { fail, ok, type Result } from '../result.ts'
import type { CommandContext, Id } from './primitives.ts'
import { MOST_SAVED_FILTERS, type SavedFilter } from './settings.ts'

/** Why a selection cannot be kept. */
export type SavedFilterError = { readonly code: 'tooMany'; readonly maximum: number }

/** What is filtered, without the filters that are off. */
const onlySet = (values: Readonly<Record<string, string>>): SavedFilter['values'] =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** Keeps a selection under a name; one with the same name is replaced. In order of name. */
export function saveFilter(
  saved: readonly SavedFilter[],
  { name, values }: { readonly name: string; readonly values: Readonly<Record<string, string>> },
  { newId }: Pick<CommandContext, 'newId'>,
): Result<readonly SavedFilter[], SavedFilterError> {
  const before = saved.find((filter) => sameName(filter.name, name))
  const others = saved.filter((filter) => filter !== before)
  if (others.length >= MOST_SAVED_FILTERS) return fail({ code: 'tooMany', maximum: MOST_SAVED_FILTERS })
  const filter = { id: before?.id ?? newId(), name: name.trim(), values: onlySet(values) }
  return ok([...others, filter].sort((a, b) => a.name.localeCompare(b.name)))
}

/** Takes a kept selection away. */
export const removeFilter = (saved: readonly SavedFilter[], id: Id): readonly SavedFilter[] =>
  saved.filter((filter) => filter.id !== id)
