import { fail, ok, type Result } from '../result.ts'
import { type PolicyReceipt, policyReceiptSchema, type receiptWays } from './policy-receipt.ts'
import type { AdoptedPolicy } from './policy.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'

/** What is filled in about one or more departments that received a version. */
export interface ReceiptInput {
  readonly on: IsoDate | null
  readonly way: (typeof receiptWays)[number]
  /** Number of people; null: not counted. */
  readonly people: number | null
  readonly confirmedOn: IsoDate | null
  readonly note: string
}

export type ReceiptError =
  | { readonly code: 'departmentMissing' }
  | { readonly code: 'departmentTooLong'; readonly limit: number }
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  /** A version cannot reach anyone before it exists. */
  | { readonly code: 'dateBeforeAdoption'; readonly on: IsoDate }
  | { readonly code: 'confirmedInFuture' }
  | { readonly code: 'confirmedBeforeReceipt' }
  | { readonly code: 'peopleOutOfRange' }
  | { readonly code: 'noteTooLong'; readonly limit: number }
  /** This department already received this version on this day: change that line instead. */
  | { readonly code: 'alreadyRegistered'; readonly department: string }

/** How departments are compared: spaces and capitals make no other department. */
const folded = (department: string): string => department.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')

/** Each department once, as it is written first, without empty ones. */
function distinct(departments: readonly string[]): readonly string[] {
  const byName = new Map<string, string>()
  // Thousands of people share a few departments: each way of writing is looked at once.
  for (const department of new Set(departments)) {
    const name = folded(department)
    if (name !== '' && !byName.has(name)) byName.set(name, department.trim())
  }
  return [...byName.values()]
}

/** The departments that the records know of: those of people, and those of trajectories. Unsorted. */
export const knownDepartments = (
  people: Iterable<{ readonly department: string }>,
  trajectories: Iterable<{ readonly department: string }>,
): readonly string[] => distinct([...people, ...trajectories].map(({ department }) => department))

/** Known departments for which nothing has been registered about this version yet. */
export function departmentsWithout(
  known: readonly string[],
  receipts: readonly PolicyReceipt[],
  policyId: string,
): readonly string[] {
  const received = new Set(
    receipts.filter((receipt) => receipt.policyId === policyId).map(({ department }) => folded(department)),
  )
  return known.filter((department) => !received.has(folded(department)))
}

const receivedErrors = (on: IsoDate | null, adoptedOn: IsoDate, today: IsoDate): readonly ReceiptError[] => {
  if (on === null) return [{ code: 'dateMissing' }]
  if (on > today) return [{ code: 'dateInFuture' }]
  return on < adoptedOn ? [{ code: 'dateBeforeAdoption', on: adoptedOn }] : []
}

const confirmedErrors = ({ on, confirmedOn }: ReceiptInput, today: IsoDate): readonly ReceiptError[] => {
  if (confirmedOn === null) return []
  if (confirmedOn > today) return [{ code: 'confirmedInFuture' }]
  return on !== null && confirmedOn < on ? [{ code: 'confirmedBeforeReceipt' }] : []
}

/** What is wrong with the fields that every department shares. */
export const receiptInputErrors = (
  input: ReceiptInput,
  policy: AdoptedPolicy,
  today: IsoDate,
): readonly ReceiptError[] => [
  ...receivedErrors(input.on, policy.adoption.on, today),
  ...confirmedErrors(input, today),
  ...(policyReceiptSchema.unwrap().shape.people.safeParse(input.people).success
    ? []
    : [{ code: 'peopleOutOfRange' } as const]),
  ...(input.note.trim().length > limits.text ? [{ code: 'noteTooLong', limit: limits.text } as const] : []),
]

const departmentErrors = (departments: readonly string[]): readonly ReceiptError[] => [
  ...(departments.length === 0 ? [{ code: 'departmentMissing' } as const] : []),
  ...(departments.some((department) => department.length > limits.line)
    ? [{ code: 'departmentTooLong', limit: limits.line } as const]
    : []),
]

function twinErrors(
  departments: readonly string[],
  on: IsoDate | null,
  policyId: string,
  others: readonly PolicyReceipt[],
): readonly ReceiptError[] {
  const taken = new Set(
    others
      .filter((other) => other.policyId === policyId && other.on === on)
      .map(({ department }) => folded(department)),
  )
  return departments
    .filter((department) => taken.has(folded(department)))
    .map((department) => ({ code: 'alreadyRegistered', department }))
}

/** Everything in the way of registering, at once. */
export const registerErrors = (
  departments: readonly string[],
  input: ReceiptInput,
  policy: AdoptedPolicy,
  others: readonly PolicyReceipt[],
  today: IsoDate,
): readonly ReceiptError[] => {
  const names = distinct(departments)
  return [
    ...departmentErrors(names),
    ...receiptInputErrors(input, policy, today),
    ...twinErrors(names, input.on, policy.id, others),
  ]
}

/** Registers that departments or groups received a version: one line each, so that each can confirm on its own day. */
export function registerReceipts(
  departments: readonly string[],
  input: ReceiptInput,
  policy: AdoptedPolicy,
  others: readonly PolicyReceipt[],
  ctx: CommandContext,
): Result<readonly PolicyReceipt[], readonly ReceiptError[]> {
  const errors = registerErrors(departments, input, policy, others, ctx.today)
  const { on } = input
  if (errors.length > 0 || on === null) return fail(errors)
  const note = input.note.trim()
  return ok(
    distinct(departments).map((department) => ({
      ...input,
      id: ctx.newId(),
      policyId: policy.id,
      department,
      on,
      note,
    })),
  )
}

/** Changes one line. */
export function changeReceipt(
  receipt: PolicyReceipt,
  department: string,
  input: ReceiptInput,
  policy: AdoptedPolicy,
  others: readonly PolicyReceipt[],
  ctx: CommandContext,
): Result<PolicyReceipt, readonly ReceiptError[]> {
  const rest = others.filter(({ id }) => id !== receipt.id)
  const errors = registerErrors([department], input, policy, rest, ctx.today)
  if (errors.length > 0 || input.on === null) return fail(errors)
  return ok({ ...receipt, ...input, on: input.on, department: department.trim(), note: input.note.trim() })
}

/** How far a version has been made known. */
export interface ReceiptSummary {
  /** Known departments. */
  readonly known: number
  /** Of these: those that received it. */
  readonly received: number
  /** Lines of this version, groups that are no known department included. */
  readonly lines: number
  /** Lines that have been confirmed. */
  readonly confirmed: number
  /** People counted in the lines; lines without a number add nothing. */
  readonly people: number
}

/** How far a version has been made known. */
export function receiptSummary(
  known: readonly string[],
  receipts: readonly PolicyReceipt[],
  policyId: string,
): ReceiptSummary {
  const lines = receipts.filter((receipt) => receipt.policyId === policyId)
  return {
    known: known.length,
    received: known.length - departmentsWithout(known, receipts, policyId).length,
    lines: lines.length,
    confirmed: lines.filter(({ confirmedOn }) => confirmedOn !== null).length,
    people: lines.reduce((sum, { people }) => sum + (people ?? 0), 0),
  }
}
