import { useEffect, useState } from 'react'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { useSafety } from './safety.ts'
import { currentSession, useSession } from './session.ts'

/** The whole audit trail, oldest first, read anew after each change. undefined while it is read for the first time. */
export function useAuditTrail(): readonly AuditEntry[] | undefined {
  const [entries, setEntries] = useState<readonly AuditEntry[] | undefined>(undefined)
  const seq = useSession(({ place }) => place?.seq)
  // The vault itself leaves lines too: told by what it says of its backups and keys.
  const safety = useSafety((state) => state.safety)
  useEffect(() => {
    let current = true
    void currentSession()
      .client.call('audit', null)
      .then((answer) => {
        if (!current) return
        if (!answer.ok) return setEntries([])
        const { seq: last, head } = answer.value
        if (last !== seq) useSession.setState({ place: { seq: last, head } })
        setEntries(answer.value.entries)
      })
    return () => {
      current = false
    }
  }, [seq, safety])
  return entries
}
