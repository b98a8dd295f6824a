import { expect, test } from 'vitest'
import { attempt } from './failure.ts'
import { Permits } from './permits.ts'

const permit = (token: string) => ({ type: 'permit', token, use: 'attach', path: `/chosen/${token}` }) as const

test('a permit opens its own path for its own use, and once when it is used up', () => {
  const permits = new Permits()
  permits.give(permit('a'))
  expect(permits.pathFor('a', 'attach')).toBe('/chosen/a')
  expect(attempt(() => permits.pathFor('a', 'saveAttachment'))).toEqual({ ok: false, error: { code: 'unknownPermit' } })
  expect(permits.use('a', 'attach')).toBe('/chosen/a')
  expect(attempt(() => permits.use('a', 'attach'))).toEqual({ ok: false, error: { code: 'unknownPermit' } })
})

test('a page that hoards permits loses the oldest', () => {
  const permits = new Permits()
  for (let n = 0; n < 40; n += 1) permits.give(permit(String(n)))
  expect(attempt(() => permits.pathFor('7', 'attach')).ok).toBe(false)
  expect(permits.pathFor('8', 'attach')).toBe('/chosen/8')
})
