import { create } from 'zustand'
import type { VaultError } from '#shared/ipc/vault-contract.ts'

/** What the save indicator tells. Saved means durable: encrypted and flushed to disk. */
export type SaveState =
  | { readonly status: 'untouched' }
  | { readonly status: 'busy' }
  | { readonly status: 'saved'; readonly at: Date }
  | { readonly status: 'notSaved'; readonly since: Date; readonly error: VaultError }

/** State of the last commit. Written by the commit path only. */
export const useSaveState = create<{ readonly state: SaveState }>(() => ({ state: { status: 'untouched' } }))

/** Moves the indicator; failures keep the moment since which nothing was saved. */
export const saveState = {
  busy: () => {
    const { state } = useSaveState.getState()
    if (state.status !== 'notSaved') useSaveState.setState({ state: { status: 'busy' } })
  },
  saved: (at: Date) => useSaveState.setState({ state: { status: 'saved', at } }),
  notSaved: (at: Date, error: VaultError) => {
    const { state } = useSaveState.getState()
    const since = state.status === 'notSaved' ? state.since : at
    useSaveState.setState({ state: { status: 'notSaved', since, error } })
  },
}
