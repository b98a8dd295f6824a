import type { VaultAnswer, VaultEvent, VaultRequest } from '#shared/ipc/vault-contract.ts'
import { fail } from '#shared/result.ts'
import { createMethods, type MethodContext, type Methods } from './methods.ts'
import { readRequest } from './schemas.ts'

/** The page's end of the channel, as the server uses it. */
export type Post = (message: VaultAnswer | VaultEvent) => void

/** How long the vault is left alone after unlocking before it tidies up: the page is busy showing its first screen. */
const TIDY_DELAY_MS = 3_000

/**
 * Answers requests of the page on one vault.
 *
 * @returns what to call with each message
 */
export function serveVault(context: MethodContext): (message: unknown) => Promise<void> {
  const { vault, post } = context
  const methods = createMethods(context)
  return async (message) => {
    const reading = readRequest(message)
    switch (reading.kind) {
      case 'noise':
        return
      case 'refused':
        post({ id: reading.id, result: fail({ code: 'invalidDocument', table: '', id: '' }) })
        return
      case 'request': {
        const { request } = reading
        const refused = fail({ code: 'wrongState' } as const)
        const result = context.guest.admits(request) ? await answer(methods, request) : refused
        post({ id: request.id, result })
        const hasOpened = request.method === 'unlock' || request.method === 'recover'
        if (hasOpened && result.ok) setTimeout(() => void vault.tidy(), TIDY_DELAY_MS).unref()
      }
    }
  }
}

function answer(methods: Methods, { method, params }: VaultRequest): Promise<VaultAnswer['result']> {
  // The schema of this very method has just parsed the parameters; the compiler cannot follow that through the table.
  const handler = methods[method] as (of: typeof params) => Promise<VaultAnswer['result']>
  return handler(params)
}
