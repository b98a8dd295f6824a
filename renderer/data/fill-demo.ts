import type { Language } from '#shared/domain/primitives.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Change, VaultError } from '#shared/ipc/vault-contract.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { ok, type Result } from '#shared/result.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { currentSession, useSession } from './session.ts'

/** The demo organisation, made in memory: its settings make the vault, its changes fill it. */
export interface PreparedDemo {
  readonly settings: Settings
  readonly changes: readonly Change[]
}

/** Seed of the demo that a person opens: the same organisation on every workstation. */
const DEMO_SEED = 2026
/** Characters of JSON per commit. A record may hold 16 MiB; the demo of one workstation fits in one, all or nothing. */
const CHUNK = 4_000_000

/** Makes the demo organisation as it would be today. Its texts are loaded only now. */
export async function prepareDemo(language: Language): Promise<PreparedDemo> {
  const { DEMO_TRAJECTORIES, generateDemo } = await import('#resources/demo/generate.ts')
  const today = isoDateSchema.parse(localToday())
  return generateDemo({ seed: DEMO_SEED, trajectories: DEMO_TRAJECTORIES, today, language })
}

/** Fills the open demo vault through the ordinary commit path. `onProgress` gets a share, 0 to 1. */
export async function fillDemo(
  changes: readonly Change[],
  onProgress: (share: number) => void,
): Promise<Result<null, VaultError>> {
  const { committer } = currentSession()
  let done = 0
  for (const chunk of chunksOf(changes)) {
    const saved = await committer.commit('demo.fill', chunk)
    if (!saved.ok) return saved
    done += chunk.length
    onProgress(done / changes.length)
  }
  return ok(null)
}

/** Fills a demo whose filling was cut off, in the language that it was made in: that of its settings. */
export async function fillIfEmpty(onProgress: (share: number) => void): Promise<Result<null, VaultError>> {
  if (!(await isEmptyVault())) return ok(null)
  onProgress(0)
  const { changes } = await prepareDemo(useSession.getState().settings?.language ?? 'nl')
  return fillDemo(changes, onProgress)
}

async function isEmptyVault(): Promise<boolean> {
  const { copy } = currentSession()
  return (await copy.rows('policies').count()) + (await copy.rows('trajectories').count()) === 0
}

/** Splits by size, in order. Exported for its test. */
export function chunksOf(changes: readonly Change[], limit: number = CHUNK): readonly (readonly Change[])[] {
  const chunks: Change[][] = []
  let room = 0
  for (const change of changes) {
    const size = JSON.stringify(change).length
    if (chunks.length === 0 || size > room) {
      chunks.push([])
      room = limit
    }
    chunks.at(-1)?.push(change)
    room -= size
  }
  return chunks
}
