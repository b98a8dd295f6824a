import { create } from 'zustand'
import type { Bridge, MainChannel } from '#shared/ipc/main-contract.ts'

/** Channels during which main shows a native dialog of ours. */
const withDialog: ReadonlySet<MainChannel> = new Set<MainChannel>([
  'vault:choose-new',
  'vault:choose-existing',
  'vault:choose-path',
  'vault:choose-restore-place',
  'backup:choose-folder',
  'pdf:save',
  'document:save',
  'table:open',
  'norms:open',
])

/** How many calls wait for a native dialog: while one is open the window has lost the focus to ourselves. */
export const useNativeDialogs = create<{ readonly open: number }>(() => ({ open: 0 }))

const count = (change: 1 | -1): void => useNativeDialogs.setState(({ open }) => ({ open: open + change }))

/** The bridge, with its native dialogs counted. */
export const countingDialogs = ({ invoke, on }: Bridge): Bridge => ({
  on,
  invoke: async (channel, payload) => {
    if (!withDialog.has(channel)) return invoke(channel, payload)
    count(1)
    try {
      return await invoke(channel, payload)
    } finally {
      count(-1)
    }
  },
})
