import { useMemo } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { Doer, DueKind } from '#shared/domain/trajectory-due.ts'

/** How what is due reads on the screen, and in what is saved from it. */
export interface DueWords {
  readonly what: (kind: DueKind) => string
  readonly who: (by: readonly Doer[]) => string
}

/** The words for what is due, in the language of the screen. */
export function useDueWords(): DueWords {
  const t = useT('trajectoryList')
  const { list } = useFormats()
  return useMemo(
    () => ({
      what: (kind) => t(`due.${kind}`),
      who: (by) => list(by.map((doer) => t(`by.${doer}`))),
    }),
    [t, list],
  )
}
