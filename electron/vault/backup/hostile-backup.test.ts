import { describe, expect, test } from 'vitest'
import { times } from '../testing/counts.ts'
import { craftTar, type CraftedEntry, encrypted, readCrafted, readTar, soundRows, tarOf } from './testing/crafted.ts'

const line = (value: unknown): string => `${JSON.stringify(value)}\n`
const data = (...rows: readonly unknown[]): string => [...soundRows, ...rows].map(line).join('')
const row = (changes: object) => ({ table: 'people', id: 'x', rev: 1, doc: { id: 'x' }, ...changes })
const counts = (people: number) => ({
  counts: [
    { table: 'settings', rows: 1 },
    { table: 'people', rows: people },
  ],
})

test('a sound backup is read: what is refused below is refused for what is changed', async () => {
  const { outcome, rows } = await readTar(craftTar())
  expect([outcome, rows]).toEqual(['ok', soundRows])
})

describe('names', () => {
  const names = [
    '../evil',
    '../../etc/passwd',
    'att/../evil',
    'att/../../evil',
    './manifest.json',
    'att//x',
    'att/',
    'att/.',
    'att/..',
    '/etc/passwd',
    '//server/share/x',
    '\\\\server\\share\\x',
    'C:\\evil',
    'C:evil',
    'c:/evil',
    '\\evil',
    'att\\x',
    'CON',
    'att/CON',
    'att/NUL',
    'att/nul.txt',
    'att/COM1',
    'AUX',
    'PRN',
    'LPT1',
    'att/x.',
    'att/x ',
    'att/ x',
    'data.ndjson.',
    'data.ndjson ',
    'DATA.NDJSON',
    'Data.ndjson',
    'data.ndjson/',
    'data.ndjson:stream',
    'data.ndjson::$DATA',
    'header',
    'LOCK',
    'snap-1-0000000000000000',
    'seg-1-1-0000000000000000',
    '.',
    '..',
    '~',
    '~/x',
    '$HOME',
    '%TEMP%',
    'att/\u202etxt.exe',
    'att/\u0000x',
    'att/x\ny',
    'att/é',
    'att/e\u0301',
    '．．／x',
    'att/' + 'a'.repeat(90),
    '-rf',
    '--',
    'att/00000000-0000-4000-8000-000000000032/x',
    'att/00000000-0000-4000-8000-000000000032 ',
    'att/{00000000-0000-4000-8000-000000000032}',
    'att/00000000-0000-4000-8000-00000000003',
    'ATT/00000000-0000-4000-8000-000000000032',
    'att/ABCDEF00-0000-4000-8000-000000000032',
    '__proto__',
    'constructor',
    'att/__proto__',
    'toString',
  ]

  test('more than sixty kinds of them are tried', () => expect(new Set(names).size).toBeGreaterThan(60))

  test.each(names)('%j is refused where the manifest names it', async (name) => {
    const body = Buffer.from('x')
    expect((await readTar(craftTar({ attachments: [{ name, body }] }))).outcome).toBe('backupDamaged')
  })

  test.each(names)('%j is refused where only the archive has it', async (name) => {
    const extra: CraftedEntry = { name, body: Buffer.from('x') }
    for (const at of [2, 3, 5]) {
      const entries = (sound: readonly CraftedEntry[]) => sound.toSpliced(at, 0, extra)
      expect((await readTar(craftTar({ entries }))).outcome, `place ${at}`).toBe('backupDamaged')
    }
  })
})

