/**
 * Tells the wall rules which file an import means. Every import here names its file in full, so paths are computed rather
 * than looked up: relative ones from the importing file, aliases from `imports` in package.json.
 */
import { isBuiltin } from 'node:module'
import { dirname, join, resolve as resolvePath } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')
const aliases = Object.entries(manifest.imports).map(([alias, folder]) => ({
  prefix: alias.replace(/\*$/, ''),
  folder: join(root, folder.replace(/\*$/, '')),
}))

type Resolved = { readonly found: boolean; readonly path?: string | null }

export const interfaceVersion = 2

/** `path: null` means one of Node's own modules; not found means a package. */
export function resolve(source: string, importer: string): Resolved {
  const file = source.replace(/\?.*$/, '')
  if (file.startsWith('.')) return { found: true, path: resolvePath(dirname(importer), file) }
  const alias = aliases.find(({ prefix }) => file.startsWith(prefix))
  if (alias !== undefined) return { found: true, path: join(alias.folder, file.slice(alias.prefix.length)) }
  return isBuiltin(file) ? { found: true, path: null } : { found: false }
}
