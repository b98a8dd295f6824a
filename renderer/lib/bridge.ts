import type { Bridge } from '#shared/ipc/main-contract.ts'

declare global {
  interface Window {
    readonly coachbeleid: Bridge
  }
}

/** The one door to the main process, put on the window by the preload. */
export const bridge = (): Bridge => window.coachbeleid
