import { expect, test } from 'vitest'
import { type BackupName, backupName, parseBackupName } from './backup-names.ts'
import { backupsToRemove, retention } from './retention.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2026-01-01T12:00:00Z')

function named(atMs: number, seq: number): BackupName {
  const name = backupName(new Date(atMs), seq)
  return parseBackupName(name) ?? { name, atMs, seq }
}

/** What is left after backups were made one after the other, each followed by a removal. */
function afterAll(made: readonly BackupName[]): readonly BackupName[] {
  return made.reduce<readonly BackupName[]>((kept, backup) => {
    const all = [...kept, backup]
    const gone = new Set(backupsToRemove(all, backup.name))
    return all.filter(({ name }) => !gone.has(name))
  }, [])
}

const dates = (backups: readonly BackupName[]) => backups.map(({ name }) => name.slice(0, 8)).sort()

/** The same numbers on every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test('a year of daily backups leaves seven days, four weeks and six months', () => {
  const made = Array.from({ length: 365 }, (_, day) => named(START + day * DAY_MS, day + 1))
  const expected = [
    '20260731 20260831 20260930 20261031 20261130',
    // Sundays: the last day of each of the last weeks; the present week ends on Thursday 31 December.
    '20261213 20261220',
    '20261225 20261226 20261227 20261228 20261229 20261230 20261231',
  ]
  expect(dates(afterAll(made)).join(' ')).toBe(expected.join(' '))
})

test('of several on one day the newest stays', () => {
  const made = [9, 12, 15].map((hour, index) => named(Date.parse('2026-05-04T00:00:00Z') + hour * 3_600_000, index + 1))
  expect(afterAll(made)).toEqual([made[2]])
})

test.each([-10, 10])('a clock that is %i years off for one backup costs none of the others', (years) => {
  const regular = Array.from({ length: 200 }, (_, day) => named(START + day * DAY_MS, day + 1))
  const before = afterAll(regular)
  const jumped = named(START + 200 * DAY_MS + years * 365 * DAY_MS, 201)
  const after = backupsToRemove([...before, jumped], jumped.name)
  // The new one takes the place of the oldest day, week and month, as any other would; the rest stays.
  const next = named(START + 201 * DAY_MS, 202)
  const usual = backupsToRemove([...before, next], next.name)
  expect(after.filter((name) => !usual.includes(name)).length).toBeLessThanOrEqual(3)
  expect(after.length).toBeLessThanOrEqual(3)
})

test('a clock that is ten years ahead for a month and then right again loses none of the newest by number', () => {
  const year = 365 * DAY_MS
  const made = Array.from({ length: 90 }, (_, day) =>
    named(START + day * DAY_MS + (day >= 30 && day < 60 ? 10 * year : 0), day + 1),
  )
  const kept = new Set(afterAll(made).map(({ seq }) => seq))
  for (let seq = 84; seq <= 90; seq += 1) expect(kept.has(seq), `number ${seq}`).toBe(true)
})

test('a vault put back to an older state keeps its new backups although their numbers are lower', () => {
  const old = Array.from({ length: 60 }, (_, day) => named(START + day * DAY_MS, 1_000 + day))
  const anew = Array.from({ length: 10 }, (_, day) => named(START + (60 + day) * DAY_MS, 500 + day))
  const kept = new Set(afterAll([...old, ...anew]).map(({ seq }) => seq))
  for (let seq = 503; seq <= 509; seq += 1) expect(kept.has(seq), `number ${seq}`).toBe(true)
})

test('whatever the clock does, the newest, the verified one and enough of each kind stay, and never too many', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomOf(seed)
    const all = Array.from({ length: 1 + random(80) }, () =>
      named(START + (random(8_000) - 4_000) * DAY_MS + random(DAY_MS / 1_000) * 1_000, 1 + random(500)),
    )
    const unique = [...new Map(all.map((backup) => [backup.name, backup])).values()]
    const verified = unique[random(unique.length)]?.name ?? ''
    const gone = new Set(backupsToRemove(unique, verified))
    const kept = unique.filter(({ name }) => !gone.has(name))
    const newest = [...unique].sort((a, b) => b.seq - a.seq || b.atMs - a.atMs)[0]
    expect(gone.has(newest?.name ?? ''), `seed ${seed}`).toBe(false)
    expect(gone.has(verified), `seed ${seed}`).toBe(false)
    const most = 2 * (retention.days + retention.weeks + retention.months) + 1
    expect(kept.length, `seed ${seed}`).toBeLessThanOrEqual(most)
    const days = new Set(unique.map(({ name }) => name.slice(0, 8)))
    expect(new Set(dates(kept)).size, `seed ${seed}`).toBeGreaterThanOrEqual(Math.min(days.size, retention.days))
    // What stays, stays again: nothing goes by itself.
    expect(backupsToRemove(kept, verified), `seed ${seed}`).toEqual([])
  }
})

test.each([
  'backup-identity.age',
  '20261123T140305Z-2.age.0123456789abcdef.tmp',
  '20260230T140305Z-2.age',
  '20261123T250000Z-2.age',
  '20261123T140305Z-02.age',
  '20261123T140305Z--2.age',
  '20261123T140305Z-2.AGE',
  ' 20261123T140305Z-2.age',
  'kopie van 20261123T140305Z-2.age',
])('%s is not taken for a backup', (name) => {
  expect(parseBackupName(name)).toBeNull()
})
