import { useCallback, useEffect, useRef, useState } from 'react'
import { DEMO_PASSPHRASE } from '#resources/demo/passphrase.ts'
import type { Language } from '#shared/domain/primitives.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { VaultGrant } from '#shared/ipc/main-contract.ts'
import { OPEN_NORMALLY, type Opened, type OpenHow, type VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fillDemo, isEmptyVault, prepareDemo } from '#renderer/data/fill-demo.ts'
import type { ConnectError, LockedVault, OpeningProgress } from '#renderer/data/open-vault.ts'
import { enterVault } from '#renderer/data/session.ts'
import { bridge } from '#renderer/lib/bridge.ts'

/** What is going on behind the door, for the person who waits. */
export type DoorProgress =
  | OpeningProgress
  | { readonly phase: 'connecting' }
  | { readonly phase: 'demo' }
  | { readonly phase: 'filling'; readonly share: number }

export type DoorFailure =
  { readonly kind: 'connect'; readonly error: ConnectError } | { readonly kind: 'vault'; readonly error: VaultError }

/** The way into vaults: one attempt at a time, with progress and the last failure. */
export interface VaultDoor {
  readonly progress: DoorProgress | null
  readonly failure: DoorFailure | null
  /** Seconds until the next try is allowed; counts down. */
  readonly wait: number
  /** @param how the usual way, unless the operator has decided about trouble that the last try met */
  readonly unlock: (grant: VaultGrant, passphrase: string, how?: OpenHow) => Promise<void>
  readonly create: (grant: VaultGrant, passphrase: string, settings: Settings) => Promise<boolean>
  /** Opens the demo, making it first when there is none. Gives the grant when its passphrase was changed. */
  readonly openDemo: (language: Language) => Promise<VaultGrant | null>
  readonly clear: () => void
}

type Attempt = (show: (progress: DoorProgress) => void) => Promise<Result<unknown, DoorFailure>>

export function useVaultDoor(): VaultDoor {
  const [progress, setProgress] = useState<DoorProgress | null>(null)
  const [failure, setFailure] = useState<DoorFailure | null>(null)
  const [wait, setWait] = useCountdown()
  const connected = useRef<LockedVault | null>(null)

  const attempt = useCallback(
    async (run: Attempt): Promise<boolean> => {
      setFailure(null)
      setProgress({ phase: 'connecting' })
      const result = await run(setProgress)
      setProgress(null)
      if (result.ok) {
        enterVault()
        return true
      }
      setFailure(result.error)
      setWait(waitOf(result.error))
      // A process that refused for another reason than the passphrase is not asked again.
      if (!isAboutPassphrase(result.error)) connected.current = null
      return false
    },
    [setWait],
  )

  const unlock = useCallback(
    async (grant: VaultGrant, passphrase: string, how: OpenHow = OPEN_NORMALLY) => {
      await attempt((show) =>
        withVault(connected, grant, async (vault) => {
          const opened = await vault.unlock(passphrase, how, show)
          return opened.ok && opened.value.access === 'full' && grant.kind === 'demo' ? fillIfEmpty(show) : opened
        }),
      )
    },
    [attempt],
  )
  const create = useCallback(
    (grant: VaultGrant, passphrase: string, settings: Settings) =>
      attempt((show) => withVault(connected, grant, (vault) => vault.create(passphrase, settings, show))),
    [attempt],
  )
  const openDemo = useCallback(
    async (language: Language) => {
      const grant = await bridge().invoke('vault:demo', null)
      if (grant.kind === 'new') {
        await attempt((show) => withVault(connected, grant, (vault) => makeDemo(vault, language, show)))
        return null
      }
      await unlock(grant, DEMO_PASSPHRASE)
      return grant
    },
    [attempt, unlock],
  )
  const clear = useCallback(() => {
    setFailure(null)
    // Another view may have another process started in the place of this one.
    connected.current = null
  }, [])
  return { progress, failure, wait, unlock, create, openDemo, clear }
}

/** Uses the process that is already there for this folder, or has one started. */
async function withVault(
  connected: { current: LockedVault | null },
  grant: VaultGrant,
  work: (vault: LockedVault) => Promise<Result<unknown, VaultError>>,
): Promise<Result<unknown, DoorFailure>> {
  if (connected.current?.grant.token !== grant.token) {
    // The database and all that goes with it load while the process starts.
    const { connectVault } = await import('#renderer/data/open-vault.ts')
    const connection = await connectVault(grant)
    if (!connection.ok) return fail({ kind: 'connect', error: connection.error })
    connected.current = connection.value
  }
  const done = await work(connected.current)
  if (done.ok) return done
  // Only a process that has ended is in the wrong state here.
  if (done.error.code === 'wrongState') return fail({ kind: 'connect', error: { code: 'processFailed' } })
  return fail({ kind: 'vault', error: done.error })
}

type ShowProgress = (progress: DoorProgress) => void

async function makeDemo(
  vault: LockedVault,
  language: Language,
  show: ShowProgress,
): Promise<Result<unknown, VaultError>> {
  show({ phase: 'demo' })
  const demo = await prepareDemo(language)
  const opened: Result<Opened, VaultError> = await vault.create(DEMO_PASSPHRASE, demo.settings, show)
  if (!opened.ok) return opened
  show({ phase: 'filling', share: 0 })
  return fillDemo(demo.changes, (share) => show({ phase: 'filling', share }))
}

async function fillIfEmpty(show: ShowProgress): Promise<Result<unknown, VaultError>> {
  if (!(await isEmptyVault())) return ok(null)
  show({ phase: 'demo' })
  const { changes } = await prepareDemo('nl')
  return fillDemo(changes, (share) => show({ phase: 'filling', share }))
}

const isAboutPassphrase = (failure: DoorFailure): boolean =>
  failure.kind === 'vault' && ['wrongPassphrase', 'tooSoon', 'passphraseTooShort'].includes(failure.error.code)

const waitOf = (failure: DoorFailure): number =>
  failure.kind === 'vault' && (failure.error.code === 'wrongPassphrase' || failure.error.code === 'tooSoon')
    ? failure.error.waitSeconds
    : 0

/** Whole seconds that count down to zero. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left <= 0) return undefined
    const timer = setTimeout(() => setLeft(left - 1), 1_000)
    return () => clearTimeout(timer)
  }, [left])
  return [left, setLeft]
}
