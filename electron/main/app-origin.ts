/** Scheme and origin of the built pages. `file:` is never loaded. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://bundle'

/** Pages that main loads, by the path in their address. */
export const pages = { main: '/index.html', print: '/print.html' } as const
export type WindowKind = keyof typeof pages

/**
 * Where this run gets its pages from: the bundle, or in development the dev server of electron-vite.
 * A packaged app never looks at `ELECTRON_RENDERER_URL`.
 */
export interface PageSource {
  readonly origin: string
  /** Origin of the dev server; null for the built bundle. */
  readonly devServer: string | null
}

/** @param devServerUrl value of `ELECTRON_RENDERER_URL`, ignored unless it is a loopback address */
export function pageSource(packaged: boolean, devServerUrl: string | undefined): PageSource {
  const bundle: PageSource = { origin: APP_ORIGIN, devServer: null }
  if (packaged || !devServerUrl || !URL.canParse(devServerUrl)) return bundle
  const { origin, hostname, protocol } = new URL(devServerUrl)
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return loopback && protocol === 'http:' ? { origin, devServer: origin } : bundle
}

/** Address of one of our pages. */
export const pageUrl = (source: PageSource, kind: WindowKind): string => source.origin + pages[kind]

/**
 * Origin of an address as we compare it. `URL.origin` is the string "null" for a scheme of our own,
 * so it is put together from its parts.
 */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
