import { useEffect, useState } from 'react'
import type { AppInfo } from '#shared/ipc/main-contract.ts'
import { useSession } from '#renderer/data/session.ts'
import { bridge } from '#renderer/lib/bridge.ts'

interface LostVault {
  /** The vault process has ended unasked. The pages then go: what they show can no longer be changed. */
  readonly lost: boolean
  /** What main knows now: the vault to offer may have been made since the window opened. */
  readonly info: AppInfo
}

/** Follows the end of the vault process, until a vault is open again. */
export function useVaultLost(initial: AppInfo): LostVault {
  const [state, setState] = useState<LostVault>({ lost: false, info: initial })
  useEffect(
    () =>
      bridge().on('vault-lost', () => {
        const { session } = useSession.getState()
        if (session === null) return
        session.client.disconnect()
        session.copy.close()
        void bridge()
          .invoke('app:info', null)
          .then((info) => {
            setState({ lost: true, info })
            useSession.setState({ session: null, entered: false, settings: null, place: null })
          })
      }),
    [],
  )
  useEffect(
    () =>
      useSession.subscribe(({ entered }) => {
        if (entered) setState(({ info }) => ({ lost: false, info }))
      }),
    [],
  )
  return state
}
