import { useState } from 'react'
import type { ChooseError, VaultGrant } from '#shared/ipc/main-contract.ts'
import { bridge } from '#renderer/lib/bridge.ts'

/** Why there is no place for the new vault (any more). */
export type PlaceError = ChooseError | { readonly code: 'missing' } | { readonly code: 'unknownGrant' }

/** Where the new vault goes. */
export interface VaultPlace {
  readonly grant: VaultGrant | null
  readonly error: PlaceError | null
  /** Lets the operator choose a folder in the native dialog, for a vault of this name. */
  readonly choose: (name: string) => Promise<void>
  /** The place for a vault of this name: asked anew when the name has changed since the folder was chosen. */
  readonly placeFor: (name: string) => Promise<VaultGrant | null>
}

/** The folder of the new vault. The page learns its name only: that of the vault, which main makes of what was typed. */
export function useVaultPlace(): VaultPlace {
  const [place, setPlace] = useState<{ readonly grant: VaultGrant; readonly name: string } | null>(null)
  const [error, setError] = useState<PlaceError | null>(null)
  const placeFor = async (typed: string) => {
    const name = typed.trim()
    if (place === null) {
      setError({ code: 'missing' })
      return null
    }
    if (place.name === name) return place.grant
    const renamed = await bridge().invoke('vault:rename-new', { token: place.grant.token, name })
    setError(renamed.ok ? null : renamed.error)
    if (renamed.ok) setPlace({ grant: renamed.value, name })
    return renamed.ok ? renamed.value : null
  }
  const choose = async (typed: string) => {
    const name = typed.trim()
    const chosen = await bridge().invoke('vault:choose-new', { name })
    if (chosen.ok) setPlace({ grant: chosen.value, name })
    const isQuiet = chosen.ok || chosen.error.code === 'cancelled'
    setError(isQuiet ? null : chosen.error)
  }
  return { grant: place?.grant ?? null, error, choose, placeFor }
}
