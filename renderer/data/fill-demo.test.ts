import { afterEach, describe, expect, it } from 'vitest'
import { personSchema } from '#shared/domain/person.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { defaultSafety, defaultTrajectoryList, SETTINGS_ID, type Settings } from '#shared/domain/settings.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { ok } from '#shared/result.ts'
import type { Committer } from './committer.ts'
import { put } from './commit.ts'
import { WorkingCopy } from './db.ts'
import { chunksOf, fillIfEmpty } from './fill-demo.ts'
import { useSession } from './session.ts'
import type { VaultClient } from './vault-client.ts'

const changes = Array.from({ length: 20 }, (_, at) => {
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  return put(
    'people',
    0,
    personSchema.parse({ id, name: `Persoon ${at}`, department: '', functionGroup: '', managerId: null, leftOn: null }),
  )
})

describe('filling the demo', () => {
  it('keeps every change, in order', () => {
    expect(chunksOf(changes, 500).flat()).toEqual(changes)
  })

  it('keeps each commit within its size', () => {
    for (const chunk of chunksOf(changes, 500)) {
      expect(chunk.reduce((sum, change) => sum + JSON.stringify(change).length, 0)).toBeLessThanOrEqual(500)
    }
  })

  it('makes one commit of what fits in one', () => {
    expect(chunksOf(changes)).toHaveLength(1)
  })

  it('makes none of nothing', () => {
    expect(chunksOf([])).toEqual([])
  })
})

describe('a demo whose filling was cut off', () => {
  const settingsIn = (language: Language): Settings => ({
    id: SETTINGS_ID,
    organisation: 'Zonnedael',
    operator: 'Iris',
    language,
    theme: 'auto',
    demo: true,
    safety: defaultSafety,
    trajectoryList: defaultTrajectoryList,
  })

  /** Opens a vault in which nothing is but its settings; gives what is committed. */
  async function openEmpty(language: Language) {
    const committed: Change[] = []
    const copy = new WorkingCopy(`demo-${language}`)
    await copy.open()
    const committer: Committer = {
      commit: async (_action, made) => {
        committed.push(...made)
        return ok([])
      },
      undoLast: async () => null,
      unsaved: () => [],
      settled: async () => undefined,
    }
    // Filling asks the vault process nothing.
    const client: VaultClient = {
      call: () => Promise.reject(new Error('not asked')),
      onEvent: () => () => undefined,
      disconnect: () => undefined,
    }
    const grant = { token: 't', label: 'Demo', kind: 'demo' } as const
    useSession.setState({ session: { grant, client, copy, committer, notices: [] }, settings: settingsIn(language) })
    return { committed, copy }
  }

  afterEach(() => useSession.setState({ session: null, settings: null }))

  it.each(['nl', 'en'] as const)('is filled in the language that it was made in: %s', async (language) => {
    const { committed } = await openEmpty(language)
    expect(await fillIfEmpty(() => undefined)).toEqual(ok(null))
    const policies = committed.flatMap(({ table, doc }) => (table === 'policies' && doc !== null ? [doc] : []))
    expect(policies.length).toBeGreaterThan(0)
    expect(new Set(policies.map((policy) => policy.language))).toEqual(new Set([language]))
  })

  it('is left as it is when it holds something', async () => {
    const { committed, copy } = await openEmpty('nl')
    const filled = await openEmpty('en')
    await fillIfEmpty(() => undefined)
    const [policy] = filled.committed.flatMap(({ table, doc }) => (table === 'policies' && doc !== null ? [doc] : []))
    if (policy === undefined) throw new Error('the demo has no policy')
    await copy.rows('policies').put({ id: policy.id, rev: 1, doc: policy })
    useSession.setState(({ session }) => ({ session: session && { ...session, copy } }))
    committed.length = 0
    filled.committed.length = 0
    await fillIfEmpty(() => undefined)
    expect([...committed, ...filled.committed]).toEqual([])
  })
})
