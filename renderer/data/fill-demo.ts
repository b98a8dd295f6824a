import type { Language } from '#shared/domain/primitives.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Change, VaultError } from '#shared/ipc/vault-contract.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { ok, type Result } from '#shared/result.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { currentSession } from './session.ts'

/** The demo organisation, made in memory: its settings make the vault, its changes fill it. */
export interface PreparedDemo {
  readonly settings: Settings
  readonly changes: readonly Change[]
}

/** Seed of the demo that a person opens: the same organisation on every workstation. */
const DEMO_SEED = 2026
/** Documents per commit: some hundred kilobytes, so that progress moves and no record nears its limit. */
const CHUNK = 60

/** Makes the demo organisation as it would be today. Its texts are loaded only now. */
export async function prepareDemo(language: Language): Promise<PreparedDemo> {
  const { DEMO_TRAJECTORIES, generateDemo } = await import('#resources/demo/generate.ts')
  const today = isoDateSchema.parse(localToday())
  return generateDemo({ seed: DEMO_SEED, trajectories: DEMO_TRAJECTORIES, today, language })
}

/** Fills the open demo vault through the ordinary commit path, a chunk at a time. `onProgress` gets a share, 0 to 1. */
export async function fillDemo(
  changes: readonly Change[],
  onProgress: (share: number) => void,
): Promise<Result<null, VaultError>> {
  const { committer } = currentSession()
  for (let from = 0; from < changes.length; from += CHUNK) {
    const saved = await committer.commit('demo.fill', changes.slice(from, from + CHUNK))
    if (!saved.ok) return saved
    onProgress(Math.min(1, (from + CHUNK) / changes.length))
  }
  return ok(null)
}
