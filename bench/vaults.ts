import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { generateDemo, type Demo } from '#resources/demo/generate.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { ACCEPTED_COST } from '#vault/argon2.ts'
import { realEnvironment, type VaultEnvironment } from '#vault/environment.ts'
import { Vault } from '#vault/vault.ts'
import { percentile } from './stats.ts'

/** Passphrase of the vaults that the bench makes and throws away. */
export const BENCH_PASSPHRASE = 'meetlat kwartier stopwatch zand'

/** The cheapest key that is accepted: deriving it is subtracted from P2, so its own spread should be small. */
const environment: VaultEnvironment = {
  ...realEnvironment({
    argon2: new URL('../electron/vault/argon2-worker.ts', import.meta.url),
    passphraseFile: new URL('../electron/vault/passphrase-file-worker.ts', import.meta.url),
  }),
  cost: { memoryKiB: ACCEPTED_COST.minimumMemoryKiB, passes: ACCEPTED_COST.minimumPasses },
}

/** The organisation that is measured: the same on every machine and every day. */
export function benchOrganisation(trajectories: number): Demo {
  return generateDemo({ seed: 7, trajectories, today: isoDateSchema.parse('2026-11-23'), language: 'nl' })
}

/** Documents per commit while filling: far below the 16 MiB a record may hold. */
const BATCH = 1_000

/** Makes a vault with an organisation in it, folded into a snapshot as after a day's work. */
export async function makeVault(folder: string, { settings, changes }: Demo): Promise<void> {
  const vault = new Vault(environment, folder)
  const first: Change = { table: 'settings', id: settings.id, baseRev: 0, doc: settings }
  await must(vault.create(BENCH_PASSPHRASE, { action: 'vault.create', changes: [first] }))
  for (let at = 0; at < changes.length; at += BATCH) {
    await must(vault.commit({ action: 'demo.fill', changes: changes.slice(at, at + BATCH) }))
  }
  await must(vault.close())
}

/** The value of a vault call that must succeed for the bench to make sense. */
async function must<Value>(call: Promise<{ ok: true; value: Value } | { ok: false; error: unknown }>): Promise<Value> {
  const result = await call
  if (!result.ok) throw new Error(`vault: ${JSON.stringify(result.error)}`)
  return result.value
}

const elapsed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Plain text in one encrypted piece: about what a chunk of a snapshot holds. */
const CHUNK_BYTES = 1024 * 1024

/**
 * Floor of P2: the milliseconds to read a file with the same documents, decrypt it piece by piece with AES-256-GCM and
 * turn every document into an object. The best of `times`, as a floor should be.
 */
export function readDecryptParse(file: string, { changes }: Demo, times: number): number {
  const key = randomBytes(32)
  const pieces: string[] = ['']
  for (const { doc } of changes) {
    if ((pieces.at(-1)?.length ?? 0) > CHUNK_BYTES) pieces.push('')
    pieces.push(`${pieces.pop() ?? ''}${JSON.stringify(doc)}\n`)
  }
  const sealed = pieces.map((piece) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const bytes = Buffer.concat([cipher.update(piece, 'utf8'), cipher.final()])
    return { nonce, tag: cipher.getAuthTag(), bytes }
  })
  writeFileSync(file, Buffer.concat(sealed.map(({ bytes }) => bytes)))
  const read = (): void => {
    const all = readFileSync(file)
    let at = 0
    for (const { nonce, tag, bytes } of sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag)
      const plain = Buffer.concat([decipher.update(all.subarray(at, at + bytes.length)), decipher.final()])
      at += bytes.length
      for (const line of plain.toString('utf8').split('\n')) if (line !== '') JSON.parse(line)
    }
  }
  return Math.min(...Array.from({ length: times }, () => elapsed(read)))
}

/** Milliseconds per change and per bare append, sampled in turn so that both meet the same disk. */
export interface CommitTimes {
  readonly commit: { readonly p50: number; readonly p99: number }
  readonly append: { readonly p50: number; readonly p99: number }
}

/** P3: one change of a trajectory until it is acknowledged, against appending and flushing as many bytes. */
export async function measureCommits(
  folder: string,
  scratch: string,
  { changes }: Demo,
  times: number,
): Promise<CommitTimes> {
  const vault = new Vault(environment, folder)
  await must(vault.unlock(BENCH_PASSPHRASE))
  const files = changes.filter((change) => change.table === 'trajectories')
  const fd = openSync(scratch, 'a')
  const commits: number[] = []
  const appends: number[] = []
  const revisions = new Map<string, number>()
  for (let round = 0; round < times; round += 1) {
    const change = files[(round * 37) % files.length]
    if (change === undefined || change.doc === null) continue
    const baseRev = revisions.get(change.id) ?? 1
    const doc = { ...change.doc, question: `${change.doc.question} ${round}` }
    const payload = Buffer.from(JSON.stringify(doc))
    appends.push(
      elapsed(() => {
        writeSync(fd, payload)
        fdatasyncSync(fd)
      }),
    )
    const start = performance.now()
    await must(vault.commit({ action: 'trajectory.edit', changes: [{ ...change, baseRev, doc }] }))
    commits.push(performance.now() - start)
    revisions.set(change.id, baseRev + 1)
  }
  closeSync(fd)
  await must(vault.close())
  const both = (samples: readonly number[]) => ({ p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) })
  return { commit: both(commits), append: both(appends) }
}
