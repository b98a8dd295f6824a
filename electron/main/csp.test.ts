import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './csp.ts'

const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]))

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('bm9uY2U=')

  it('allows nothing that it does not name', () => {
    expect(directives(policy).get('default-src')).toBe("'none'")
  })

  it.each(['frame-src', 'worker-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])(
    'closes %s',
    (name) => {
      expect(directives(policy).get(name)).toBe("'none'")
    },
  )

  it('runs scripts of the bundle only', () => {
    expect(directives(policy).get('script-src')).toBe("'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('takes style elements with the nonce of this load, on a page only', () => {
    expect(directives(policy).get('style-src')).toBe("'self' 'nonce-bm9uY2U='")
    expect(directives(contentSecurityPolicy(null)).get('style-src')).toBe("'self'")
  })

  it('demands trusted types and names the policies that may be made', () => {
    expect(directives(policy).get('require-trusted-types-for')).toBe("'script'")
    expect(directives(policy).get('trusted-types')).toBe('default ProseMirrorClipboard')
  })
})
