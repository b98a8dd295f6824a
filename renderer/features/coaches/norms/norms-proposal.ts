import { create } from 'zustand'
import type { AdoptedNorms } from '#shared/domain/adopted-norms.ts'
import type { CoachNorms } from '#shared/domain/coach-norms.ts'

/** Norms that are looked at and not adopted yet. */
export interface NormsProposal {
  readonly norms: CoachNorms
  readonly from: AdoptedNorms['from']
  /** Name of the file; empty for those of the program. */
  readonly label: string
}

/** What is looked at. It stays while the vault is open, also when the page is left; it is on the heap only. */
export const useNormsProposal = create<{ readonly proposal: NormsProposal | null }>(() => ({ proposal: null }))

/** Shows other norms, or none any more. */
export const proposeNorms = (proposal: NormsProposal | null): void => useNormsProposal.setState({ proposal })
