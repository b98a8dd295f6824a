import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseTarget, withEnding } from './save-target.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a name gets its ending once', () => {
  expect(withEnding('/a/b', ['.pdf'])).toBe('/a/b.pdf')
  expect(withEnding('/a/b.PDF', ['.pdf'])).toBe('/a/b.PDF')
  expect(withEnding('/a/versie 1.0', ['.pdf'])).toBe('/a/versie 1.0.pdf')
  expect(withEnding('/a/b.jpeg', ['.jpg', '.jpeg'])).toBe('/a/b.jpeg')
  expect(withEnding('/a/b.png', ['.jpg', '.jpeg'])).toBe('/a/b.png.jpg')
})

test('an operator who keeps naming files that exist is not asked for ever', async () => {
  await writeFile(join(folder, 'a.pdf'), '')
  const asked: string[] = []
  const stubborn = (proposed: string) => Promise.resolve((asked.push(proposed), join(folder, 'a')))
  expect(await chooseTarget('/first.pdf', ['.pdf'], stubborn)).toBeNull()
  expect(asked).toEqual(['/first.pdf', join(folder, 'a.pdf'), join(folder, 'a.pdf')])
})
