import { describe, expect, it } from 'vitest'
import { type ClosingParts, createClosing } from './closing-steps.ts'

const turn = () => new Promise((resolve) => setTimeout(resolve))
const lock = { reason: 'lock', withBackup: true } as const
const quit = { reason: 'quit', withBackup: true } as const

/** Steps that write down that they were taken. */
function setUp(change: Partial<ClosingParts> = {}) {
  const log: string[] = []
  const step = (name: string) => async () => void log.push(name)
  const parts: ClosingParts = {
    keepAll: async () => log.push('keep') > 0,
    askToDrop: async () => log.push('ask') < 0,
    cover: () => () => undefined,
    backUp: step('backup'),
    skipBackup: () => log.push('skip'),
    close: step('close'),
    answer: (answer) => log.push(answer),
    ...change,
  }
  return { log, closing: createClosing(parts) }
}
const cannotKeep = { keepAll: () => Promise.resolve(false) }

describe('the end of a page', () => {
  it.each([lock, quit])('keeps what was typed, makes a backup and finishes the files: $reason', async (order) => {
    const { closing, log } = setUp()
    await closing(order)
    expect(log).toEqual(['keep', 'backup', 'close', 'window:ready-to-close'])
  })

  it('takes no time for a backup before a sleep', async () => {
    const { closing, log } = setUp()
    await closing({ reason: 'lock', withBackup: false })
    expect(log).toEqual(['keep', 'close', 'window:ready-to-close'])
  })

  it('asks before it ends with typing that could not be kept, and stays when told so', async () => {
    const { closing, log } = setUp(cannotKeep)
    await closing(quit)
    expect(log).toEqual(['ask', 'window:stay'])
  })

  it('never asks about a lock', async () => {
    const { closing, log } = setUp(cannotKeep)
    await closing(lock)
    expect(log).toEqual(['backup', 'close', 'window:ready-to-close'])
  })

  it('lets the window go whatever fails', async () => {
    const { closing, log } = setUp({ keepAll: () => Promise.reject(new Error('broken')) })
    await closing(lock)
    expect(log).toEqual(['window:ready-to-close'])
  })

  it('gives up the backup when the computer goes to sleep meanwhile, and answers once', async () => {
    let end = (): void => undefined
    const { closing, log } = setUp({
      backUp: () => new Promise((resolve) => (end = resolve)),
      skipBackup: () => end(),
    })
    const closed = closing(lock)
    await turn()
    expect(log).toEqual(['keep'])
    await closing({ reason: 'lock', withBackup: false })
    await closed
    expect(log).toEqual(['keep', 'close', 'window:ready-to-close'])
  })

  it('can begin anew after the operator stayed', async () => {
    const { closing, log } = setUp(cannotKeep)
    await closing(quit)
    await closing(lock)
    expect(log).toEqual(['ask', 'window:stay', 'backup', 'close', 'window:ready-to-close'])
  })
})
