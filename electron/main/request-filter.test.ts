import { describe, expect, it } from 'vitest'
import { mayRequest } from './request-filter.ts'

describe('a request from a page', () => {
  it.each(['app://bundle/index.html', 'blob:app://bundle/1', 'data:image/png;base64,AA'])('may go to %s', (url) => {
    expect(mayRequest(url, null)).toBe(true)
  })

  it.each([
    'https://example.com/',
    'http://localhost:5173/main.tsx',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://example.com',
    'devtools://devtools/bundled/x.js',
    'chrome-extension://x/y',
    '',
  ])('may not go to %s', (url) => {
    expect(mayRequest(url, null)).toBe(false)
  })

  it('may reach the dev server while developing, and nothing beside it', () => {
    const dev = 'http://localhost:5173'
    expect(mayRequest('http://localhost:5173/main.tsx', dev)).toBe(true)
    expect(mayRequest('ws://localhost:5173/', dev)).toBe(true)
    expect(mayRequest('http://localhost:5174/', dev)).toBe(false)
    expect(mayRequest('http://localhost:5173.evil.example/', dev)).toBe(false)
  })
})
