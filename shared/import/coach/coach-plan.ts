import type { Coach } from '../../domain/coach.ts'
import { folded } from '../plain-text.ts'
import type { CellProblem } from '../read-cell.ts'
import type { ReadRow, ReadTable } from '../read-rows.ts'
import {
  type AtCell,
  type CoachRowProblem,
  type CoachRowWarning,
  type DraftContext,
  draftCoach,
} from './coach-draft.ts'
import { fillCoach } from './coach-fill.ts'
import type { CoachImportId } from './coach-import-table.ts'

/** What to do with a row about a coach who is already known. */
export type DoublesChoice = 'skip' | 'fill'

/** Whom a row is about, and what becomes of it. */
export type RowOutcome =
  | { readonly kind: 'new' }
  /** About a coach in the register, or of an earlier row of the file. */
  | {
      readonly kind: 'double'
      readonly of: 'register' | 'file'
      readonly coachId: string
      /** Row of the file in which the coach stood first; null for one of the register. */
      readonly line: number | null
      /** Empty when doubles are skipped, or when the file has nothing to add. */
      readonly filled: readonly CoachImportId[]
      /** What the file says differently; it stays as it was. */
      readonly kept: readonly CoachImportId[]
    }
  | { readonly kind: 'error' }

export type RowProblem = CellProblem | CoachRowProblem | { readonly code: 'severalInRegister'; readonly count: number }
export type RowWarning = CoachRowWarning | { readonly code: 'sameName'; readonly line: number | null }

/** One row of the file with what becomes of it. */
export interface PlannedRow {
  readonly line: number
  readonly name: string
  readonly organisation: string
  readonly read: ReadRow<CoachImportId>
  readonly outcome: RowOutcome
  /** Empty unless the outcome is `error`. */
  readonly problems: readonly AtCell<RowProblem>[]
  readonly warnings: readonly AtCell<RowWarning>[]
}

/** How many rows come to what. They add up to the rows of the file. */
export interface ImportAccount {
  readonly rows: number
  readonly created: number
  /** Rows from which a coach of the register or of an earlier row was filled in. */
  readonly filledIn: number
  /** Doubles that were left alone. */
  readonly skipped: number
  readonly errors: number
}

/** What an import does: everything or nothing of it is committed. */
export interface CoachImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly created: readonly Coach[]
  /** Coaches of the register with what was empty filled in. */
  readonly changed: readonly Coach[]
  readonly account: ImportAccount
}

/** What there is to plan by. */
export interface PlanOrder {
  readonly table: ReadTable<CoachImportId>
  readonly register: readonly Coach[]
  readonly doubles: DoublesChoice
  readonly context: DraftContext
}

/** A coach in the register or from an earlier row. */
interface Known {
  coach: Coach
  readonly line: number | null
  isChanged: boolean
}

/** Coaches by what they are recognised by. */
class Acquaintances {
  readonly all: Known[] = []
  readonly #byEmail = new Map<string, Known[]>()
  readonly #byName = new Map<string, Known[]>()

