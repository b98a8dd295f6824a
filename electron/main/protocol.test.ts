import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, listBundle, type Bundle } from './protocol.ts'

let folder = ''
let bundle: Bundle = new Map()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await mkdir(join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.js'), 'secret')
  await writeFile(join(folder, 'renderer/index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">')
  await writeFile(join(folder, 'renderer/assets/main.js'), 'let nonce = "__STYLE_NONCE__"')
  await writeFile(join(folder, 'renderer/assets/main.js.map'), '{}')
  bundle = await listBundle(join(folder, 'renderer'))
})
afterAll(() => rm(folder, { recursive: true }))

const get = (url: string, method = 'GET'): Promise<Response> => answer(bundle, { method, url })

describe('the bundle over app://', () => {
  it('answers a page with a nonce that the policy names, another one for each load', async () => {
    const nonces = new Set<string>()
    for (let load = 0; load < 3; load += 1) {
      const response = await get('app://bundle/index.html')
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('answers other files as they are, with their exact type', async () => {
    const response = await get('app://bundle/assets/main.js?v=1')
    expect(await response.text()).toBe('let nonce = "__STYLE_NONCE__"')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    'app://bundle/',
    'app://bundle/missing.js',
    'app://bundle/../secret.js',
    'app://bundle/%2e%2e/secret.js',
    'app://bundle/assets/..%2f..%2fsecret.js',
    'app://bundle/assets/main.js.map',
    'app://bundle//assets/main.js',
    'app://bundle/constructor',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('has no %s', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it('refuses to be written to, and sends the policy with a refusal too', async () => {
    const response = await get('app://bundle/index.html', 'POST')
    expect(response.status).toBe(405)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
