import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultAnswer, VaultEvent } from '#shared/ipc/vault-contract.ts'
import type { VaultEnvironment } from '../../environment.ts'
import type { Methods, Places } from '../../methods.ts'
import { createMethods } from '../../methods.ts'
import { Permits } from '../../permits.ts'
import { expectOk, firstCommit, PASSPHRASE, testEnvironment } from '../../testing/test-vault.ts'
import { Vault } from '../../vault.ts'

/** An open vault with a folder for backups beside it, and the methods as the page has them. */
export interface TestDesk {
  readonly vault: Vault
  readonly methods: Methods
  readonly permits: Permits
  readonly events: readonly VaultEvent[]
  /** The folder that the operator chose. */
  readonly place: string
  /** The vault's own folder in it. */
  readonly backups: () => string
}

/** Makes a vault `proef.kluis` in a folder, with `backups` beside it. */
export async function openDesk(
  parent: string,
  changes: Partial<VaultEnvironment> = {},
  places: Partial<Places> = {},
): Promise<TestDesk> {
  const environment = testEnvironment(changes)
  const place = join(parent, 'backups')
  environment.files.mkdir(place, 0o700)
  const vault = new Vault(environment, join(parent, 'proef.kluis'))
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  return deskOf(vault, place, places)
}

/** The methods of the page on a vault. */
export function deskOf(vault: Vault, place: string, places: Partial<Places> = {}): TestDesk {
  const events: VaultEvent[] = []
  const permits = new Permits()
  const methods = createMethods({
    vault,
    permits,
    places: { kind: 'existing', memory: join(place, '..', 'memory'), backupFolder: () => place, ...places },
    post: (message: VaultAnswer | VaultEvent) => {
      if ('event' in message) events.push(message)
    },
  })
  const backups = () => {
    const id = vault.opened?.vault.vaultId.toString('hex').slice(0, 8) ?? ''
    return join(place, `coachbeleid-${id}`)
  }
  return { vault, methods, permits, events, place, backups }
}

/** Makes a folder and gives the page leave to use it. */
export function permitFolder(permits: Permits, path: string): string {
  mkdirSync(path, { recursive: true })
  permits.give({ type: 'permit', token: path, use: 'copyFolder', path })
  return path
}
