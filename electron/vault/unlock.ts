import { randomUUID } from 'node:crypto'
import { findHeader, type FoundHeader, requireVaultFolder } from './header-file.ts'
import type { LockClaim } from './journal.ts'
import { acquireLock, type DisplacedLock, putLockBack, refuseHeldHere, releaseLock, takeOverLock } from './lock.ts'
import { type OpenRequest, openWithKey, type Unlocked } from './open-with-key.ts'

/**
 * Opens a vault: lock, header, key, authenticity, snapshot, segments. Rows are sent while they are read; they count only
 * when this succeeds. Null when the secret is not the right one.
 */
export function openVault(request: OpenRequest): Promise<Unlocked | null> {
  requireVaultFolder(request.environment.files, request.folder)
  switch (request.how.mode) {
    case 'normal':
      return openHolding(request)
    case 'takeOver':
      return openTakingOver(request)
    case 'readOnly':
    case 'salvage':
      return openForReading(request)
  }
}

async function openHolding(request: OpenRequest): Promise<Unlocked | null> {
  const { environment, folder } = request
  const { files, host } = environment
  const sessionId = randomUUID()
  const bytes = acquireLock(files, folder, host, sessionId, environment.now())
  let unlocked: Unlocked | null = null
  try {
    const found = findHeader(files, folder)
    const masterKey = await findKey(request, found)
    if (masterKey === null) return null
    const claim: LockClaim = { host, sessionId, bytes }
    unlocked = wipingOnFailure(masterKey, () => openWithKey(request, found, masterKey, { claim, displaced: null }))
    return unlocked
  } finally {
    if (unlocked === null) releaseLock(files, folder, sessionId)
  }
}

/** Takes the other computer's lock only once the key is known to fit, and puts it back when opening fails after all. */
async function openTakingOver(request: OpenRequest): Promise<Unlocked | null> {
  const { environment, folder } = request
  const { files, host } = environment
  refuseHeldHere(files, folder, host)
  const masterKey = await findKey(request, findHeader(files, folder))
  if (masterKey === null) return null
  return wipingOnFailure(masterKey, () => {
    const sessionId = randomUUID()
    const { bytes, displaced } = takeOverLock(files, folder, host, sessionId, environment.now())
    let unlocked: Unlocked | null = null
    try {
      // Read again: the other computer may have replaced it while the key was being derived.
      const found = findHeader(files, folder)
      unlocked = openWithKey(request, found, masterKey, { claim: { host, sessionId, bytes }, displaced })
      return unlocked
    } finally {
      if (unlocked === null) giveUpLock(request, sessionId, displaced)
    }
  })
}

function giveUpLock({ environment, folder }: OpenRequest, sessionId: string, displaced: DisplacedLock | null): void {
  if (displaced === null) releaseLock(environment.files, folder, sessionId)
  else putLockBack(environment.files, folder, sessionId, displaced)
}

async function openForReading(request: OpenRequest): Promise<Unlocked | null> {
  const found = findHeader(request.environment.files, request.folder)
  const masterKey = await findKey(request, found)
  if (masterKey === null) return null
  return wipingOnFailure(masterKey, () => openWithKey(request, found, masterKey, { claim: null, displaced: null }))
}

function findKey({ findKey: find, emit }: OpenRequest, found: FoundHeader): Promise<Buffer | null> {
  emit({ event: 'progress', phase: 'deriving' })
  return find(found.sealed.header)
}

function wipingOnFailure<Value>(masterKey: Buffer, open: () => Value): Value {
  try {
    return open()
  } catch (thrown) {
    masterKey.fill(0)
    throw thrown
  }
}
