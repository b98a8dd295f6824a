// oxlint-disable-next-line boundaries/dependencies -- one table and one switch for unit tests and journeys
import { times as timesOf } from '../../electron/vault/testing/counts.ts'
// oxlint-disable-next-line boundaries/dependencies -- as above
import { noteResult as note } from '../../electron/vault/testing/fault-table.ts'

/** A short number in every run, the long one in `npm run test:faults`. */
export const times = timesOf
/** Adds a line to the table of `npm run test:faults`. */
export const noteResult = note
