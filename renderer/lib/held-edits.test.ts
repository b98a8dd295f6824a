import { beforeEach, describe, expect, it } from 'vitest'
import { holdEdit, oldestHeld, releaseEdit, useHeldEdits } from './held-edits.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 14, minute))

describe('edits that are held back', () => {
  beforeEach(() => useHeldEdits.setState({ since: new Map() }))

  it('are counted from the first moment of the oldest', () => {
    holdEdit('a', at(30))
    holdEdit('b', at(20))
    holdEdit('a', at(40))
    expect(oldestHeld(useHeldEdits.getState())).toEqual(at(20))
    releaseEdit('b')
    expect(oldestHeld(useHeldEdits.getState())).toEqual(at(30))
  })

  it('are none once all are released', () => {
    holdEdit('a', at(1))
    releaseEdit('a')
    expect(oldestHeld(useHeldEdits.getState())).toBeNull()
  })
})