describe('members', () => {
  test.each([
    ['a hard link', '1'],
    ['a symbolic link', '2'],
    ['a character device', '3'],
    ['a block device', '4'],
    ['a folder', '5'],
    ['a pipe', '6'],
  ])('%s in the place of a file is refused', async (_, type) => {
    for (const at of [2, 3, 4]) {
      const entries = (sound: readonly CraftedEntry[]) =>
        sound.map((entry, index) => (index === at ? { ...entry, type, link: '/etc/passwd' } : entry))
      expect((await readTar(craftTar({ entries }))).outcome, `place ${at}`).toBe('backupDamaged')
    }
    const first = (sound: readonly CraftedEntry[]) =>
      sound.map((entry, index) => (index === 0 ? { ...entry, type } : entry))
    expect((await readTar(craftTar({ entries: first }))).outcome).toBe('notABackup')
  })

  test.each([
    ['renames the next one', 'x', '30 path=../../../../etc/passwd\n'],
    ['renames all that follow', 'g', '30 path=../../../../etc/passwd\n'],
    ['gives the next one another size', 'x', '14 size=999999\n'],
    ['makes the next one a link', 'x', '25 linkpath=/etc/passwd.\n'],
    ['has a name that objects inherit', 'x', '20 __proto__=nothing\n'],
    ['is a long name of GNU', 'L', '../../evil\0'],
    ['is a long link of GNU', 'K', '/etc/passwd\0'],
  ])('an extension that %s is refused', async (_, type, text) => {
    const extension: CraftedEntry = { name: 'PaxHeader', type, body: Buffer.from(text) }
    const entries = (sound: readonly CraftedEntry[]) => sound.toSpliced(2, 0, extension)
    expect((await readTar(craftTar({ entries }))).outcome).toBe('backupDamaged')
  })

  test('one that is missing, twice there or in another place is refused', async () => {
    for (let at = 1; at < 5; at += 1) {
      const without = (sound: readonly CraftedEntry[]) => sound.toSpliced(at, 1)
      const twice = (sound: readonly CraftedEntry[]) =>
        sound.flatMap((entry, index) => (index === at ? [entry, entry] : [entry]))
      const moved = (sound: readonly CraftedEntry[]) => [...sound.toSpliced(at, 1), ...sound.slice(at, at + 1)]
      expect((await readTar(craftTar({ entries: without }))).outcome, `without ${at}`).toBe('backupDamaged')
      expect((await readTar(craftTar({ entries: twice }))).outcome, `twice ${at}`).toBe('backupDamaged')
      if (at < 4) expect((await readTar(craftTar({ entries: moved }))).outcome, `moved ${at}`).toBe('backupDamaged')
    }
  })

  test('one whose content is not what the manifest has the checksum of is refused', async () => {
    for (const at of [2, 3, 4]) {
      const entries = (sound: readonly CraftedEntry[]) =>
        sound.map((entry, index) => {
          const body = Buffer.from(entry.body ?? [])
          // Still JSON, still as long: another letter in a name, another digit in a time.
          const digit = body.lastIndexOf(index === 4 ? 'b' : '0')
          if (index === at) body.writeUInt8(body.readUInt8(digit) + 1, digit)
          return { ...entry, body }
        })
      expect((await readTar(craftTar({ entries }))).outcome, `place ${at}`).toBe('backupDamaged')
    }
  })

  test('one that the manifest names twice is refused', async () => {
    const twice = { name: 'att/00000000-0000-4000-8000-000000000032', body: Buffer.from('x') }
    expect((await readTar(craftTar({ attachments: [twice, twice] }))).outcome).toBe('backupDamaged')
  })

  test('a size of five gibibytes is refused, whether the manifest has it too or not', async () => {
    const size = 5 * 1024 ** 3
    const entries = (sound: readonly CraftedEntry[]) =>
      sound.map((entry, index) => (index === 4 ? { ...entry, size } : entry))
    expect((await readTar(craftTar({ entries }))).outcome).toBe('backupDamaged')
    const hash = 'ab'.repeat(32)
    const members = ['data.ndjson', 'audit.ndjson', 'att/00000000-0000-4000-8000-000000000032'].map((name) => ({
      name,
      size,
      sha256: hash,
    }))
    const all = (sound: readonly CraftedEntry[]) =>
      sound.map((entry, index) => (index > 1 ? { ...entry, size } : entry))
    expect((await readTar(craftTar({ manifest: { members }, entries: all }))).outcome).toBe('backupDamaged')
    const manifest = (sound: readonly CraftedEntry[]) =>
      sound.map((entry, index) => (index === 0 ? { ...entry, size } : entry))
    expect((await readTar(craftTar({ entries: manifest }))).outcome).toBe('notABackup')
  })

  test('tens of thousands of them (a million in the long run) are refused at the first', async () => {
    const one = tarOf([{ name: 'x' }]).subarray(0, 512)
    const many = Buffer.concat([
      craftTar().subarray(0, -1_024),
      Buffer.alloc(512 * times(10_000, 100_000)).fill(one),
      Buffer.alloc(1_024),
    ])
    expect((await readTar(many)).outcome).toBe('backupDamaged')
    expect((await readTar(Buffer.alloc(512 * times(20_000, 1_000_000)).fill(one))).outcome).toBe('notABackup')
  })
})

