import { describe, expect, it } from 'vitest'
import { APP_ORIGIN, originOf, pageSource, pageUrl } from './app-origin.ts'

describe('where pages come from', () => {
  it('is the bundle when there is no dev server', () => {
    expect(pageUrl(pageSource(false, undefined), 'main')).toBe('app://bundle/index.html')
  })

  it('is the dev server on this machine while developing', () => {
    expect(pageUrl(pageSource(false, 'http://localhost:5173/'), 'print')).toBe('http://localhost:5173/print.html')
  })

  it.each([
    'http://evil.example',
    'https://localhost:5173',
    'file:///tmp/x',
    'http://localhost.evil.example',
    'nonsense',
  ])('is never %s', (url) => {
    expect(pageSource(false, url)).toEqual({ origin: APP_ORIGIN, devServer: null })
  })

  it('is the bundle in a packaged app, whatever the environment says', () => {
    expect(pageSource(true, 'http://localhost:5173').devServer).toBeNull()
  })
})

describe('the origin of an address', () => {
  it('is told for our own scheme too, where URL.origin says "null"', () => {
    expect(originOf('app://bundle/index.html?x#y')).toBe('app://bundle')
  })

  it.each([
    ['app://bundle.evil/index.html', 'app://bundle.evil'],
    ['app://evil@bundle:1/', 'app://bundle:1'],
    ['about:blank', 'about://'],
    ['', null],
  ])('of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin)
  })
})
