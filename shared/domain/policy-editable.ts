import { fail, ok, type Result } from '../result.ts'
import type { OpenPolicy } from './policy.ts'

/** The version lies with the works council: take it back first, so that what the council judges is what is adopted. */
export interface WithWorksCouncil {
  readonly code: 'withWorksCouncil'
}

/** Whether the content of an open version can be changed: as a draft and during the discussion. */
export const isEditable = (policy: Pick<OpenPolicy, 'status'>): boolean => policy.status !== 'worksCouncil'

/** Refuses every change of content while the version lies with the works council. */
export const requireEditable = (policy: OpenPolicy): Result<OpenPolicy, WithWorksCouncil> =>
  isEditable(policy) ? ok(policy) : fail({ code: 'withWorksCouncil' })
