import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeIssue, setUpZod } from './zod-setup.ts'

beforeAll(setUpZod)

const issueOf = (schema: z.ZodType, value: unknown) => {
  const message = schema.safeParse(value).error?.issues[0]?.message ?? ''
  return decodeIssue(message)
}

describe('messages of schemas', () => {
  it('carry the limit of a text that is too long', () => {
    expect(issueOf(z.string().max(5), 'abcdefg')).toMatchObject({ code: 'too_big', origin: 'string', maximum: 5 })
  })

  it('tell an empty field from a wrong one', () => {
    expect(issueOf(z.number(), null)?.empty).toBe(true)
    expect(issueOf(z.number(), 'twaalf')?.empty).toBe(false)
  })

  it('name the format that a text does not have', () => {
    expect(issueOf(z.iso.date(), '31-31')).toMatchObject({ format: 'date' })
  })

  it('never hold what was typed', () => {
    const message = z.string().max(3).safeParse('geheim').error?.issues[0]?.message
    expect(message).not.toContain('geheim')
  })

  it('that a schema wrote itself are left alone', () => {
    const schema = z.string().refine(() => false, { message: 'coaches:error.x' })
    expect(schema.safeParse('a').error?.issues[0]?.message).toBe('coaches:error.x')
    expect(decodeIssue('coaches:error.x')).toBeNull()
  })
})