  add(known: Known): void {
    this.all.push(known)
    const { name, contact } = known.coach
    const into = (map: Map<string, Known[]>, key: string) => {
      if (key === '') return
      const there = map.get(key)
      if (there === undefined) map.set(key, [known])
      else there.push(known)
    }
    into(this.#byEmail, emailKey(contact.email))
    into(this.#byName, folded(name))
  }

  /** Those who are surely the same, or else those who only go by the same name. */
  find(coach: Coach): { readonly same: readonly Known[]; readonly namesakes: readonly Known[] } {
    const byEmail = this.#byEmail.get(emailKey(coach.contact.email)) ?? []
    const byName = this.#byName.get(folded(coach.name)) ?? []
    const same = byName.filter((known) => isSame(known.coach, coach))
    // The same address under another name is a firm's, not a person's.
    const both = byEmail.filter((known) => byName.includes(known))
    return both.length > 0 ? { same: both, namesakes: [] } : { same, namesakes: byName }
  }
}

const emailKey = (email: string): string => email.trim().toLowerCase()

/** Namesakes are one person unless their address or their firm says otherwise. */
function isSame(one: Coach, other: Coach): boolean {
  const emails = [emailKey(one.contact.email), emailKey(other.contact.email)]
  if (!emails.includes('')) return emails[0] === emails[1]
  const firms = [folded(one.organisation), folded(other.organisation)]
  return firms.includes('') || firms[0] === firms[1]
}

/**
 * Plans an import row by row: the second row about a coach finds the first. Yields, after each row, how far it is (0–1).
 */
export function* planImport({
  table,
  register,
  doubles,
  context,
}: PlanOrder): Generator<number, CoachImportPlan, void> {
  const known = new Acquaintances()
  for (const coach of register) known.add({ coach, line: null, isChanged: false })
  const rows: PlannedRow[] = []
  const total = table.rows.length
  for (const read of table.rows) {
    rows.push(planRow(read, known, doubles, context))
    yield rows.length / total
  }
  return {
    rows,
    created: known.all.flatMap(({ coach, line }) => (line === null ? [] : [coach])),
    changed: known.all.flatMap(({ coach, line, isChanged }) => (line === null && isChanged ? [coach] : [])),
    account: accountOf(rows),
  }
}

function planRow(
  read: ReadRow<CoachImportId>,
  known: Acquaintances,
  doubles: DoublesChoice,
  context: DraftContext,
): PlannedRow {
  const draft = draftCoach(read, context)
  const { name, warnings } = draft
  const organisation = typeof read.values.organisation === 'string' ? read.values.organisation : ''
  const base = { line: read.line, name, organisation, read }
  const inCells = read.problems.map(({ column, problem }) => ({ column, finding: problem }))
  if (draft.coach === null) {
    return { ...base, outcome: { kind: 'error' }, problems: [...inCells, ...draft.problems], warnings }
  }
  const { same, namesakes } = known.find(draft.coach)
  const [first] = same
  if (first === undefined) {
    known.add({ coach: draft.coach, line: read.line, isChanged: false })
    const [namesake] = namesakes
    const sameName =
      namesake === undefined ? [] : [{ column: 'name', finding: { code: 'sameName', line: namesake.line } } as const]
    return { ...base, outcome: { kind: 'new' }, problems: [], warnings: [...warnings, ...sameName] }
  }
  if (same.length > 1) {
    const problem = { column: 'name', finding: { code: 'severalInRegister', count: same.length } } as const
    return { ...base, outcome: { kind: 'error' }, problems: [problem], warnings }
  }
  return { ...base, outcome: double(first, draft.coach, doubles), problems: [], warnings }
}

function double(known: Known, offered: Coach, doubles: DoublesChoice): RowOutcome {
  const { coach, filled, kept } = fillCoach(known.coach, offered)
  const fills = doubles === 'fill' && filled.length > 0
  if (fills) {
    known.coach = coach
    known.isChanged = true
  }
  return {
    kind: 'double',
    of: known.line === null ? 'register' : 'file',
    coachId: known.coach.id,
    line: known.line,
    filled: fills ? filled : [],
    kept,
  }
}

function accountOf(rows: readonly PlannedRow[]): ImportAccount {
  const count = (keep: (outcome: RowOutcome) => boolean) => rows.filter(({ outcome }) => keep(outcome)).length
  return {
    rows: rows.length,
    created: count(({ kind }) => kind === 'new'),
    filledIn: count((outcome) => outcome.kind === 'double' && outcome.filled.length > 0),
    skipped: count((outcome) => outcome.kind === 'double' && outcome.filled.length === 0),
    errors: count(({ kind }) => kind === 'error'),
  }
}

/** Runs a plan or a reading to its end at once. For tests and small tables. */
export function finish<Value>(work: Generator<number, Value, void>): Value {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
