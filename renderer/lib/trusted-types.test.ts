import { describe, expect, it } from 'vitest'
import { onlyPlainText } from './trusted-types.ts'

describe('the policy for strings that become markup', () => {
  it('lets the text of a style sheet through', () => {
    expect(onlyPlainText(':root > a { color: red }')).toBe(':root > a { color: red }')
  })

  it.each(['<img src=x onerror=alert(1)>', '</style><script>', 'a<b'])('refuses %s', (html) => {
    expect(() => onlyPlainText(html)).toThrow(TypeError)
  })
})
