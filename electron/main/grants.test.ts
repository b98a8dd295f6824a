import { describe, expect, it } from 'vitest'
import { createGrants } from './grants.ts'

describe('a permission to use a folder', () => {
  it('shows the page a token and a label, and never the path', () => {
    const grant = createGrants().give({ folder: '/home/someone/Noord.kluis', kind: 'existing' })
    expect(grant).toEqual({ token: grant.token, label: 'Noord', kind: 'existing' })
    expect(JSON.stringify(grant)).not.toContain('someone')
    expect(grant.token.length).toBeLessThanOrEqual(64)
  })

  it('leads back to the folder', () => {
    const grants = createGrants()
    const { token } = grants.give({ folder: '/a/b.kluis', kind: 'new' })
    expect(grants.find(token)).toEqual({ folder: '/a/b.kluis', kind: 'new' })
  })

  it('cannot be guessed or made up', () => {
    const grants = createGrants()
    const tokens = Array.from({ length: 30 }, () => grants.give({ folder: '/a', kind: 'new' }).token)
    expect(new Set(tokens).size).toBe(30)
    expect(grants.find('/a')).toBeNull()
    expect(grants.find('__proto__')).toBeNull()
  })

  it('can be withdrawn by itself', () => {
    const grants = createGrants()
    const [first, second] = ['/a', '/b'].map((folder) => grants.give({ folder, kind: 'new' }))
    grants.withdraw(first?.token ?? '')
    expect(grants.find(first?.token ?? '')).toBeNull()
    expect(grants.find(second?.token ?? '')?.folder).toBe('/b')
  })

  it('ends with its window, and when many came after it', () => {
    const grants = createGrants()
    const first = grants.give({ folder: '/a', kind: 'new' })
    for (let count = 0; count < 32; count += 1) grants.give({ folder: '/b', kind: 'new' })
    expect(grants.find(first.token)).toBeNull()
    const last = grants.give({ folder: '/c', kind: 'new' })
    grants.clear()
    expect(grants.find(last.token)).toBeNull()
  })
})
