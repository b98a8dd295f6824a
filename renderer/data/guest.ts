import { create } from 'zustand'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import { keepAll } from './closing.ts'
import { currentSession } from './session.ts'

/** The one form that a guest at the screen fills in. */
export interface GuestSeat {
  readonly trajectoryId: string
  readonly formId: string
}

/** Whose turn it is at the screen; null: the operator's. The vault process holds the door, this only draws it. */
export const useGuest = create<{ readonly seat: GuestSeat | null }>(() => ({ seat: null }))

/** Hands the screen over. What the operator was typing is kept first: afterwards the vault takes nothing else. */
export async function beginGuest(seat: GuestSeat): Promise<Result<null, VaultError>> {
  await keepAll()
  const begun = await currentSession().client.call('beginGuest', { trajectoryId: seat.trajectoryId })
  if (begun.ok) useGuest.setState({ seat })
  return begun
}

/** Gives the screen back to whoever knows the passphrase. */
export async function endGuest(passphrase: string): Promise<Result<null, VaultError>> {
  const ended = await currentSession().client.call('endGuest', { passphrase })
  if (!ended.ok) return ended
  useGuest.setState({ seat: null })
  return ok(null)
}
