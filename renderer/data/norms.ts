import { useMemo } from 'react'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import { bundledNorms } from '#resources/presets/coach-norms.ts'
import { useRows } from './live.ts'

/** The norms in use: those the organisation adopted, or else those of the program; undefined while loading. */
export function useNorms(): CoachNorms | undefined {
  const rows = useRows('coachNorms')
  return useMemo(() => (rows === undefined ? undefined : (rows[0]?.doc.norms ?? bundledNorms)), [rows])
}
