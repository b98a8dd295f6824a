import { describe, expect, it } from 'vitest'
import { isoDateSchema } from './primitives.ts'
import { needsRecoveryReminder, recoveryCheck } from './recovery-check.ts'

const date = (text: string) => isoDateSchema.parse(text)
const stateOn = (checkedOn: string, on: string) => recoveryCheck(true, date(checkedOn), date(on)).state

describe('the yearly check of the recovery key', () => {
  it('is due on the day a year after, not a day before', () => {
    expect(stateOn('2025-11-23', '2026-11-22')).toBe('checked')
    expect(stateOn('2025-11-23', '2026-11-23')).toBe('due')
    expect(stateOn('2025-11-23', '2027-03-01')).toBe('due')
  })

  it('of a leap day is due on the last day of February', () => {
    expect(recoveryCheck(true, date('2024-02-29'), date('2025-02-27'))).toEqual({
      state: 'checked',
      on: '2024-02-29',
      dueOn: '2025-02-28',
    })
    expect(stateOn('2024-02-29', '2025-02-28')).toBe('due')
    expect(stateOn('2023-02-28', '2024-02-28')).toBe('due')
  })

  it('does not call a clock that went back overdue', () => {
    expect(stateOn('2026-11-23', '2020-01-01')).toBe('checked')
  })

  it('asks for attention while there is no key, whatever was noted', () => {
    expect(recoveryCheck(false, date('2026-11-01'), date('2026-11-23'))).toEqual({ state: 'none' })
    expect(recoveryCheck(true, null, date('2026-11-23'))).toEqual({ state: 'neverChecked' })
  })

  it('reminds in every state but a recent check', () => {
    const on = date('2026-11-23')
    const reminded = [
      recoveryCheck(false, null, on),
      recoveryCheck(true, null, on),
      recoveryCheck(true, date('2025-11-23'), on),
      recoveryCheck(true, date('2025-11-24'), on),
    ].map(needsRecoveryReminder)
    expect(reminded).toEqual([true, true, true, false])
  })
})
