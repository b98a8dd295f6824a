import { randomBytes, randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentFileName, fitsKind } from '#shared/domain/attachment-kind.ts'
import { withFolder } from '../testing/test-vault.ts'
import { nodeFileSystem } from '../files.ts'
import { attempt } from '../failure.ts'
import { readChosenFile } from './chosen-file.ts'
import { saveFile } from './saved-file.ts'

/** Names of files that have been used to get out of a folder, past a check, or onto a person's nerves. */
const hostileNames: readonly string[] = [
  '../escape.pdf',
  '../../escape.pdf',
  '..\\escape.pdf',
  '..\\..\\escape.pdf',
  './../escape.pdf',
  '..%2fescape.pdf',
  '..%252f..%252fescape.pdf',
  '....//escape.pdf',
  '....\\\\escape.pdf',
  '/escape.pdf',
  '//escape.pdf',
  '/etc/passwd.pdf',
  '/tmp/escape.pdf',
  '\\escape.pdf',
  'C:escape.pdf',
  'C:\\escape.pdf',
  'C:/escape.pdf',
  'c:\\windows\\system32\\escape.pdf',
  '\\\\server\\share\\escape.pdf',
  '//server/share/escape.pdf',
  '\\\\?\\C:\\escape.pdf',
  '\\\\.\\COM1.pdf',
  'file:///tmp/escape.pdf',
  '~/escape.pdf',
  '$HOME/escape.pdf',
  '%APPDATA%\\escape.pdf',
  'NUL',
  'NUL.pdf',
  'nul .pdf',
  'CON.pdf',
  'con.tar.pdf',
  'PRN.pdf',
  'AUX.pdf',
  'COM1.pdf',
  'COM¹.pdf',
  'LPT9.pdf',
  'CONIN$.pdf',
  'CLOCK$.pdf',
  'x.pdf.',
  'x.pdf..',
  'x.pdf ',
  'x.pdf. . .',
  ' x.pdf',
  '.pdf',
  '..pdf',
  '...',
  '..',
  '.',
  '',
  'x.pdf::$DATA',
  'x.pdf:stream.exe',
  'x.exe:.pdf',
  'x.pdf\0.exe',
  'x\0/../../escape.pdf',
  'x\n/../escape.pdf',
  'x\r\n.pdf',
  'rapport\u202efdp.exe',
  '\u2066x\u2069.pdf',
  'x\u200b.pdf',
  '\ufeffx.pdf',
  'x\u2044..\u2044escape.pdf',
  '\uff0e\uff0e\uff0fescape.pdf',
  'x<script>.pdf',
  'x|calc.pdf',
  'x*.pdf',
  'x?.pdf',
  '"x".pdf',
  '-rf.pdf',
  '\ud800x.pdf',
  `${'x'.repeat(5_000)}.pdf`,
  `${'日'.repeat(300)}.pdf`,
  `${'../'.repeat(500)}escape.pdf`,
]

const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(500)])

/** Everything below a folder, with what links point to. */
const picture = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isSymbolicLink() ? `${path} -> ${fs.readlinkSync(path)}` : path
    })
    .toSorted()

/** A path as the system gives it back: half a character becomes its replacement. */
const asWritten = (path: string): string => Buffer.from(path, 'utf8').toString('utf8')

