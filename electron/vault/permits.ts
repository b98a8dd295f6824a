import type { PermitUse, VaultPermit } from '#shared/ipc/vault-control.ts'
import { refuse } from './failure.ts'

/** More than a person chooses before one is used; the oldest go first. */
const MOST = 32

/** Files and folders that the operator chose in a native dialog, by token. The page never learns a path. */
export class Permits {
  readonly #given = new Map<string, VaultPermit>()

  give(permit: VaultPermit): void {
    this.#given.set(permit.token, permit)
    for (const oldest of [...this.#given.keys()].slice(0, -MOST)) this.#given.delete(oldest)
  }

  /** The path, when it was chosen for this use. The permit stays: a second try after a wrong passphrase is normal. */
  pathFor(token: string, use: PermitUse): string {
    const permit = this.#given.get(token)
    return permit?.use === use ? permit.path : refuse({ code: 'unknownPermit' })
  }

  /** As `pathFor`, once: what was chosen to be written to or taken in is not good for another time. */
  use(token: string, use: PermitUse): string {
    const path = this.pathFor(token, use)
    this.#given.delete(token)
    return path
  }
}
