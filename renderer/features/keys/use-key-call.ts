import { useCallback, useState } from 'react'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { useCountdown } from '#renderer/lib/use-countdown.ts'
import { type KeyField, keyFieldError, waitAfter } from '#renderer/ui/passphrase/key-errors.ts'

/** Asking the vault something about its keys: it takes a second or more, and may be refused. */
export interface KeyCall {
  readonly busy: boolean
  /** A refusal that is about no field of the form. */
  readonly failure: VaultError | null
  /** Seconds until the next try is allowed; counts down. */
  readonly wait: number
  /** Asks. Gives null after a refusal, which then stands at its field or in `failure`. */
  readonly ask: <Value>(call: () => Promise<Result<Value, VaultError>>) => Promise<{ readonly value: Value } | null>
}

/** @param atField puts a sentence (a full key) at a field of the form; false when the form has no such field */
export function useKeyCall(atField: (field: KeyField, message: string) => boolean): KeyCall {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<VaultError | null>(null)
  const [wait, setWait] = useCountdown()
  const ask = useCallback(
    async <Value>(call: () => Promise<Result<Value, VaultError>>) => {
      setBusy(true)
      setFailure(null)
      const answer = await call()
      setBusy(false)
      if (answer.ok) return { value: answer.value }
      setWait(waitAfter(answer.error))
      const refused = keyFieldError(answer.error)
      if (refused === null || !atField(refused.field, refused.message)) setFailure(answer.error)
      return null
    },
    [atField, setWait],
  )
  return { busy, failure, wait, ask }
}