describe('manifests', () => {
  test.each([
    [
      'not JSON',
      {
        entries: (sound: readonly CraftedEntry[]) => [
          { name: 'manifest.json', body: Buffer.from('{') },
          ...sound.slice(1),
        ],
      },
      'notABackup',
    ],
    ['of another kind', { manifest: { kind: 'something-else' } }, 'notABackup'],
    ['of a newer format', { manifest: { format: 9, minimumReader: 9 } }, 'newerFormat'],
    ['with newer documents', { manifest: { content: 99 } }, 'newerFormat'],
    ['without a number', { manifest: { seq: undefined } }, 'backupDamaged'],
    ['with a number below nothing', { manifest: { seq: -1 } }, 'backupDamaged'],
    ['with a head of another length', { manifest: { head: 'ab' } }, 'backupDamaged'],
    ['with an endless label', { manifest: { label: 'a'.repeat(10_000) } }, 'backupDamaged'],
    ['with one document too few', { manifest: counts(0) }, 'backupDamaged'],
    ['with one document too many', { manifest: counts(2) }, 'backupDamaged'],
    ['with too few lines of the audit trail', { manifest: { auditEntries: 1 } }, 'backupDamaged'],
    ['older than its audit trail', { manifest: { seq: 1 } }, 'backupDamaged'],
    ['without members', { manifest: { members: [] } }, 'backupDamaged'],
    ['sealed by somebody else', { identity: 'AGE-SECRET-KEY-1ANOTHER' }, 'backupDamaged'],
  ])('%s: refused', async (_, crafting, code) => {
    expect((await readTar(craftTar(crafting))).outcome).toBe(code)
  })

  test('a newer format that this program can still read is read', async () => {
    expect((await readTar(craftTar({ manifest: { format: 2 } }))).outcome).toBe('ok')
  })
})

