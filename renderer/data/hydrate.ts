import type { DocOf, TableName } from '#shared/domain/tables.ts'
import type { Row, RowsEvent } from '#shared/ipc/vault-contract.ts'
import type { WorkingCopy } from './db.ts'

/** The rows in a message of the vault process, which has held each against the schema of its table. */
export function rowsIn({ json }: RowsEvent): readonly Row<DocOf<TableName>>[] {
  const { rows } = JSON.parse(new TextDecoder().decode(json)) as { readonly rows: readonly Row<DocOf<TableName>>[] }
  return rows
}

/** Takes in the rows that the vault process streams while it opens. */
export interface Hydration {
  readonly take: (table: TableName, rows: readonly Row<DocOf<TableName>>[]) => void
  /** Resolves when all rows taken are in the working copy. */
  readonly finished: () => Promise<void>
}

/**
 * Fills the working copy, one bulk put at a time. What arrives while one is running is put together into the next:
 * a few large puts cost half of many small ones, and none is waited for in vain.
 */
export function createHydration(copy: WorkingCopy): Hydration {
  const waiting = new Map<TableName, Row<DocOf<TableName>>[]>()
  let running: Promise<void> | null = null

  const putWaiting = async () => {
    for (let next = nextOf(waiting); next !== undefined; next = nextOf(waiting)) {
      const [table, rows] = next
      waiting.delete(table)
      await copy.table(table).bulkPut(rows)
    }
    running = null
  }
  return {
    take: (table, rows) => {
      const queue = waiting.get(table)
      if (queue === undefined) waiting.set(table, [...rows])
      else queue.push(...rows)
      running ??= putWaiting()
    },
    finished: async () => {
      while (running !== null) await running
    },
  }
}

const nextOf = <K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | undefined => map.entries().next().value
