import { useEffect, useState } from 'react'
import { useSession } from '#renderer/data/session.ts'
import { bridge } from '#renderer/lib/bridge.ts'

/** True once the vault process has ended unasked. The pages then go: what they show can no longer be changed. */
export function useVaultLost(): boolean {
  const [lost, setLost] = useState(false)
  useEffect(
    () =>
      bridge().on('vault-lost', () => {
        const { session } = useSession.getState()
        session?.client.disconnect()
        session?.copy.close()
        if (session !== null) setLost(true)
        useSession.setState({ session: null, entered: false, settings: null })
      }),
    [],
  )
  useEffect(() => useSession.subscribe(({ entered }) => entered && setLost(false)), [])
  return lost
}
