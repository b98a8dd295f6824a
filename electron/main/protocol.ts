import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Session } from 'electron'
import { APP_ORIGIN, APP_SCHEME, originOf, pages } from './app-origin.ts'
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './csp.ts'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** One file that may be asked for. */
export interface BundleFile {
  readonly file: string
  readonly type: string
}

/** Every file that may be asked for, by the path in its address. What is not in the map does not exist. */
export type Bundle = ReadonlyMap<string, BundleFile>

/** Lists the built files once, so that no address is ever joined to a path. Kinds we do not ship are left out. */
export async function listBundle(folder: string, prefix = ''): Promise<Bundle> {
  const bundle = new Map<string, BundleFile>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    const path = `${prefix}/${entry.name}`
    if (entry.isDirectory()) {
      for (const [inner, value] of await listBundle(file, path)) bundle.set(inner, value)
      continue
    }
    const type = mimeTypes[extname(entry.name)]
    if (type !== undefined) bundle.set(path, { file, type })
  }
  return bundle
}

const isPage = (path: string): boolean => Object.values<string>(pages).includes(path)

/** Headers of every answer, also of a refusal. */
function headers(type: string, nonce: string | null): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}

const refusal = (status: number): Response => new Response(null, { status, headers: headers('text/plain', null) })

/** Answers one request for `app://bundle/…`. Each load of a page gets a nonce of its own. */
export async function answer(
  bundle: Bundle,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  if (originOf(request.url) !== APP_ORIGIN) return refusal(404)
  const path = new URL(request.url).pathname
  const found = bundle.get(path)
  if (!found) return refusal(404)
  const bytes = await readFile(found.file)
  if (!isPage(path)) return new Response(bytes, { headers: headers(found.type, null) })
  const nonce = randomBytes(16).toString('base64')
  return new Response(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: headers(found.type, nonce),
  })
}

/** Makes the bundle reachable in one session. */
export function serveBundle(session: Session, bundle: Promise<Bundle>): void {
  session.protocol.handle(APP_SCHEME, async (request) => answer(await bundle, request).catch(() => refusal(500)))
}
