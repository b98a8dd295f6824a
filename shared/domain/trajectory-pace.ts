import { addDays } from './iso-date.ts'
import type { IsoDate } from './primitives.ts'

/** Days between two sessions, 2.5 weeks: NOBCO benchmark (domain.md §6). */
const DAYS_PER_SESSION = 17.5

/** When the planned sessions should be over, at the usual pace. A proposal that the operator can change. */
export const proposedEnd = (start: IsoDate, plannedSessions: number): IsoDate =>
  addDays(start, Math.round(plannedSessions * DAYS_PER_SESSION))
