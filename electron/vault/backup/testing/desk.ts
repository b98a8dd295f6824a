import { join } from 'node:path'
import { attachmentSchema } from '#shared/domain/attachment.ts'
import type { VaultAnswer, VaultEvent } from '#shared/ipc/vault-contract.ts'
import type { PermitUse } from '#shared/ipc/vault-control.ts'
import { openAttachment, writeAttachment } from '../../attachments/attachment-file.ts'
import type { VaultEnvironment } from '../../environment.ts'
import type { Methods, Places } from '../../methods.ts'
import { createMethods } from '../../methods.ts'
import { GuestMode } from '../../guest.ts'
import { Permits } from '../../permits.ts'
import { expectOk, firstCommit, PASSPHRASE, testEnvironment, testId } from '../../testing/test-vault.ts'
import { MemoryFiles } from '../../testing/memory-files.ts'
import { Vault } from '../../vault.ts'
import { parseBackupName } from '../backup-names.ts'

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

/** A folder in which `openDesk` makes a vault in memory. */
export function memoryParent(): { readonly disk: MemoryFiles; readonly parent: string } {
  const disk = new MemoryFiles()
  disk.mkdir('/w')
  return { disk, parent: '/w' }
}

/** The methods of the page on a vault. */
export function deskOf(vault: Vault, place: string, places: Partial<Places> = {}): TestDesk {
  const events: VaultEvent[] = []
  const permits = new Permits()
  const methods = createMethods({
    vault,
    permits,
    guest: new GuestMode(() => undefined),
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

/** The methods of a process that can only restore. */
export interface TestRestoreDesk {
  readonly methods: Methods
  readonly permits: Permits
  readonly events: readonly VaultEvent[]
  /** Leave for one path, as after a native dialog. */
  readonly permit: (use: PermitUse, path: string) => string
}

export function restoreDesk(parent: string, changes: Partial<VaultEnvironment> = {}): TestRestoreDesk {
  const vault = new Vault(testEnvironment(changes), '')
  const { methods, permits, events } = deskOf(vault, join(parent, 'backups'), { kind: 'restore' })
  return { methods, permits, events, permit: (use, path) => givePermit(permits, use, path) }
}

/** Leave for one path, as after a native dialog. */
export function givePermit(permits: Permits, use: PermitUse, path: string): string {
  const token = `permit ${Math.random()}`
  permits.give({ type: 'permit', token, use, path })
  return token
}

/** The vault's backups, oldest first by name. */
export const backupNames = (desk: TestDesk): readonly string[] =>
  desk.vault.environment.files
    .readdir(desk.backups())
    .filter((name) => parseBackupName(name) !== null)
    .sort()

/** The path of the last of them. */
export const lastBackup = (desk: TestDesk): string => join(desk.backups(), backupNames(desk).at(-1) ?? '')

/** Number n of the attachments of a test, with its record. */
export async function withAttachment(vault: Vault, n: number, content: Buffer): Promise<string> {
  const open = vault.opened
  if (open === null) throw new Error('not open')
  const id = testId(10_000 + n)
  const sha256 = writeAttachment(open.vault, { id, bytes: content.length, createdMs: 0 }, [content])
  const doc = attachmentSchema.parse({
    id,
    owner: { table: 'coaches', id: testId(1), part: 'certificate' },
    fileName: `bewijs-${n}.pdf`,
    mediaType: 'application/pdf',
    bytes: content.length,
    sha256,
    addedAt: '2026-11-23T09:00:00.000Z',
  })
  expectOk(await vault.commit({ action: 'attachment.add', changes: [{ table: 'attachments', id, baseRev: 0, doc }] }))
  return id
}

/** What the open vault has under the id of an attachment. */
export function attachmentContent(vault: Vault, id: string): Buffer {
  const open = vault.opened
  if (open === null) throw new Error('not open')
  return Buffer.concat([...openAttachment(open.vault, id).chunks()])
}