describe('documents', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
  test.each([
    ['cut off', line(row({})).slice(0, -5)],
    ['without a line end', line(row({})).slice(0, -1)],
    ['empty', '\n'],
    ['no object', '17\n'],
    ['without a table', line({ id: 'x', rev: 1, doc: {} })],
    ['without a document', line(row({ doc: undefined }))],
    ['removed', line(row({ doc: null }))],
    ['with a revision below one', line(row({ rev: 0 }))],
    ['with a fraction of a revision', line(row({ rev: 1.5 }))],
    ['with an endless id', line(row({ id: 'x'.repeat(10_000) }))],
    ['twice there', line(soundRows[1])],
    [
      'with a field that objects inherit',
      '{"table":"people","id":"x","rev":1,"doc":{"id":"x","__proto__":{"polluted":true}}}\n',
    ],
    [
      'with such a field deep inside',
      '{"table":"people","id":"x","rev":1,"doc":{"id":"x","a":[{"\\u005f_proto__":{"polluted":true}}]}}\n',
    ],
    ['ten thousand levels deep', `{"table":"people","id":"x","rev":1,"doc":${deep(10_000)}}\n`],
    ['a million levels deep', `{"table":"people","id":"x","rev":1,"doc":${deep(1_000_000)}}\n`],
    [
      'a line of seventeen megabytes (a hundred in the long run)',
      `{"table":"people","id":"x","rev":1,"doc":"${'a'.repeat(times(17, 100) * 1024 * 1024)}"}\n`,
    ],
    ['not text', '\xff\xfe\n'],
  ])('one that is %s is refused', async (_, text) => {
    const crafting = { data: data() + text, manifest: counts(2) }
    expect((await readTar(craftTar(crafting))).outcome).toBe('backupDamaged')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('one that is twice there, or has no line end, is refused although the counts fit', async () => {
    for (const text of [line(soundRows[1]), '{"table":"people","id":"x"']) {
      expect((await readTar(craftTar({ data: data() + text, manifest: counts(1) }))).outcome).toBe('backupDamaged')
    }
  })

  test('one that no schema knows is read: it is kept, as in a vault', async () => {
    const strange = row({ doc: { id: 'x', something: 'new' } })
    const { outcome, rows } = await readTar(craftTar({ data: data(strange), manifest: counts(2) }))
    expect([outcome, rows.at(-1)]).toEqual(['ok', strange])
  })

  test('tens of thousands of them are read', async () => {
    const many = Array.from({ length: times(20_000, 100_000) }, (_, index) => row({ id: `p${index}` }))
    expect((await readTar(craftTar({ data: data(...many), manifest: counts(many.length + 1) }))).outcome).toBe('ok')
  })
})

test('an audit trail that goes back, repeats itself or says something else is refused', async () => {
  const entry = (changes: object) =>
    line({ seq: 2, at: '2026-11-23T09:00:00.000Z', by: '', action: 'x', ids: [], ...changes })
  for (const audit of [
    entry({ seq: 2 }) + entry({ seq: 1 }),
    entry({ seq: 1 }) + entry({ seq: 1 }),
    entry({ seq: 1 }) + entry({ seq: 3 }),
    entry({ seq: 1 }) + entry({ at: 'yesterday' }),
    entry({ seq: 1 }) + entry({ ids: 'x' }),
    entry({ seq: 1 }) + entry({ action: 'x'.repeat(100) }),
  ]) {
    expect((await readTar(craftTar({ audit }))).outcome).toBe('backupDamaged')
  }
})

describe('age files', () => {
  test('one of another program, an empty one and none at all are no backups', async () => {
    for (const text of ['', 'hello']) expect((await readTar(Buffer.from(text))).outcome).toBe('backupDamaged')
    expect((await readTar(tarOf([{ name: 'photo.jpg', body: Buffer.from('x') }]))).outcome).toBe('notABackup')
    expect((await readCrafted(Buffer.from('%PDF-1.7'))).outcome).toBe('notABackup')
    expect((await readCrafted(Buffer.alloc(0))).outcome).toBe('notABackup')
  })

  test('one for more people than a backup has is refused, also when our key is among theirs', async () => {
    expect((await readCrafted(await encrypted(craftTar(), 19))).outcome).toBe('ok')
    expect((await readCrafted(await encrypted(craftTar(), 20))).outcome).toBe('backupDamaged')
  })

  test('a header without an end, or for a thousand people, is refused before it is tried', async () => {
    const start = 'age-encryption.org/v1\n'
    expect((await readCrafted(Buffer.from(start + 'a'.repeat(20_000_000)))).outcome).toBe('backupDamaged')
    const stanza = `-> X25519 ${'a'.repeat(43)}\n${'b'.repeat(43)}\n`
    expect((await readCrafted(Buffer.from(`${start}${stanza.repeat(150)}--- ${'c'.repeat(43)}\n`))).outcome).toBe(
      'backupDamaged',
    )
  })

  test(
    'cut off at any length or with any bit changed, it is never read',
    { timeout: times(60_000, 1_800_000) },
    async () => {
      const whole = await encrypted(craftTar())
      const header = whole.indexOf('\n--- ') + 5
      for (let length = 0; length < whole.length; length += length < header + 100 ? 1 : times(31, 1)) {
        const { outcome } = await readCrafted(whole.subarray(0, length))
        expect(['notABackup', 'backupDamaged'], `length ${length}`).toContain(outcome)
      }
      for (let bit = 0; bit < whole.length * 8; bit += bit < (header + 80) * 8 ? 1 : times(487, 1)) {
        const changed = Buffer.from(whole)
        const at = bit >> 3
        changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7))
        const { outcome } = await readCrafted(changed)
        // The key no longer fits when the part of the header changes that holds it: that is all that can be said of it.
        const possible = at < header ? ['notABackup', 'backupDamaged', 'wrong'] : ['backupDamaged']
        expect(possible, `bit ${bit}`).toContain(outcome)
      }
      for (const more of ['x', 'x'.repeat(70_000)]) {
        expect((await readCrafted(Buffer.concat([whole, Buffer.from(more)]))).outcome).toBe('backupDamaged')
      }
    },
  )
})
