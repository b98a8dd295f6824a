import { describe, expect, it } from 'vitest'
import { adoptedPolicy, testContext, testDate } from './policy-fixtures.ts'
import { idSchema } from './primitives.ts'
import { policyReceiptSchema } from './policy-receipt.ts'
import {
  changeReceipt,
  departmentsWithout,
  knownDepartments,
  receiptSummary,
  type ReceiptInput,
  registerReceipts,
} from './receipt-commands.ts'

const policy = adoptedPolicy('1.0', '2026-03-01')
const ctx = testContext('2026-11-23')
const input: ReceiptInput = {
  on: testDate('2026-04-01'),
  way: 'meeting',
  people: null,
  confirmedOn: null,
  note: ' Toegelicht door P&O ',
}
const register = (departments: readonly string[], change: Partial<ReceiptInput> = {}) => {
  const made = registerReceipts(departments, { ...input, ...change }, policy, [], ctx)
  if (!made.ok) throw new Error(made.error.map(({ code }) => code).join())
  return made.value
}
const line = (department: string, change: Partial<ReceiptInput> = {}) => {
  const [first] = register([department], change)
  if (first === undefined) throw new Error('no line')
  return first
}

describe('registering who received a version', () => {
  it('makes one line per department, each with its own id, and every line fits the vault', () => {
    const lines = register(['Zorg', 'Financiën', ' zorg '])
    expect(lines.map(({ department }) => department)).toEqual(['Zorg', 'Financiën'])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2)
    expect(lines.every((each) => policyReceiptSchema.safeParse(each).success)).toBe(true)
    expect(lines[0]).toMatchObject({ policyId: policy.id, note: 'Toegelicht door P&O', confirmedOn: null })
  })

  it.each<[string, readonly string[], Partial<ReceiptInput>, string]>([
    ['without a department', ['', '  '], {}, 'departmentMissing'],
    ['with a name over its limit', ['x'.repeat(201)], {}, 'departmentTooLong'],
    ['without a date', ['Zorg'], { on: null }, 'dateMissing'],
    ['with a date in the future', ['Zorg'], { on: testDate('2026-11-24') }, 'dateInFuture'],
    ['before the version was adopted', ['Zorg'], { on: testDate('2026-02-28') }, 'dateBeforeAdoption'],
    ['confirmed in the future', ['Zorg'], { confirmedOn: testDate('2026-11-24') }, 'confirmedInFuture'],
    ['confirmed before it was received', ['Zorg'], { confirmedOn: testDate('2026-03-31') }, 'confirmedBeforeReceipt'],
    ['with nobody in it', ['Zorg'], { people: 0 }, 'peopleOutOfRange'],
    ['with a part of a person', ['Zorg'], { people: 2.5 }, 'peopleOutOfRange'],
    ['with a note over its limit', ['Zorg'], { note: 'x'.repeat(2_001) }, 'noteTooLong'],
  ])('is refused %s', (_, departments, change, code) => {
    const made = registerReceipts(departments, { ...input, ...change }, policy, [], ctx)
    expect(made.ok ? [] : made.error.map((error) => error.code)).toEqual([code])
  })

  it('is allowed on the very day of adoption and on today', () => {
    expect(register(['Zorg'], { on: testDate('2026-03-01') })).toHaveLength(1)
    expect(register(['Zorg'], { on: ctx.today, confirmedOn: ctx.today })).toHaveLength(1)
  })

  it('is refused a second time for one day, and allowed on another day', () => {
    const others = register(['Zorg'])
    const again = registerReceipts(['ZORG', 'Bouw'], input, policy, others, ctx)
    expect(again).toEqual({ ok: false, error: [{ code: 'alreadyRegistered', department: 'ZORG' }] })
    const later = registerReceipts(['Zorg'], { ...input, on: testDate('2026-09-01') }, policy, others, ctx)
    expect(later.ok).toBe(true)
  })
})

describe('changing a line', () => {
  it('keeps its id and version', () => {
    const before = line('Zorg')
    const changed = changeReceipt(before, 'Zorg en welzijn', { ...input, people: 12 }, policy, [before], ctx)
    expect(changed).toMatchObject({
      ok: true,
      value: { id: before.id, policyId: policy.id, department: 'Zorg en welzijn', people: 12 },
    })
  })

  it('is refused when it becomes the same as another line', () => {
    const [zorg, bouw] = register(['Zorg', 'Bouw'])
    if (zorg === undefined || bouw === undefined) throw new Error('no lines')
    const changed = changeReceipt(bouw, 'Zorg', input, policy, [zorg, bouw], ctx)
    expect(changed).toEqual({ ok: false, error: [{ code: 'alreadyRegistered', department: 'Zorg' }] })
  })
})

describe('who has not received a version', () => {
  const known = knownDepartments(
    [{ department: 'Zorg' }, { department: ' ' }],
    [{ department: 'zorg ' }, { department: 'Bouw' }],
  )

  it('knows each department of people and trajectories once', () => {
    expect(known).toEqual(['Zorg', 'Bouw'])
  })

  it('are the known departments without a line for this very version', () => {
    const other = { ...line('Bouw'), policyId: idSchema.parse('00000000-0000-4000-9000-000000000002') }
    expect(departmentsWithout(known, [line('ZORG'), other], policy.id)).toEqual(['Bouw'])
  })

  it('sums up with groups that are no department, and people where counted', () => {
    const lines = [
      line('Zorg', { people: 12, confirmedOn: testDate('2026-04-03') }),
      line('Ondernemingsraad', { people: 9 }),
      line('Zorg', { on: testDate('2026-09-01') }),
    ]
    expect(receiptSummary(known, lines, policy.id)).toEqual({
      known: 2,
      received: 1,
      lines: 3,
      confirmed: 1,
      people: 21,
    })
  })
})
