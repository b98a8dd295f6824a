import type { MainEvents } from '#shared/ipc/main-contract.ts'

type Order = MainEvents['prepare-to-close']

/** What the steps act on. */
export interface ClosingParts {
  /** Saves and keeps all that was typed. false when something cannot be kept. */
  readonly keepAll: () => Promise<boolean>
  /** Asks whether that may go. */
  readonly askToDrop: () => Promise<boolean>
  /** Covers the pages when it takes long; returns the stop. */
  readonly cover: () => () => void
  readonly backUp: () => Promise<void>
  readonly skipBackup: () => void
  /** Has the vault process finish its files. */
  readonly close: () => Promise<void>
  readonly answer: (answer: 'window:ready-to-close' | 'window:stay') => void
}

/**
 * What happens between "the window is about to go" and its going: nothing typed is lost, the backup is made if there is
 * time, the files are finished. Whatever fails on the way, the window may go: main does not wait for ever either.
 */
export function createClosing(parts: ClosingParts): (order: Order) => Promise<void> {
  /** The order that is being carried out. */
  let current: { hurried: boolean } | null = null

  const carryOut = async ({ reason, withBackup }: Order, way: { readonly hurried: boolean }): Promise<boolean> => {
    const kept = await parts.keepAll()
    if (!kept && reason === 'quit' && !(await parts.askToDrop())) return false
    const uncover = parts.cover()
    if (withBackup && !way.hurried) await parts.backUp()
    await parts.close()
    uncover()
    return true
  }
  return async (order) => {
    if (current !== null && !order.withBackup) {
      current.hurried = true
      parts.skipBackup()
      return
    }
    const mine = { hurried: false }
    current = mine
    const mayGo = await carryOut(order, mine).catch(() => true)
    if (current === mine) current = null
    parts.answer(mayGo ? 'window:ready-to-close' : 'window:stay')
  }
}
