import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { JOURNAL_HEADER_LENGTH } from './journal-header.ts'
import { MemoryFiles } from './testing/memory-files.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  person,
  putPerson,
  RowCollector,
  savePeople,
  settings,
  testEnvironment,
  testId,
  withFolder,
} from './testing/test-vault.ts'
import { Vault } from './vault.ts'

type Step =
  | {
      readonly kind: 'commit'
      readonly edits: readonly { readonly n: number; readonly name: string | null; readonly stale: boolean }[]
    }
  | { readonly kind: 'fold' }
  | { readonly kind: 'reopen' }
  /** The process is killed: no close, the lock stays. */
  | { readonly kind: 'killed' }

const editArbitrary = fc.record({
  n: fc.integer({ min: 1, max: 6 }),
  name: fc.option(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim().length > 0),
    { freq: 3 },
  ),
  stale: fc.boolean(),
})

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      edits: fc.uniqueArray(editArbitrary, { selector: ({ n }) => n, minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'fold' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'killed' } as const) },
)

type Model = Map<number, { readonly rev: number; readonly name: string }>

/** The same commit on a plain map; null when the vault has to refuse it. */
function modelCommit(
  model: Model,
  edits: Extract<Step, { kind: 'commit' }>['edits'],
): { changes: Change[]; next: Model | null } {
  const next: Model = new Map(model)
  let isRefused = false
  const changes = edits.map(({ n, name, stale }): Change => {
    const rev = model.get(n)?.rev ?? 0
    const baseRev = stale && n === 1 ? rev + 1 : rev
    if (baseRev !== rev || (name === null && rev === 0)) isRefused = true
    if (name === null) next.delete(n)
    else next.set(n, { rev: rev + 1, name: name.trim() })
    return name === null
      ? { table: 'people', id: testId(n), baseRev, doc: null }
      : ({ ...putPerson(n, name, baseRev), doc: person(n, name) } as Change)
  })
  return { changes, next: isRefused ? null : next }
}

function modelRows(model: Model): Map<string, unknown> {
  const people = [...model].map(([n, { rev, name }]) => [`people/${testId(n)}`, { rev, doc: person(n, name) }] as const)
  return new Map<string, unknown>([[`settings/${settings.id}`, { rev: 1, doc: settings }], ...people])
}

test('whatever is committed, folded, closed and killed, opening gives back exactly what was acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 25 }), async (steps) => {
      const files = new MemoryFiles()
      let isAlive = true
      const host = { ...testEnvironment().host, isAlive: () => isAlive }
      const environment = testEnvironment({ files, host })
      let vault = new Vault(environment, '/v.kluis')
      expectOk(await vault.create(PASSPHRASE, firstCommit))
      let model: Model = new Map()
      let seq = 1
      // Opening leaves a line in the audit trail: before the first commit of a session, or when it closes.
      let isOpeningNoted = true
      const noteOpening = () => {
        if (!isOpeningNoted) seq += 1
        isOpeningNoted = true
      }
      for (const step of [...steps, { kind: 'reopen' } as const]) {
        if (step.kind === 'fold') vault.opened?.fold()
        else if (step.kind === 'commit') {
          const { changes, next } = modelCommit(model, step.edits)
          const result = await vault.commit(savePeople(...changes))
          expect(result.ok).toBe(next !== null)
          if (result.ok) noteOpening()
          if (result.ok) expect(result.value.seq).toBe((seq += 1))
          model = next ?? model
        } else {
          if (step.kind === 'reopen') expectOk(await vault.close())
          if (step.kind === 'reopen') noteOpening()
          isOpeningNoted = false
          isAlive = step.kind === 'reopen'
          vault = new Vault(environment, '/v.kluis')
          const collector = new RowCollector()
          expect(expectOk(await vault.unlock(PASSPHRASE, collector.emit))).toMatchObject({ seq, notices: [] })
          expect(collector.rows).toEqual(modelRows(model))
          expect(vault.opened?.audit.map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, k) => k + 1))
          isAlive = true
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('no nonce and no salt is ever used twice, over sessions, copies, snapshots and the same content', () =>
  withFolder(async (folder) => {
    const nonces: string[] = []
    const salts: string[] = []
    const seen = new Set<string>()
    const collect = () => {
      for (const name of readdirSync(folder).filter((file) => /^(seg|snap)-/.test(file) && !seen.has(file))) {
        seen.add(name)
        const bytes = readFileSync(join(folder, name))
        salts.push(bytes.toString('hex', 100, 132))
        for (let at = JOURNAL_HEADER_LENGTH; at < bytes.length; at += 40 + bytes.readUInt32BE(at)) {
          nonces.push(`${salts.at(-1)}/${bytes.toString('hex', at + 12, at + 24)}`)
        }
      }
    }
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    for (let round = 0; round < 12; round += 1) {
      for (let n = 0; n < 20; n += 1) expectOk(await vault.commit(savePeople(putPerson(n, 'Steeds dezelfde', round))))
      if (round % 3 === 0) vault.opened?.fold()
      await vault.close()
      collect()
      expectOk(await vault.unlock(PASSPHRASE))
    }
    await vault.close()
    expect(nonces.length).toBeGreaterThan(240)
    expect(new Set(nonces).size).toBe(nonces.length)
    expect(new Set(salts).size).toBe(salts.length)
  }))

test('segments are folded when there are many, and old files go only after the next generation', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const count = (start: string) => readdirSync(folder).filter((name) => name.startsWith(start)).length
    let rev = 0
    const sessions = async (times: number) => {
      for (let n = 0; n < times; n += 1) {
        expectOk(await vault.commit(savePeople(putPerson(1, `Versie ${rev}`, rev))))
        rev += 1
        await vault.close()
        expectOk(await vault.unlock(PASSPHRASE))
      }
    }
    await sessions(33)
    expect(count('snap-')).toBe(1)
    expect(count('seg-0-')).toBeGreaterThan(30)
    await sessions(33)
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('snap-'))
        .map((name) => name.slice(0, 7))
        .sort(),
    ).toEqual(['snap-1-', 'snap-2-'])
    expect(count('seg-0-')).toBe(0)
    await vault.close()
  }))

test('folding waits for neither many segments nor a close when the bytes are many', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const fill = async (from: number, times: number) => {
      for (let round = 0; round < times; round += 1) {
        const changes = Array.from({ length: 1_000 }, (_, k) => putPerson(from + round * 1_000 + k, 'x'.repeat(120), 0))
        expectOk(await vault.commit(savePeople(...changes)))
      }
    }
    const snapshots = () => readdirSync(folder).filter((name) => name.startsWith('snap-')).length
    await fill(0, 5)
    expectOk(await vault.tidy())
    expect(snapshots()).toBe(0)
    await fill(5_000, 10)
    expectOk(await vault.tidy())
    expect(snapshots()).toBe(1)
    expectOk(await vault.tidy())
    expect(snapshots()).toBe(1)
    await vault.close()
  }))
