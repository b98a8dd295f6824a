import { useEffect, useState } from 'react'
import { buildSearchIndex, type SearchIndex } from '#renderer/data/search-index.ts'
import { onApplied, useSession } from '#renderer/data/session.ts'

/** The search index of the open vault, kept up with each commit; null while it is being built. */
export function useSearchIndex(): SearchIndex | null {
  const copy = useSession((state) => state.session?.copy)
  const [index, setIndex] = useState<SearchIndex | null>(null)
  useEffect(() => {
    if (copy === undefined) return undefined
    let stopped = false
    // Not before the first page has been painted and answers.
    const start = requestIdleCallback(() => void buildSearchIndex(copy).then((built) => !stopped && setIndex(built)), {
      timeout: 2_000,
    })
    return () => {
      stopped = true
      cancelIdleCallback(start)
    }
  }, [copy])
  useEffect(() => (index === null ? undefined : onApplied(index.follow)), [index])
  return index
}
