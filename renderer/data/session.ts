import { create } from 'zustand'
import type { VaultGrant } from '#shared/ipc/main-contract.ts'
import type { Opened, VaultNotice } from '#shared/ipc/vault-contract.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Applied, Committer } from './committer.ts'
import type { WorkingCopy } from './db.ts'
import type { VaultClient } from './vault-client.ts'

/** All that belongs to one unlocked vault. It ends with the window, so there is at most one per page. */
export interface Session {
  readonly grant: VaultGrant
  readonly client: VaultClient
  readonly copy: WorkingCopy
  readonly committer: Committer
  readonly notices: readonly VaultNotice[]
}

/** A place in the history of the vault: the last change that was acknowledged, and the head of the audit chain there. */
export type ChainPlace = Pick<Opened, 'seq' | 'head'>

interface SessionStore {
  readonly session: Session | null
  /** Whether the pages are shown: the vault is open and, for a new demo, filled. */
  readonly entered: boolean
  /** Settings as last committed: language, theme and the operator's name are needed outside React too. */
  readonly settings: Settings | null
  /** Where the history stands; null while locked. */
  readonly place: ChainPlace | null
}

/** The unlocked vault, null while locked. */
export const useSession = create<SessionStore>(() => ({ session: null, entered: false, settings: null, place: null }))

/** Shows the pages of the open vault. */
export const enterVault = (): void => useSession.setState({ entered: true })

/** The unlocked vault. Asking while locked is a bug. */
export function currentSession(): Session {
  const { session } = useSession.getState()
  if (session === null) throw new Error('no vault is unlocked')
  return session
}

const followers = new Set<(applied: Applied) => void>()

/** Calls `follower` after each acknowledged commit, with what it changed. Returns the unsubscribe. */
export function onApplied(follower: (applied: Applied) => void): () => void {
  followers.add(follower)
  return () => followers.delete(follower)
}

/** Tells all followers. Called by the commit path only. */
export function announceApplied(applied: Applied): void {
  for (const follower of followers) follower(applied)
}
