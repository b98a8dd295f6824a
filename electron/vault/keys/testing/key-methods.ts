import { Permits } from '../../permits.ts'
import type { Post } from '../../server.ts'
import type { Vault } from '../../vault.ts'
import { keyMethods } from '../methods.ts'

export const FOLDER = '/proef.kluis'

/** The methods for keys of a vault that exists, as the page calls them. */
export function keyMethodsOf(vault: Vault, post: Post = () => undefined, backupFolder: string | null = null) {
  return keyMethods({
    vault,
    places: { kind: 'existing', memory: '/onthouden', backupFolder: () => backupFolder },
    permits: new Permits(),
    post,
  })
}
