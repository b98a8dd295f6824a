import { liveQuery } from 'dexie'
import { useEffect, useRef, useState } from 'react'
import type { DocOf, TableName } from '#shared/domain/tables.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { currentSession } from './session.ts'

/** One row, live. undefined while loading, null when there is no such row. */
export function useRow<T extends TableName>(table: T, id: string): Row<DocOf<T>> | null | undefined {
  return useLive(async () => (await currentSession().copy.rows(table).get(id)) ?? null, `${table}/${id}`)
}

/** All rows of a table in order of id, live. undefined while loading. */
export function useRows<T extends TableName>(table: T): readonly Row<DocOf<T>>[] | undefined {
  return useLive(() => currentSession().copy.rows(table).toArray(), table)
}

interface Answer<T> {
  readonly key: string
  readonly value: T
}

/** Runs a query again whenever what it read changes. `key` names the query: another key is another query. */
function useLive<T>(query: () => Promise<T>, key: string): T | undefined {
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  })
  useEffect(() => {
    const subscription = liveQuery(() => latest.current()).subscribe({ next: (value) => setAnswer({ key, value }) })
    return () => subscription.unsubscribe()
  }, [key])
  return answer?.key === key ? answer.value : undefined
}
