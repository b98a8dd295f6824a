import type { ClipboardGuard } from './clipboard-guard.ts'
import type { Surroundings } from './desk.ts'
import type { Grants } from './grants.ts'
import type { LockGuard } from './lock-guard.ts'
import type { Preferences } from './preferences.ts'
import type { PrintListeners } from './print-window.ts'
import type { Workplace } from './workplace.ts'

/** All that the channels act on. */
export interface Office {
  readonly surroundings: Surroundings
  readonly workplace: Workplace
  readonly grants: Grants
  readonly preferences: Preferences
  readonly printListeners: PrintListeners
  readonly guard: LockGuard
  readonly clipboard: ClipboardGuard
  readonly demoFolder: string
  /** Rebuilds the menu after a change of language. */
  readonly languageChanged: () => void
}
