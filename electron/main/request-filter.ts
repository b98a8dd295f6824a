import { originOf } from './app-origin.ts'

const ownSchemes = new Set(['app:', 'blob:', 'data:'])

/**
 * Whether a request may leave a page at all (security.md §5.7).
 * @param devServer origin of the dev server; null in every build that is not under development
 */
export function mayRequest(url: string, devServer: string | null): boolean {
  if (!URL.canParse(url)) return false
  const { protocol } = new URL(url)
  if (ownSchemes.has(protocol)) return true
  if (devServer === null) return false
  if (protocol === 'devtools:') return true
  const origin = originOf(url)
  return origin === devServer || origin === devServer.replace(/^http:/, 'ws:')
}
