import type { ReactNode } from 'react'
import { create } from 'zustand'
import type { SortKey, Sorting } from './table-order.ts'

/** One column. */
export interface Column<T> {
  readonly id: string
  readonly header: string
  readonly cell: (row: T) => ReactNode
  /** What the column sorts by; a column without it cannot be sorted. */
  readonly sort?: ((row: T) => SortKey) | undefined
  /** Numbers and money right. */
  readonly align?: 'left' | 'right' | undefined
  /** CSS width; matters from a hundred rows, when columns no longer follow their contents. */
  readonly width?: string | undefined
}

/** How each list is sorted; stays while the app runs. */
export const useSortings = create<{ readonly byId: Readonly<Record<string, Sorting>> }>(() => ({ byId: {} }))
