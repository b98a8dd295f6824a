import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { DEMO_PASSPHRASE } from '#resources/demo/passphrase.ts'
import type { Language } from '#shared/domain/primitives.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { VaultGrant } from '#shared/ipc/main-contract.ts'
import {
  OPEN_NORMALLY,
  type Opened,
  type OpenHow,
  type VaultAccess,
  type VaultError,
} from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { fillDemo, fillIfEmpty, prepareDemo } from '#renderer/data/fill-demo.ts'
import { beginRecoveryKey } from '#renderer/data/keys.ts'
import type { ConnectError, LockedVault, OpeningProgress } from '#renderer/data/open-vault.ts'
import { enterVault } from '#renderer/data/session.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { useCountdown } from '#renderer/lib/use-countdown.ts'

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
  /**
   * Opens with the recovery key; the new passphrase then is the only one, unless the vault could be opened to read only.
   * Gives null when it did not open.
   */
  readonly recover: (
    grant: VaultGrant,
    recoveryKey: string,
    newPassphrase: string,
    how: OpenHow,
  ) => Promise<VaultAccess | null>
  /**
   * Makes a vault. Its pages are not shown yet: gives the recovery key that is to be shown first, null in it when none
   * could be made. null when the vault was not made.
   */
  readonly create: (grant: VaultGrant, passphrase: string, settings: Settings) => Promise<NewVaultKey | null>
  /** Opens the demo, making it first when there is none. Gives the grant when its passphrase was changed. */
  readonly openDemo: (language: Language) => Promise<VaultGrant | null>
  readonly clear: () => void
}

/** What a new vault begins with. */
export interface NewVaultKey {
  readonly recoveryKey: string | null
}

type Attempt = (show: (progress: DoorProgress) => void) => Promise<Result<unknown, DoorFailure>>

export function useVaultDoor(): VaultDoor {
  const { progress, failure, wait, clear, attempt, connected } = useAttempts()
  return useMemo(() => {
    const unlock: VaultDoor['unlock'] = async (grant, passphrase, how = OPEN_NORMALLY) => {
      const opened = await attempt((show) =>
        withVault(connected, grant, async (vault) => {
          const answer = await vault.unlock(passphrase, how, show)
          return answer.ok && answer.value.access === 'full' && grant.kind === 'demo'
            ? fillIfEmpty(showFilling(show))
            : answer
        }),
      )
      if (opened) enterVault()
    }
    return {
      progress,
      failure,
      wait,
      clear,
      unlock,
      recover: async (grant, recoveryKey, newPassphrase, how) => {
        let access: VaultAccess | null = null
        await attempt((show) =>
          withVault(connected, grant, async (vault) => {
            const opened = await vault.recover(recoveryKey, newPassphrase, how, show)
            if (opened.ok) access = opened.value.access
            return opened
          }),
        )
        if (access !== null) enterVault()
        return access
      },
      create: async (grant, passphrase, settings) => {
        let key: NewVaultKey = { recoveryKey: null }
        const made = await attempt((show) =>
          withVault(connected, grant, async (vault) => {
            const opened = await vault.create(passphrase, settings, show)
            if (!opened.ok) return opened
            // The vault is there whatever comes of this: Beheer can make a key later.
            const begun = await beginRecoveryKey(passphrase)
            if (begun.ok) key = begun.value
            return opened
          }),
        )
        return made ? key : null
      },
      openDemo: async (language) => {
        const grant = await bridge().invoke('vault:demo', null)
        if (grant.kind !== 'new') {
          await unlock(grant, DEMO_PASSPHRASE)
          return grant
        }
        if (await attempt((show) => withVault(connected, grant, (vault) => makeDemo(vault, language, show))))
          enterVault()
        return null
      },
    }
  }, [progress, failure, wait, clear, attempt, connected])
}

/** One attempt at a time, and what it left behind. */
function useAttempts() {
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
      if (result.ok) return true
      setFailure(result.error)
      setWait(waitOf(result.error))
      // A process that refused for another reason than the key is not asked again.
      if (!isAboutKey(result.error)) connected.current = null
      return false
    },
    [setWait],
  )
  const clear = useCallback(() => {
    setFailure(null)
    // Another view may have another process started in the place of this one.
    connected.current = null
  }, [])
  return { progress, failure, wait, clear, attempt, connected }
}

/** Uses the process that is already there for this folder, or has one started. */
async function withVault(
  connected: RefObject<LockedVault | null>,
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

const showFilling = (show: ShowProgress) => (share: number) => show({ phase: 'filling', share })

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
  return fillDemo(demo.changes, showFilling(show))
}

/** Wrong or refused for what was typed: the same process can be asked again. */
const aboutKeys: readonly VaultError['code'][] = [
  'wrongPassphrase',
  'tooSoon',
  'passphraseTooShort',
  'passphraseTooCommon',
  'malformedRecoveryKey',
  'wrongRecoveryKey',
  'noRecoveryKey',
]

const isAboutKey = (failure: DoorFailure): boolean => failure.kind === 'vault' && aboutKeys.includes(failure.error.code)

const waitOf = (failure: DoorFailure): number =>
  failure.kind === 'vault' && (failure.error.code === 'wrongPassphrase' || failure.error.code === 'tooSoon')
    ? failure.error.waitSeconds
    : 0
