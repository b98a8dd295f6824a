import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { PROGRAM_VERSION } from './program-version.ts'

test('a backup names the version in package.json', () => {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  expect(z.object({ version: z.string() }).parse(JSON.parse(file)).version).toBe(PROGRAM_VERSION)
})
