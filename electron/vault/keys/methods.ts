import { fail } from '#shared/result.ts'
import type { MethodContext, Methods } from '../methods.ts'

type KeyMethod =
  'recover' | 'testRecoveryKey' | 'beginRecoveryKey' | 'confirmRecoveryKey' | 'changePassphrase' | 'renewKeys'

/** What the page may ask about keys. */
export function keyMethods(_context: MethodContext): Methods<KeyMethod> {
  const wrongState = () => Promise.resolve(fail({ code: 'wrongState' } as const))
  return {
    recover: wrongState,
    testRecoveryKey: wrongState,
    beginRecoveryKey: wrongState,
    confirmRecoveryKey: wrongState,
    changePassphrase: wrongState,
    renewKeys: wrongState,
  }
}
