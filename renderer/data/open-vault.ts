import type { MainResponses, VaultGrant } from '#shared/ipc/main-contract.ts'
import { type AnyRow, type Opened, type OpenHow, type VaultError, type VaultEvent } from '#shared/ipc/vault-contract.ts'
import { SETTINGS_ID, type Settings } from '#shared/domain/settings.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { createCommitter } from './committer.ts'
import { put } from './commit.ts'
import { WorkingCopy } from './db.ts'
import { takeUpDrafts } from './drafts.ts'
import { createHydration, type Hydration, rowsIn } from './hydrate.ts'
import { saveState } from './save-state.ts'
import { followVault, noteCommit } from './safety.ts'
import { announceApplied, useSession } from './session.ts'
import { createVaultClient, nextVaultPort, type VaultClient } from './vault-client.ts'

export type ConnectError = Extract<MainResponses['vault:connect'], { ok: false }>['error']

/** What the person waits for while a vault opens. */
export type OpeningProgress =
  { readonly phase: 'deriving' } | { readonly phase: 'reading'; readonly done: number; readonly total: number }

/** A vault process on one granted folder, still locked. It stays for the next try after a wrong passphrase. */
export interface LockedVault {
  readonly grant: VaultGrant
  /** On success the session has begun and the working copy is filled. */
  readonly unlock: (passphrase: string, how: OpenHow, onProgress: ShowProgress) => Promise<Result<Opened, VaultError>>
  /** Opens with the recovery key and sets a new passphrase; then as `unlock`. */
  readonly recover: (
    recoveryKey: string,
    newPassphrase: string,
    how: OpenHow,
    onProgress: ShowProgress,
  ) => Promise<Result<Opened, VaultError>>
  /** Makes a new vault with these settings as its first record, and opens it. */
  readonly create: (
    passphrase: string,
    settings: Settings,
    onProgress: ShowProgress,
  ) => Promise<Result<Opened, VaultError>>
}

type ShowProgress = (progress: OpeningProgress) => void

/** Has main start a vault process on the folder, and takes its port. */
export async function connectVault(grant: VaultGrant): Promise<Result<LockedVault, ConnectError>> {
  const { port, stop } = nextVaultPort()
  const connected = await bridge().invoke('vault:connect', { token: grant.token })
  if (!connected.ok) {
    stop()
    return fail(connected.error)
  }
  const client = createVaultClient(await port)
  // A process that ends while it derives the key answers nothing more: the open call is answered in its place.
  const stopFollowing = bridge().on('vault-lost', () => {
    stopFollowing()
    client.disconnect()
  })
  return ok({
    grant,
    unlock: (passphrase, how, onProgress) =>
      open(grant, client, onProgress, () => client.call('unlock', { passphrase, how })),
    recover: (recoveryKey, newPassphrase, how, onProgress) =>
      open(grant, client, onProgress, () => client.call('recover', { recoveryKey, newPassphrase, how })),
    create: (passphrase, settings, onProgress) =>
      open(grant, client, onProgress, (hydration) => create(client, hydration, passphrase, settings)),
  })
}

let opened = 0

async function open(
  grant: VaultGrant,
  client: VaultClient,
  onProgress: ShowProgress,
  call: (hydration: Hydration) => Promise<Result<Opened, VaultError>>,
): Promise<Result<Opened, VaultError>> {
  const copy = new WorkingCopy(`vault-${(opened += 1)}`)
  await copy.open()
  const hydration = createHydration(copy)
  const stop = client.onEvent(follower(hydration, onProgress))
  const answer = await call(hydration)
  await hydration.finished()
  stop()
  if (!answer.ok) {
    copy.close()
    return answer
  }
  await begin(grant, client, copy, answer.value)
  // Main notes it for the next start; nothing here waits for that.
  void bridge().invoke('vault:opened', { token: grant.token })
  return answer
}

/** Milliseconds between two reports of progress: each makes the screen draw, which takes time from the reading. */
const PROGRESS_EVERY = 100

/** Takes rows in, and passes progress on as often as a person can follow. */
function follower(hydration: Hydration, onProgress: ShowProgress): (event: VaultEvent) => void {
  let shownAt = -Infinity
  return (event) => {
    if (event.event === 'rows') {
      hydration.take(event.table, rowsIn(event))
      return
    }
    if (event.event !== 'progress') return
    const now = performance.now()
    if (event.phase === 'reading' && now - shownAt < PROGRESS_EVERY) return
    shownAt = now
    onProgress(event)
  }
}

async function create(client: VaultClient, hydration: Hydration, passphrase: string, settings: Settings) {
  const first = { action: 'vault.create', changes: [put('settings', 0, settings)] } as const
  const answer = await client.call('create', { passphrase, first })
  if (answer.ok) for (const { table, row } of answer.value.rows) hydration.take(table, [row])
  return answer
}

/** From here on the vault is open: screens read the copy, changes go through the committer. */
async function begin(grant: VaultGrant, client: VaultClient, copy: WorkingCopy, opened: Opened): Promise<void> {
  const committer = createCommitter(client, copy, {
    started: saveState.busy,
    applied: (applied) => {
      takeSettings(applied.rows)
      announceApplied(applied)
    },
    finished: (error) => {
      noteCommit(error, committer.unsaved().length)
      if (error === null) saveState.saved(new Date())
      else saveState.notSaved(new Date(), error)
    },
    reached: (place) => useSession.setState({ place }),
  })
  const settings = (await copy.rows('settings').get(SETTINGS_ID))?.doc ?? null
  await takeUpDrafts(copy, `${settings?.organisation ?? ''}/${grant.label}`)
  const { notices, seq, head } = opened
  useSession.setState({ session: { grant, client, copy, committer, notices }, settings, place: { seq, head } })
  followVault(client, opened)
}

function takeSettings(rows: readonly AnyRow[]): void {
  for (const { table, row } of rows) if (table === 'settings') useSession.setState({ settings: row.doc })
}
