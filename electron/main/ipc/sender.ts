import type { MainChannel } from '#shared/ipc/main-contract.ts'
import { originOf, pages, type PageSource, type WindowKind } from '../app-origin.ts'

/** Which window may call a channel. A channel that is not in this table cannot be registered. */
export const channelOwner: { readonly [C in MainChannel]: WindowKind } = {
  'app:info': 'main',
  'app:language': 'main',
  'vault:choose-new': 'main',
  'vault:rename-new': 'main',
  'vault:choose-existing': 'main',
  'vault:demo': 'main',
  'vault:connect': 'main',
  'vault:opened': 'main',
  'vault:lock': 'main',
  'vault:choose-path': 'main',
  'vault:choose-restore-place': 'main',
  'vault:connect-restore': 'main',
  'backup:choose-folder': 'main',
  'backup:forget-folder': 'main',
  'window:working': 'main',
  'window:safety': 'main',
  'window:activity': 'main',
  'window:copied': 'main',
  'pdf:save': 'main',
  'document:save': 'main',
  'table:open': 'main',
  'norms:open': 'main',
  'print:rendered': 'print',
  'window:ready-to-close': 'main',
  'window:asking': 'main',
  'window:stay': 'main',
}

const guestChannels: readonly MainChannel[] = [
  'vault:lock',
  'window:ready-to-close',
  'window:working',
  'window:asking',
  'window:stay',
  'window:activity',
  'window:copied',
]

/** Whether a channel answers while a guest sits at the page: the lock and its surroundings; no dialog, file or printer. */
export const isOpenToGuest = (channel: MainChannel): boolean => guestChannels.includes(channel)

/** What is known of who calls, gathered from the event by `handle.ts`. */
export interface Sender {
  /** False for a frame inside the page, and for a frame that is gone. */
  readonly isMainFrame: boolean
  /** Address of the calling frame. */
  readonly url: string
  /** What the window was made for; null for a window we did not make. */
  readonly kind: WindowKind | null
}

/**
 * Whether this sender may call this channel: our own window of the right kind, its main frame, on our own page
 * (security.md §5.14). The page's own claim about itself plays no part.
 */
export function maySend(channel: MainChannel, sender: Sender, source: PageSource): boolean {
  if (!sender.isMainFrame || sender.kind !== channelOwner[channel]) return false
  if (originOf(sender.url) !== source.origin) return false
  const path = new URL(sender.url).pathname
  return path === pages[sender.kind] || (source.devServer !== null && sender.kind === 'main')
}
