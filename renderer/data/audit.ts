import { useEffect, useState } from 'react'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { currentSession, useSession } from './session.ts'

/** The whole audit trail, oldest first, read anew after each change. undefined while it is read for the first time. */
export function useAuditTrail(): readonly AuditEntry[] | undefined {
  const [entries, setEntries] = useState<readonly AuditEntry[] | undefined>(undefined)
  const seq = useSession(({ place }) => place?.seq)
  useEffect(() => {
    let current = true
    void currentSession()
      .client.call('audit', null)
      .then((answer) => {
        if (current) setEntries(answer.ok ? answer.value.entries : [])
      })
    return () => {
      current = false
    }
  }, [seq])
  return entries
}
