import { beforeEach, describe, expect, it } from 'vitest'
import { awaitEdit, holdEdit, isAnyWaiting, oldestHeld, releaseEdit, useHeldEdits } from './held-edits.ts'

const early = new Date('2026-11-23T09:00:00Z')
const late = new Date('2026-11-23T09:05:00Z')
const waiting = (): boolean => isAnyWaiting(useHeldEdits.getState())
const held = (): Date | null => oldestHeld(useHeldEdits.getState())

beforeEach(() => useHeldEdits.setState({ since: new Map(), waiting: new Set() }))

describe('edits that are not on disk yet', () => {
  it('are waiting from the first key until they are saved', () => {
    awaitEdit('a')
    awaitEdit('b')
    releaseEdit('a')
    expect(waiting()).toBe(true)
    releaseEdit('b')
    expect(waiting()).toBe(false)
  })

  it('are held since the first moment they could not be saved, and no longer waiting', () => {
    awaitEdit('a')
    holdEdit('a', early)
    holdEdit('a', late)
    expect(waiting()).toBe(false)
    expect(held()).toEqual(early)
    releaseEdit('a')
    expect(held()).toBeNull()
  })
})
