import { toVersion2 } from './to-2.ts'
import { toVersion3 } from './to-3.ts'
import { toVersion4 } from './to-4.ts'
import { toVersion5 } from './to-5.ts'

/**
 * Payload versions and the way from one to the next.
 *
 * To change the shape of a stored document in a way that old vaults do not fit:
 *   1. raise `PAYLOAD_VERSION` by one;
 *   2. add a file `to-2.ts` here that exports a `Migration` with `from: 1`, and put it at the end of `migrations`;
 *   3. add a vault written by the old version to the tests, and a test that opens it.
 *
 * A migration imports nothing from the app: today's schemas and types move on, while it must keep turning
 * yesterday's documents into those of the day it was written. It takes `unknown` and gives back what it does not
 * recognise unchanged; the schema check that follows reports such a document as unreadable.
 */
export interface Migration {
  /** Payload version this starts from; it leads to `from + 1`. */
  readonly from: number
  /** One line for whoever reads the list. */
  readonly what: string
  readonly migrate: (table: string, doc: unknown) => unknown
}

/** Version of the JSON inside records, written as `v`. Not the version of the file format. */
export const PAYLOAD_VERSION = 5

/** In order, without gaps: the first starts from version 1. */
export const migrations: readonly Migration[] = [toVersion2, toVersion3, toVersion4, toVersion5]

/** Brings a document of an older payload version to the present one. */
export function migrateDocument(version: number, table: string, doc: unknown, steps = migrations): unknown {
  return steps.filter((step) => step.from >= version).reduce((older, step) => step.migrate(table, older), doc)
}
