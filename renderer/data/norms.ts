import type { AdoptedNorms } from '#shared/domain/adopted-norms.ts'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'
import { bundledNorms } from '#resources/presets/coach-norms.ts'
import { useRows } from './live.ts'

/** The norms the organisation adopted; null while those of the program apply, undefined while loading. */
export function useAdoptedNorms(): AdoptedNorms | null | undefined {
  const rows = useRows('coachNorms')
  return rows && (rows[0]?.doc ?? null)
}

/** The norms in use: those the organisation adopted, or else those of the program; undefined while loading. */
export function useNorms(): CoachNorms | undefined {
  const adopted = useAdoptedNorms()
  return adopted === undefined ? undefined : (adopted?.norms ?? bundledNorms)
}
