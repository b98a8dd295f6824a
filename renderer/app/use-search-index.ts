import { useEffect, useState } from 'react'
import { buildSearchIndex, type SearchIndex } from '#renderer/data/search-index.ts'
import { onApplied, useSession } from '#renderer/data/session.ts'

/** Milliseconds that the first page has for itself before the index is built beside it. */
const AFTER_FIRST_PAGE = 700

/** The search index of the open vault, kept up with each commit; null while it is being built. */
export function useSearchIndex(): SearchIndex | null {
  const copy = useSession((state) => state.session?.copy)
  const [index, setIndex] = useState<SearchIndex | null>(null)
  useEffect(() => {
    if (copy === undefined) return undefined
    let stopped = false
    const start = setTimeout(() => {
      void buildSearchIndex(copy).then((built) => {
        if (!stopped) setIndex(built)
      })
    }, AFTER_FIRST_PAGE)
    return () => {
      stopped = true
      clearTimeout(start)
    }
  }, [copy])
  useEffect(() => (index === null ? undefined : onApplied(index.follow)), [index])
  return index
}
