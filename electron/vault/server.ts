import type { VaultAnswer, VaultEvent, VaultRequest, VaultStart } from '#shared/ipc/vault-contract.ts'
import { fail } from '#shared/result.ts'
import { readRequest } from './schemas.ts'
import type { Vault } from './vault.ts'

/** The page's end of the channel, as the server uses it. */
export type Post = (message: VaultAnswer | VaultEvent) => void

/** How long the vault is left alone after unlocking before it tidies up: the page is busy showing its first screen. */
const TIDY_DELAY_MS = 3_000

/**
 * Answers requests of the page on one vault.
 *
 * @returns what to call with each message
 */
export function serveVault(vault: Vault, kind: VaultStart['kind'], post: Post): (message: unknown) => Promise<void> {
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
        const result = await answer(vault, kind, request, post)
        post({ id: request.id, result })
        if (request.method === 'unlock' && result.ok) setTimeout(() => void vault.tidy(), TIDY_DELAY_MS).unref()
      }
    }
  }
}

function answer(
  vault: Vault,
  kind: VaultStart['kind'],
  request: VaultRequest,
  post: Post,
): Promise<VaultAnswer['result']> | VaultAnswer['result'] {
  switch (request.method) {
    case 'create':
      if (kind === 'existing') return fail({ code: 'wrongState' })
      return vault.create(request.params.passphrase, request.params.first, post)
    case 'unlock':
      return vault.unlock(request.params.passphrase, post)
    case 'commit':
      return vault.commit(request.params)
    case 'close':
      return vault.close()
  }
}