describe('hostile names', () => {
  test('there are at least sixty of them, all different', () => {
    expect(new Set(hostileNames).size).toBeGreaterThanOrEqual(60)
  })

  test.each(hostileNames)('%j becomes a name that stays where it is put', (hostile) =>
    withFolder((vault, parent) => {
      const target = join(parent, 'doel')
      fs.mkdirSync(target)
      const name = attachmentFileName(hostile, 'application/pdf')
      expect(basename(name)).toBe(name)
      expect(name).toMatch(/^[^\s.\\/:]+.*\.pdf$/)
      expect(fitsKind(name, 'application/pdf')).toBe(true)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      saveFile(
        { files: nodeFileSystem, folder: vault },
        join(target, name),
        'application/pdf',
        content,
        () => undefined,
      )
      expect(picture(parent)).toEqual([target, join(target, name)])
      return Promise.resolve()
    }),
  )

  // The path itself is the operator's own choice; here it stays below a folder that goes away after the test.
  test.each(hostileNames.filter((name) => name !== '' && !/\0|^(\.\.\/){4}/.test(name)))(
    'a path that ends in %j is written there and nowhere else, or not at all',
    (hostile) =>
      withFolder((vault, parent) => {
        const target = join(parent, 'a', 'b', 'doel')
        fs.mkdirSync(target, { recursive: true })
        const path = join(target, hostile)
        const before = picture(parent)
        const outcome = attempt(() =>
          saveFile({ files: nodeFileSystem, folder: vault }, path, 'application/pdf', content, () => undefined),
        )
        const after = picture(parent)
        expect(after.filter((entry) => !before.includes(entry))).toEqual(outcome.ok ? [asWritten(path)] : [])
        return Promise.resolve()
      }),
  )

  // The names that this system allows a file to have.
  const possible = hostileNames.filter(
    (name) => !/[/\0]/.test(name) && !['', '.', '..'].includes(name) && Buffer.byteLength(name) < 250,
  )

  test.each(possible)('a file called %j is taken in under a safe name or refused', (hostile) =>
    withFolder((_vault, parent) => {
      const path = join(parent, hostile)
      fs.writeFileSync(path, content)
      const chosen = attempt(() => readChosenFile(path))
      if (chosen.ok) {
        expect(chosen.value.fileName).toMatch(/^[^\s.\\/:]+.*\.pdf$/)
        expect(chosen.value.fileName).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(chosen.value.content.equals(content)).toBe(true)
      } else {
        expect(chosen.error.code).toBe('attachmentKind')
      }
      return Promise.resolve()
    }),
  )
})

describe('a place that is not what it seems', () => {
  let parent: string
  const place = (name: string) => join(parent, name)
  const save = (target: string) =>
    attempt(() =>
      saveFile(
        { files: nodeFileSystem, folder: place('v.kluis') },
        target,
        'application/pdf',
        content,
        () => undefined,
      ),
    )

  beforeEach(() => {
    parent = fs.mkdtempSync(join(tmpdir(), 'kluis-'))
  })
  afterEach(() => fs.rmSync(parent, { recursive: true, force: true }))

  test('a link is replaced, not what it points to', () => {
    fs.writeFileSync(place('kostbaar.txt'), 'blijft')
    fs.symlinkSync(place('kostbaar.txt'), place('x.pdf'))
    expect(save(place('x.pdf')).ok).toBe(true)
    expect(fs.readFileSync(place('kostbaar.txt'), 'utf8')).toBe('blijft')
    expect(fs.lstatSync(place('x.pdf')).isFile()).toBe(true)
  })

  test('a second name of a file is replaced, the file stays', () => {
    fs.writeFileSync(place('kostbaar.txt'), 'blijft')
    fs.linkSync(place('kostbaar.txt'), place('x.pdf'))
    expect(save(place('x.pdf')).ok).toBe(true)
    expect(fs.readFileSync(place('kostbaar.txt'), 'utf8')).toBe('blijft')
  })

  test('a link to nowhere is replaced and makes no file where it points', () => {
    fs.symlinkSync(place('elders.pdf'), place('x.pdf'))
    expect(save(place('x.pdf')).ok).toBe(true)
    expect(fs.existsSync(place('elders.pdf'))).toBe(false)
  })

  test('a folder that is a link into the vault is the vault', () => {
    fs.mkdirSync(place('v.kluis'))
    fs.symlinkSync(place('v.kluis'), place('onschuldig'))
    expect(save(join(place('onschuldig'), 'x.pdf'))).toEqual({ ok: false, error: { code: 'fileNotWritten' } })
    expect(fs.readdirSync(place('v.kluis'))).toEqual([])
  })

  test('a name beside the vault that begins like it is not the vault', () => {
    fs.mkdirSync(place('v.kluis'))
    fs.mkdirSync(place('v.kluis-kopie'))
    expect(save(join(place('v.kluis-kopie'), `${randomUUID()}.pdf`)).ok).toBe(true)
  })

  test('two names that differ in case are two attachments in the vault and the operator is asked about the one file', () => {
    expect(attachmentFileName('Scan.PDF', 'application/pdf')).toBe('Scan.pdf')
    expect(attachmentFileName('scan.pdf', 'application/pdf')).toBe('scan.pdf')
    expect([save(place('Scan.pdf')).ok, save(place('scan.pdf')).ok]).toEqual([true, true])
  })
})
