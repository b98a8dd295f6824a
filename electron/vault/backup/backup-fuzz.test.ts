import { describe, expect, test } from 'vitest'
import { times } from '../testing/counts.ts'
import { craftTar, type Crafting, encrypted, readCrafted, readTar, soundAudit, soundRows } from './testing/crafted.ts'

/** The same numbers on every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof randomOf>

const MOST = times(1_200, 17_000)
/** Milliseconds that one of these tests may take. */
const PATIENCE = { timeout: times(60_000, 1_800_000) }
const refusals = ['notABackup', 'backupDamaged', 'newerFormat', 'wrong']

/** Changes bytes as a fault or an attacker would: a bit, a byte, a run of zeros, a piece cut out, doubled, moved or added. */
function mutate(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length)
  const length = 1 + random(random(4) === 0 ? 600 : 8)
  const changed = Buffer.from(bytes)
  switch (random(8)) {
    case 0:
      changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
      return changed
    case 1:
      changed[at] = random(256)
      return changed
    case 2:
      return changed.fill(0, at, Math.min(at + length, bytes.length))
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length))])
    case 5:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from('\u0000/../"{}[]\n9'), bytes.subarray(at)])
    case 6:
      return bytes.subarray(0, at)
    default: {
      // A whole block of an archive, somewhere else.
      const from = 512 * random(Math.ceil(bytes.length / 512))
      const to = 512 * random(Math.ceil(bytes.length / 512))
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + 512), bytes.subarray(to)])
    }
  }
}

/** Makes the checksum of every tar header right again, so that what the header says is believed. */
function mendHeaders(tar: Buffer): Buffer {
  const mended = Buffer.from(tar)
  for (let at = 0; at + 512 <= mended.length; at += 512) {
    if (mended.toString('latin1', at + 257, at + 262) !== 'ustar') continue
    mended.write('        ', at + 148, 'latin1')
    const sum = mended.subarray(at, at + 512).reduce((total, byte) => total + byte, 0)
    mended.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1')
  }
  return mended
}

const strange: readonly unknown[] = [
  null,
  -1,
  0,
  1.5,
  2 ** 53,
  'x'.repeat(300),
  '',
  '../x',
  [],
  {},
  true,
  '\u0000',
  { length: 2 ** 32 },
  [[[[[[]]]]]],
]

/** Puts something else in one place of a value. */
function disturb(value: unknown, random: Random): unknown {
  if (random(4) === 0 || typeof value !== 'object' || value === null) return strange[random(strange.length)]
  const entries = Object.entries(value)
  const chosen = random(entries.length)
  const changed = entries.map(
    ([key, part]: [string, unknown], index) => [key, index === chosen ? disturb(part, random) : part] as const,
  )
  if (Array.isArray(value)) return changed.map(([, part]) => part)
  const name = ['__proto__', 'constructor', 'id', 'table', 'size'][random(5)] ?? 'id'
  return Object.fromEntries(random(6) === 0 ? [...changed, [name, strange[random(strange.length)]]] : changed)
}

const lines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** A backup whose checksums and seal are right and which says something strange. */
function strangeCrafting(random: Random): Crafting {
  const data = lines(soundRows.map((row) => (random(2) === 0 ? disturb(row, random) : row)))
  const audit = lines(soundAudit.map((entry) => (random(2) === 0 ? disturb(entry, random) : entry)))
  const manifest = random(2) === 0 ? {} : { [fieldOf(random)]: strange[random(strange.length)] }
  switch (random(3)) {
    case 0:
      return { data, manifest }
    case 1:
      return { audit, manifest }
    default:
      return { manifest: { [fieldOf(random)]: disturb(soundRows, random) } }
  }
}

const manifestFields = [
  'kind',
  'format',
  'minimumReader',
  'content',
  'madeBy',
  'vaultId',
  'label',
  'at',
  'seq',
  'head',
  'counts',
  'auditEntries',
  'missingAttachments',
  'recoveryRecipient',
  'members',
]

const fieldOf = (random: Random): string => manifestFields[random(manifestFields.length)] ?? 'seq'

describe('whatever is changed, reading ends in a refusal with a name', () => {
  test(`${MOST} changed age files: none is read`, PATIENCE, async () => {
    const whole = await encrypted(craftTar())
    for (let seed = 1; seed <= MOST; seed += 1) {
      const random = randomOf(seed)
      const changed = mutate(whole, random)
      if (changed.equals(whole)) continue
      const { outcome } = await readCrafted(changed)
      expect(refusals, `seed ${seed}`).toContain(outcome)
    }
  })

  test(`${MOST} changed archives: none is read as something else`, PATIENCE, async () => {
    const whole = craftTar()
    for (let seed = 1; seed <= MOST; seed += 1) {
      const random = randomOf(seed)
      const changed = mendHeaders(mutate(random(3) === 0 ? mutate(whole, random) : whole, random))
      const { outcome, rows } = await readTar(changed)
      if (outcome === 'ok') expect(rows, `seed ${seed}`).toEqual(soundRows)
      else expect(refusals, `seed ${seed}`).toContain(outcome)
    }
  })

  test(`${MOST} strange contents with all checksums right: refused or read, and nothing else`, PATIENCE, async () => {
    let read = 0
    for (let seed = 1; seed <= MOST; seed += 1) {
      const { outcome } = await readTar(craftTar(strangeCrafting(randomOf(seed))))
      if (outcome === 'ok') read += 1
      else expect(refusals, `seed ${seed}`).toContain(outcome)
    }
    expect(read).toBeLessThan(MOST)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
