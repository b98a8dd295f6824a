import { type IsoDate, isoDateSchema } from '../../domain/primitives.ts'
import type { ReadRow } from '../read-rows.ts'
import type { CoachImportId } from './coach-import-table.ts'

/** The values of one row, by column and kind. Absent values are empty. */
export class CoachCells {
  readonly #row: ReadRow<CoachImportId>
  constructor(row: ReadRow<CoachImportId>) {
    this.#row = row
  }
  text(id: CoachImportId): string {
    const value = this.#row.values[id]
    return typeof value === 'string' ? value : ''
  }
  number(id: CoachImportId): number | null {
    const value = this.#row.values[id]
    return typeof value === 'number' ? value : null
  }
  date(id: CoachImportId): IsoDate | null {
    const parsed = isoDateSchema.safeParse(this.#row.values[id])
    return parsed.success ? parsed.data : null
  }
  items(id: CoachImportId): readonly string[] {
    const value = this.#row.values[id]
    return typeof value === 'object' ? value : []
  }
  /** The answer to a choice, as one of `values`; null when it is empty or none of them. */
  one<Value extends string>(id: CoachImportId, values: readonly Value[]): Value | null {
    return values.find((value) => value === this.#row.values[id]) ?? null
  }
  isYes(id: CoachImportId): boolean {
    return this.#row.values[id] === true
  }
  get count(): number {
    return Object.keys(this.#row.values).length
  }
}
