import { describe, expect, it } from 'vitest'
import { recoveryKeySchema } from './recovery-key-schema.ts'

/** The secret key 1 … 32, as typage 0.3.1 writes it. */
const key = 'AGE-SECRET-KEY-1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5Z5TPWXQERGD3C8G7RUSQGPQYEE'

const messageOf = async (typed: string) => (await recoveryKeySchema.safeParseAsync(typed)).error?.issues[0]?.message

describe('a recovery key in a form', () => {
  it('goes on as the vault reads it', async () => {
    await expect(recoveryKeySchema.parseAsync(` ${key.toLowerCase()}\n`)).resolves.toBe(key)
  })

  it.each([
    ['', 'missing'],
    [key.slice(0, -2), 'tooShort'],
    [`${key}Q`, 'tooLong'],
    [key.replace('QYPQ', 'QY!Q'), 'characters'],
    [key.replace('QYPQ', 'QYPP'), 'checksum'],
    [key.replace('QYPQ', 'YQPQ'), 'checksum'],
  ])('%j is refused at the field: %s', async (typed, problem) => {
    expect(await messageOf(typed)).toBe(`keys:recoveryKey.${problem}`)
  })

  it('notices each single wrong character', async () => {
    const start = 'AGE-SECRET-KEY-1'.length
    for (let at = start; at < key.length; at += 1) {
      const wrong = key.slice(0, at) + (key[at] === 'Q' ? 'P' : 'Q') + key.slice(at + 1)
      expect(await messageOf(wrong), `position ${at}`).toBe('keys:recoveryKey.checksum')
    }
  })
})
