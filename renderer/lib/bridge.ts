import type { Bridge } from '#shared/ipc/main-contract.ts'
import { countingDialogs } from './native-dialogs.ts'

declare global {
  interface Window {
    readonly coachbeleid: Bridge
  }
}

let counting: Bridge | null = null

/** The one door to the main process, put on the window by the preload. */
export const bridge = (): Bridge => (counting ??= countingDialogs(window.coachbeleid))
